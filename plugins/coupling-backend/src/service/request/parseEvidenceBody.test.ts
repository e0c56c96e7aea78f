import { parseEvidenceBody } from './parseEvidenceBody';

const item = {
  kind: 'release',
  source: 'ci',
  service: 'Orders',
  status: 'succeeded',
  id: '1',
  observedAt: '2026-08-01T02:00:00+02:00',
};

const good = {
  ok: true,
  evidence: {
    ...item,
    service: 'component:default/orders',
    environment: 'production',
    observedAt: '2026-08-01T00:00:00.000Z',
  },
};

async function read(contentType: string | undefined, body: string) {
  const items = [];
  for await (const parsed of parseEvidenceBody(
    contentType,
    Buffer.from(body),
  )) {
    items.push(parsed);
  }
  return items;
}

describe('parseEvidenceBody', () => {
  it('reads a JSON array, and counts bad items by their place', async () => {
    const items = await read(
      'application/json; charset=utf-8',
      JSON.stringify([item, { ...item, status: 'fine' }]),
    );
    expect(items).toMatchObject([
      { line: 1, ...good },
      { line: 2, ok: false, issues: [{ field: 'status' }] },
    ]);
  });

  it('reads one item a line, and counts bad ones by their line', async () => {
    const items = await read(
      'application/x-ndjson',
      `${JSON.stringify(item)}\n\nnonsense\n`,
    );
    expect(items).toMatchObject([
      { line: 1, ...good },
      { line: 3, ok: false, issues: [{ field: '' }] },
    ]);
  });

  it.each([
    ['application/json', '{', /^The body is not JSON/],
    ['application/json', '{}', /^The body must be a JSON array/],
    ['text/plain', '[]', /^Content-Type must be/],
    [undefined, '[]', /^Content-Type must be/],
  ])('refuses %s with %s', async (contentType, body, message) => {
    await expect(read(contentType, body)).rejects.toThrow(message);
  });

  it.each([
    ['application/x-ndjson', '\n'.repeat(200_000)],
    ['application/json', `[${'0,'.repeat(200_000)}0]`],
  ])('refuses more items in %s than can be good', async (type, body) => {
    await expect(read(type, body)).rejects.toThrow(
      'The body has more than 200000 items or lines; send them in several requests',
    );
  });

  it('lets other work in between, also when there is nothing to keep', async () => {
    let turns = 0;
    let reading = true;
    const count = () => {
      turns += 1;
      if (reading) setImmediate(count);
    };
    setImmediate(count);
    await read('application/x-ndjson', '\n'.repeat(100_000));
    reading = false;
    expect(turns).toBeGreaterThan(10);
  });

  it('reads lines that are longer than what is read at a time', async () => {
    const url = `https://ci.test/${'x'.repeat(1_900)}`;
    const lines = Array.from({ length: 20 }, () =>
      JSON.stringify({ ...item, url }),
    );
    const items = await read('application/x-ndjson', lines.join('\n'));
    expect(items.map(({ line, ok }: any) => [line, ok])).toEqual(
      lines.map((_, index) => [index + 1, true]),
    );
  });
});
