import { readNdjson, type NdjsonItem } from './ndjson';

function releaseLine(id: string) {
  return JSON.stringify({
    kind: 'release',
    source: 'ci',
    observedAt: '2026-08-01T09:30:00Z',
    service: 'orders',
    status: 'succeeded',
    id,
  });
}

async function read(chunks: Iterable<string | Uint8Array>) {
  const items: NdjsonItem[] = [];
  for await (const item of readNdjson(chunks)) items.push(item);
  return items;
}

function summary(items: NdjsonItem[]) {
  return items.map(item =>
    item.ok
      ? [item.line, item.evidence.kind === 'release' && item.evidence.id]
      : [item.line, item.issues],
  );
}

describe('readNdjson', () => {
  it('keeps the good lines and lists the bad ones by number, field and reason', async () => {
    const text = [
      releaseLine('1'),
      '{"kind":"release"',
      releaseLine('3').replace('succeeded', 'done'),
      releaseLine('4'),
    ].join('\n');
    expect(summary(await read([text]))).toEqual([
      [1, '1'],
      [
        2,
        [
          {
            field: '',
            reason: expect.stringMatching(/^is not JSON: Expected ',' or '}'/),
          },
        ],
      ],
      [
        3,
        [
          {
            field: 'status',
            reason:
              '"done" is not allowed; use one of "succeeded", "failed", "rolled-back"',
          },
        ],
      ],
      [4, '4'],
    ]);
  });

  it('counts blank lines and passes over them, with Unix and Windows line ends', async () => {
    const text = `\n${releaseLine('2')}\r\n\r\n  \n${releaseLine('5')}\r\n`;
    expect(summary(await read([text]))).toEqual([
      [2, '2'],
      [5, '5'],
    ]);
  });

  it('reads the same from any cut of the bytes, also inside a character', async () => {
    const bytes = new TextEncoder().encode(
      `${releaseLine('größe-🚆')}\r\n${releaseLine('次')}`,
    );
    for (let size = 1; size < 12; size += 1) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        chunks.push(bytes.subarray(at, at + size));
      }
      expect(summary(await read(chunks))).toEqual([
        [1, 'größe-🚆'],
        [2, '次'],
      ]);
    }
  });

  it('does not depend on a chunk after the next one was asked for', async () => {
    function* reusedBuffer() {
      const buffer = new Uint8Array(4);
      const bytes = new TextEncoder().encode(releaseLine('same'));
      for (let at = 0; at < bytes.length; at += 4) {
        const part = bytes.subarray(at, at + 4);
        buffer.set(part);
        yield buffer.subarray(0, part.length);
      }
    }
    expect(summary(await read(reusedBuffer()))).toEqual([[1, 'same']]);
  });

  it('rejects an overlong line and goes on behind it', async () => {
    const long = `${'x'.repeat(700_000)}`;
    const items = await read([
      `${releaseLine('1')}\n`,
      long,
      long,
      `\n${releaseLine('3')}`,
    ]);
    expect(summary(items)).toEqual([
      [1, '1'],
      [2, [{ field: '', reason: 'is longer than 1000000 bytes' }]],
      [3, '3'],
    ]);
  });

  it('says of broken JSON what is wrong in that line, and counts no line of its own', async () => {
    expect(summary(await read(['\n{"kind":"release",\n']))).toEqual([
      [
        2,
        [
          {
            field: '',
            reason:
              'is not JSON: Expected double-quoted property name in JSON at position 18',
          },
        ],
      ],
    ]);
  });

  it('rejects a line that is not UTF-8 and goes on behind it', async () => {
    const latin1 = Uint8Array.from([0x7b, 0xfc, 0x7d, 0x0a]);
    const good = new TextEncoder().encode(releaseLine('2'));
    expect(summary(await read([latin1, good]))).toEqual([
      [1, [{ field: '', reason: 'is not UTF-8 text' }]],
      [2, '2'],
    ]);
  });

  it('reads a file that begins with a byte order mark', async () => {
    expect(summary(await read([`\uFEFF${releaseLine('1')}\n`]))).toEqual([
      [1, '1'],
    ]);
  });

  it('finds nothing in an empty stream', async () => {
    expect(await read([])).toEqual([]);
  });
});
