import type { AssessOptions } from '../../shared/options';
import type { Release } from '../../evidence/kinds/release';
import { actorFilter } from './actorFilter';
import { changeNamespace } from './changeNamespace';
import { Column } from '../../shared/growableArray';
import { textHash } from '../../shared/textHash';
import { isPreRelease, versionPlace } from './version';

/** Releases that may count, one row each, in columns; no text is kept. */
export interface ReleaseColumns {
  services: string[];
  sources: string[];
  service: Int32Array;
  source: Int32Array;
  /** Seconds since 1970. */
  at: Float64Array;
  /** Tells versions apart; a release without one is told apart by its time. */
  version: Float64Array;
  /** Tells MAJOR.MINOR lines apart; −1 where the version is not a number. */
  line: Float64Array;
  order: Float64Array;
  /** Change ids: the row that names one, and what tells it apart. */
  changeRow: Int32Array;
  changeId: Float64Array;
  /** Where the change is numbered, see {@link changeNamespace}. */
  changeNamespace: Float64Array;
  /** Times of the pre-releases left out, by service; a version counts once. */
  preReleases: ReadonlyMap<string, number[]>;
}

class Rows {
  private readonly serviceIndex = new Map<string, number>();
  private readonly sourceIndex = new Map<string, number>();
  private readonly service = Column.ofIntegers();
  private readonly source = Column.ofIntegers();
  private readonly at = Column.ofFloats();
  private readonly version = Column.ofFloats();
  private readonly line = Column.ofFloats();
  private readonly order = Column.ofFloats();
  private readonly changeRow = Column.ofIntegers();
  private readonly changeId = Column.ofFloats();
  private readonly changeNamespace = Column.ofFloats();
  private count = 0;

  add(release: Release, at: number): void {
    const place = release.version ? versionPlace(release.version) : undefined;
    this.service.push(indexOf(this.serviceIndex, release.service));
    this.source.push(indexOf(this.sourceIndex, release.source));
    this.at.push(at);
    this.version.push(textHash(release.version ?? `at ${at}`));
    this.line.push(place ? textHash(place.line) : -1);
    this.order.push(place ? place.order : 0);
    for (const id of release.changeIds ?? []) {
      this.changeRow.push(this.count);
      this.changeId.push(textHash(id));
      this.changeNamespace.push(textHash(changeNamespace(id)));
    }
    this.count += 1;
  }

  columns(): Omit<ReleaseColumns, 'preReleases'> {
    return {
      services: [...this.serviceIndex.keys()],
      sources: [...this.sourceIndex.keys()],
      service: this.service.view(),
      source: this.source.view(),
      at: this.at.view(),
      version: this.version.view(),
      line: this.line.view(),
      order: this.order.view(),
      changeRow: this.changeRow.view(),
      changeId: this.changeId.view(),
      changeNamespace: this.changeNamespace.view(),
    };
  }
}

/**
 * Takes releases in one by one and keeps those that may count: successful, in
 * the environment asked for, no pre-release, not in the future, and not by an
 * ignored actor (scores.md, "Coordinated release", Preparation).
 */
export class ReleaseIntake {
  private rows = new Rows();
  private readonly preReleases = new Map<string, Map<number, number>>();
  private readonly isIgnored: (actor: string | undefined) => boolean;
  private readonly latest: number;

  constructor(private readonly options: Required<AssessOptions>, now: string) {
    this.isIgnored = actorFilter(options.ignoredActors);
    this.latest = Date.parse(now);
  }

  add(release: Release): void {
    if (
      release.status !== 'succeeded' ||
      release.environment !== this.options.environment ||
      this.isIgnored(release.actor)
    ) {
      return;
    }
    const at = Date.parse(release.observedAt);
    if (at > this.latest) return;
    if (release.version !== undefined && isPreRelease(release.version)) {
      this.leaveOut(release.service, release.version, Math.floor(at / 1000));
      return;
    }
    this.rows.add(release, Math.floor(at / 1000));
  }

  /** Gives away what was taken in; it is not held besides. */
  takeColumns(): ReleaseColumns {
    const { rows } = this;
    this.rows = new Rows();
    const preReleases = new Map(
      [...this.preReleases].map(([service, times]) => [
        service,
        [...times.values()],
      ]),
    );
    return { ...rows.columns(), preReleases };
  }

  private leaveOut(service: string, version: string, at: number): void {
    const times = this.preReleases.get(service) ?? new Map();
    const key = textHash(version);
    times.set(key, Math.min(at, times.get(key) ?? at));
    this.preReleases.set(service, times);
  }
}

/** Takes releases in from a list; see {@link ReleaseIntake}. */
export function readReleases(
  releases: Iterable<Release>,
  options: Required<AssessOptions>,
  now: string,
): ReleaseColumns {
  const intake = new ReleaseIntake(options, now);
  for (const release of releases) intake.add(release);
  return intake.takeColumns();
}

function indexOf(index: Map<string, number>, key: string): number {
  const known = index.get(key);
  if (known !== undefined) return known;
  index.set(key, index.size);
  return index.size - 1;
}
