import type { ReleaseColumns, SuffixRow } from './releaseColumns';

type Unclear = SuffixRow & { unclear: { core: number; word: string } };

/**
 * Which rows are pre-releases. Of a version that is not clear about it, the
 * service's other versions tell: 1.2.0-acme.3 was one where 1.2.0 comes after
 * it, and a word that comes before most of its releases is one wherever the
 * service uses it. Where nothing says so, what reached production is a release
 * (scores.md, "Coordinated release", Preparation).
 */
export function preReleaseRows(columns: ReleaseColumns): SuffixRow[] {
  const clear = columns.suffixes.filter(({ unclear }) => !unclear);
  const unclear = columns.suffixes.filter((one): one is Unclear =>
    Boolean(one.unclear),
  );
  return [...clear, ...beforeTheirRelease(unclear, columns)];
}

function beforeTheirRelease(
  rows: readonly Unclear[],
  columns: ReleaseColumns,
): Unclear[] {
  const released = releaseTimes(rows, columns);
  const { service, at } = columns;
  const isBefore = ({ row, unclear }: Unclear) =>
    (released.get(keyOf(service[row], unclear.core)) ?? -Infinity) > at[row];
  const cores = new Map<string, { all: Set<number>; before: Set<number> }>();
  const wordOf = ({ row, unclear }: Unclear) =>
    `${service[row]} ${unclear.word}`;
  for (const one of rows) {
    const word = wordOf(one);
    const own = cores.get(word) ?? { all: new Set(), before: new Set() };
    cores.set(word, own);
    own.all.add(one.unclear.core);
    if (isBefore(one)) own.before.add(one.unclear.core);
  }
  return rows.filter(one => {
    const { all, before } = cores.get(wordOf(one))!;
    return isBefore(one) || 2 * before.size > all.size;
  });
}

/** When each service first released what its unclear versions may precede. */
function releaseTimes(
  rows: readonly Unclear[],
  { service, at, version }: ReleaseColumns,
): Map<string, number> {
  const asked = new Set(
    rows.map(({ row, unclear }) => keyOf(service[row], unclear.core)),
  );
  const times = new Map<string, number>();
  if (asked.size === 0) return times;
  version.forEach((core, row) => {
    const key = keyOf(service[row], core);
    if (!asked.has(key)) return;
    times.set(key, Math.min(at[row], times.get(key) ?? Infinity));
  });
  return times;
}

function keyOf(service: number, version: number): string {
  return `${service} ${version}`;
}
