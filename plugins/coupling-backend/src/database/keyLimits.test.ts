import {
  EVIDENCE_KINDS,
  evidenceIdentity,
  evidenceRefs,
  parseEvidence,
  type Evidence,
} from '@seams/coupling-core';
import { startRouter } from '../__testUtils__/startRouter';
import { createTestDatabases } from '../__testUtils__/testDatabases';

const databases = createTestDatabases();

const LIMIT = 1_000;
/** A character each of one, two, three and four bytes; of refs only ASCII. */
const TEXT = ['a', 'é', '€', '😀'];

/** Of so many bytes, and of little that a database could compress. */
function text(bytes: number, seed: number): string {
  let state = seed;
  const next = (below: number) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % below;
  };
  let made = '';
  let left = bytes;
  while (left > 0) {
    const size = next(Math.min(4, left)) + 1;
    const first = TEXT[size - 1].codePointAt(0)!;
    made += String.fromCodePoint(first + next(size === 1 ? 26 : 60));
    left -= size;
  }
  return made;
}

function ref(kind: string, bytes: number, seed: number): string {
  let name = '';
  for (let state = seed; name.length < bytes; ) {
    state = (state * 48_271) % 0x7fffffff;
    name += state.toString(36);
  }
  const start = `${kind}:default/`;
  return start + name.slice(0, bytes - start.length);
}

type Path = (string | number)[];

function textsOf(value: unknown, path: Path = []): [Path, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function valueAt(item: Evidence, path: Path): string {
  return path.reduce<any>((value, key) => value[key], item);
}

function withText(item: Evidence, path: Path, to: string): Evidence {
  const copy = structuredClone(item);
  let place: any = copy;
  for (const key of path.slice(0, -1)) place = place[key];
  place[path.at(-1)!] = to;
  return copy;
}

const EXAMPLES = EVIDENCE_KINDS.map(({ example }) => example);

/** Every text that an item is known or found by, tried out by changing it. */
const KEYS = EXAMPLES.flatMap(item =>
  textsOf(item).flatMap(([path, before]) => {
    const isRef = /^[a-z]+:default\//.test(before);
    const other = isRef ? `${before}x` : 'x'.repeat(3);
    const changed = withText(item, path, other);
    if (!parseEvidence(changed).ok || path.at(-1) === 'statement') return [];
    const isKey =
      evidenceIdentity(changed) !== evidenceIdentity(item) ||
      String(evidenceRefs(changed)) !== String(evidenceRefs(item));
    if (!isKey) return [];
    const write = (bytes: number, seed: number) =>
      withText(
        item,
        path,
        isRef ? ref(before.split(':')[0], bytes, seed) : text(bytes, seed),
      );
    return [{ name: `${item.kind} ${path.join('.')}`, path, item, write }];
  }),
);

describe.each(databases.eachSupportedId())('texts that are keys, %s', id => {
  let direct: Awaited<ReturnType<typeof startRouter>>['direct'];

  beforeAll(async () => {
    ({ direct } = await startRouter(databases, id));
  });

  const push = async (...items: Evidence[]) => {
    const { status, body } = await direct
      .post('/evidence')
      .set('content-type', 'application/json')
      .send(JSON.stringify(items));
    return { status, ...body };
  };

  it.each(EXAMPLES)('are looked at in each kind: $kind', ({ kind }) => {
    const names = KEYS.flatMap(({ item, path }) =>
      item.kind === kind ? path.join('.') : [],
    );
    expect(names).toContain('source');
    expect(names.length).toBeGreaterThan(2);
  });

  it.each(KEYS)('$name takes what fits, and knows it again', async key => {
    const longest = key.write(LIMIT, 11);
    const { length } = Buffer.from(valueAt(longest, key.path));
    expect(length).toBe(LIMIT);
    await expect(push(longest)).resolves.toMatchObject({ accepted: 1 });
    await expect(push(longest)).resolves.toMatchObject({ alreadyKnown: 1 });
  });

  it.each(KEYS)('$name refuses what does not fit', async key => {
    for (const bytes of [LIMIT + 1, 2_900, 100_000]) {
      await expect(push(key.write(bytes, 7))).resolves.toMatchObject({
        status: 200,
        rejected: 1,
        rejections: [
          {
            line: 1,
            field: key.path.join('.'),
            reason: `must not be longer than 1000 bytes in UTF-8, but has ${bytes}`,
          },
        ],
      });
    }
  });

  it('may all be as long as they can be at once', async () => {
    const longest = EXAMPLES.map((example, index) => {
      const keys = KEYS.filter(({ item }) => item.kind === example.kind);
      return keys.reduce<Evidence>((item, { path, write }, at) => {
        const made = write(LIMIT, 50 + index * 10 + at);
        return withText(item, path, valueAt(made, path));
      }, example);
    });
    await expect(push(...longest)).resolves.toMatchObject({
      status: 200,
      accepted: longest.length,
    });
  });

  it('are told apart wherever an identity is cut, also within a character', async () => {
    const items = EXAMPLES.flatMap(item =>
      ['', 'a', 'ab'].flatMap(start => [
        { ...item, source: `${start}${'😀'.repeat(30)}` },
        { ...item, source: `${start}${'😀'.repeat(31)}` },
      ]),
    );
    await expect(push(...items)).resolves.toMatchObject({
      status: 200,
      accepted: items.length,
    });
    await expect(push(...items)).resolves.toMatchObject({
      status: 200,
      alreadyKnown: items.length,
    });
  });
});
