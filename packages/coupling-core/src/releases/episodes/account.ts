import type {
  LeftOut,
  LeftOutExample,
  LeftOutReason,
  ReleaseIntakeAccount,
  ServiceLeftOut,
} from '../../assessment';
import { compareText } from '../../shared/ordering';

/** Examples given of each reason. */
const MOST_EXAMPLES = 3;

/** What may be said of a service's releases, each by its number. */
export const OUTCOMES = [
  ...(['kept', 'known', 'unresolved', 'pre-release'] as const),
  ...(['ignored-actor', 'refused', 'too-old', 'mass-release'] as const),
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A release, as far as an account says anything about it. */
export interface AccountedRelease {
  source: string;
  service: string;
  /** Seconds since 1970. */
  at: number;
  detail?: string;
}

interface Counted {
  releases: number;
  examples: LeftOutExample[];
}

/** Environments or actors named of a service. */
const MOST_NAMED = 8;

interface CountedOfService {
  releases: number;
  named: Set<string>;
}

/** Counts what becomes of releases, by source and by service. */
export class Account {
  private readonly kept = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private readonly bySource = new Map<string, Map<LeftOutReason, Counted>>();
  private readonly byService = new Map<
    string,
    Map<LeftOutReason, CountedOfService>
  >();

  keep(source: string): void {
    addOne(this.kept, source);
  }

  recognise(source: string): void {
    addOne(this.known, source);
  }

  leaveOut(reason: LeftOutReason, release: AccountedRelease): void {
    const ofSource = inside(this.bySource, release.source);
    const counted = ofSource.get(reason) ?? { releases: 0, examples: [] };
    ofSource.set(reason, counted);
    counted.releases += 1;
    offer(counted.examples, toExample(release));
    const ofService = inside(this.byService, release.service);
    const left = ofService.get(reason) ?? { releases: 0, named: new Set() };
    ofService.set(reason, left);
    left.releases += 1;
    if (release.detail !== undefined && reason !== 'pre-release') {
      name(left.named, release.detail);
    }
  }

  /** A release that seemed to count was of a mass release. */
  takeBack(release: AccountedRelease): void {
    const kept = this.kept.get(release.source)!;
    this.kept.set(release.source, kept - 1);
    this.leaveOut('mass-release', release);
  }

  /** What was left out of a service's releases, by reason. */
  ofService(service: string): ServiceLeftOut[] {
    return [...(this.byService.get(service) ?? [])]
      .map(([reason, { releases, named }]) => ({
        reason,
        releases,
        ...(named.size > 0 && { named: [...named].sort(compareText) }),
      }))
      .sort(
        (a, b) => b.releases - a.releases || compareText(a.reason, b.reason),
      );
  }

  /** The same of every service that anything was left out of. */
  byServices(): Map<string, ServiceLeftOut[]> {
    return new Map(
      Array.from(this.byService.keys(), ref => [ref, this.ofService(ref)]),
    );
  }

  bySources(): ReleaseIntakeAccount[] {
    const sources = new Set([
      ...this.kept.keys(),
      ...this.known.keys(),
      ...this.bySource.keys(),
    ]);
    return [...sources].sort(compareText).map(source => this.toAccount(source));
  }

  private toAccount(source: string): ReleaseIntakeAccount {
    const kept = this.kept.get(source) ?? 0;
    const known = this.known.get(source) ?? 0;
    const leftOut = [...(this.bySource.get(source) ?? [])]
      .map(([reason, counted]): LeftOut => ({ reason, ...counted }))
      .sort((a, b) => compareText(a.reason, b.reason));
    const left = leftOut.reduce((sum, { releases }) => sum + releases, 0);
    return { source, delivered: kept + known + left, kept, known, leftOut };
  }
}

function toExample({ service, at, detail }: AccountedRelease): LeftOutExample {
  return {
    service,
    at: new Date(at * 1000).toISOString(),
    ...(detail !== undefined && { detail }),
  };
}

/** The newest stay, whatever the order they come in. */
function offer(examples: LeftOutExample[], example: LeftOutExample): void {
  const last = examples[MOST_EXAMPLES - 1];
  if (last && last.at > example.at) return;
  examples.push(example);
  examples.sort(
    (a, b) =>
      compareText(b.at, a.at) ||
      compareText(a.service, b.service) ||
      compareText(a.detail ?? '', b.detail ?? ''),
  );
  if (examples.length > MOST_EXAMPLES) examples.pop();
}

/** Keeps the first by name, whatever the order they come in. */
function name(named: Set<string>, detail: string): void {
  if (named.has(detail)) return;
  named.add(detail);
  if (named.size <= MOST_NAMED) return;
  named.delete([...named].sort(compareText)[MOST_NAMED]);
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function inside<V>(
  maps: Map<string, Map<LeftOutReason, V>>,
  key: string,
): Map<LeftOutReason, V> {
  const map = maps.get(key) ?? new Map<LeftOutReason, V>();
  maps.set(key, map);
  return map;
}
