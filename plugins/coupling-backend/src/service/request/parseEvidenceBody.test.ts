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
});
