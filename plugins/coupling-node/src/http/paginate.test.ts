import { paginate, type Page } from './paginate';

const pages: Record<number, Page<string, number>> = {
  1: { items: ['a', 'b'], next: 2 },
  2: { items: [], next: 3 },
  3: { items: ['c'] },
};

async function drain(items: AsyncIterable<string>) {
  const seen: string[] = [];
  try {
    for await (const item of items) seen.push(item);
    return { seen };
  } catch (error) {
    return { seen, failure: (error as Error).message };
  }
}

describe('paginate', () => {
  it('hands out the items of all pages, empty ones too', async () => {
    const items = paginate({ first: 1, read: async place => pages[place] });
    await expect(drain(items)).resolves.toEqual({ seen: ['a', 'b', 'c'] });
  });

  it('hands out the good pages before a bad one', async () => {
    const read = async (place: number) => {
      if (place === 3) throw new Error('answered 500');
      return pages[place];
    };
    await expect(drain(paginate({ first: 1, read }))).resolves.toEqual({
      seen: ['a', 'b'],
      failure: 'answered 500',
    });
  });

  it('does not go in circles', async () => {
    const read = async () => ({ items: ['a'], next: 1 });
    await expect(drain(paginate({ first: 1, read }))).resolves.toEqual({
      seen: ['a'],
      failure: 'A page of the source leads to itself',
    });
  });

  it('does not follow a source that never ends', async () => {
    const read = async (place: number) => ({ items: ['a'], next: place + 1 });
    await expect(
      drain(paginate({ first: 1, read, maxPages: 2 })),
    ).resolves.toEqual({
      seen: ['a', 'a'],
      failure: 'The source has more than 2 pages',
    });
  });

  it('stops between pages when told to', async () => {
    const controller = new AbortController();
    const read = async (place: number) => {
      controller.abort(new Error('shutting down'));
      return pages[place];
    };
    await expect(
      drain(paginate({ first: 1, read, signal: controller.signal })),
    ).resolves.toEqual({ seen: ['a', 'b'], failure: 'shutting down' });
  });
});
