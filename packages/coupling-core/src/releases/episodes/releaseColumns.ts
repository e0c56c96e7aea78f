import type { Release } from '../../evidence/kinds/release';
import { Column } from '../../shared/growableArray';
import { textHash } from '../../shared/textHash';
import { changeNamespace } from './changeNamespace';
import { readVersion, type VersionReading } from './version/readVersion';

/** Releases that may count, one row each, in columns; hardly a text is kept. */
export interface ReleaseColumns {
  services: string[];
  sources: string[];
  environments: string[];
  service: Int32Array;
  source: Int32Array;
  environment: Int32Array;
  /** Seconds since 1970. */
  at: Float64Array;
  /** Tells versions apart; a release without one is told apart by its time. */
  version: Float64Array;
  /**
   * Tells MAJOR.MINOR lines apart; {@link NO_LINE} where the version is not a
   * number, {@link NO_VERSION} where there is none.
   */
  line: Float64Array;
  order: Float64Array;
  /** Names of lines, by what tells them apart. */
  lineNames: ReadonlyMap<number, string>;
  /** Change ids: the row that names one, and what tells it apart. */
  changeRow: Int32Array;
  changeId: Float64Array;
  /** Where the change is numbered, see {@link changeNamespace}. */
  changeNamespace: Float64Array;
  /** Versions that are commits: the row, and what {@link commitStart} tells. */
  commitRow: Int32Array;
  commitStart: Float64Array;
  /** Digits; negative where it has no letter and may be a number. */
  commitLength: Int32Array;
  suffixes: SuffixRow[];
  /** By an account that raises dependencies, see {@link leaveOutMassBumps}. */
  botRows: { row: number; actor: string }[];
}

/** A version that says, or may say, that it is a pre-release. */
export interface SuffixRow {
  row: number;
  version: string;
  /** What it would be before, and the word that says so; else it is one. */
  unclear?: { core: number; word: string };
}

/** Digits of a commit that fit in a number. */
export const COMMIT_DIGITS = 13;

/** Lines that are none. */
export const NO_LINE = -1;
export const NO_VERSION = -2;

/** Puts releases in columns, one by one. */
export class ReleaseRows {
  private readonly serviceIndex = new Map<string, number>();
  private readonly sourceIndex = new Map<string, number>();
  private readonly environmentIndex = new Map<string, number>();
  private readonly service = Column.ofIntegers();
  private readonly source = Column.ofIntegers();
  private readonly environment = Column.ofIntegers();
  private readonly at = Column.ofFloats();
  private readonly version = Column.ofFloats();
  private readonly line = Column.ofFloats();
  private readonly order = Column.ofFloats();
  private readonly lineNames = new Map<number, string>();
  private readonly changeRow = Column.ofIntegers();
  private readonly changeId = Column.ofFloats();
  private readonly changeNamespace = Column.ofFloats();
  private readonly commitRow = Column.ofIntegers();
  private readonly commitStart = Column.ofFloats();
  private readonly commitLength = Column.ofIntegers();
  private readonly suffixes: SuffixRow[] = [];
  private readonly botRows: ReleaseColumns['botRows'] = [];
  private count = 0;

  /** @param at - seconds since 1970 */
  add(release: Release, at: number, isUpdateBot: boolean): void {
    const row = this.count;
    this.service.push(indexOf(this.serviceIndex, release.service));
    this.source.push(indexOf(this.sourceIndex, release.source));
    this.environment.push(indexOf(this.environmentIndex, release.environment));
    this.at.push(at);
    this.addVersion(release, at);
    for (const id of release.changeIds ?? []) {
      this.changeRow.push(row);
      this.changeId.push(textHash(id));
      this.changeNamespace.push(textHash(changeNamespace(id)));
    }
    if (isUpdateBot) this.botRows.push({ row, actor: release.actor ?? '' });
    this.count += 1;
  }

  columns(): ReleaseColumns {
    return {
      services: [...this.serviceIndex.keys()],
      sources: [...this.sourceIndex.keys()],
      environments: [...this.environmentIndex.keys()],
      service: this.service.view(),
      source: this.source.view(),
      environment: this.environment.view(),
      at: this.at.view(),
      version: this.version.view(),
      line: this.line.view(),
      order: this.order.view(),
      lineNames: this.lineNames,
      changeRow: this.changeRow.view(),
      changeId: this.changeId.view(),
      changeNamespace: this.changeNamespace.view(),
      commitRow: this.commitRow.view(),
      commitStart: this.commitStart.view(),
      commitLength: this.commitLength.view(),
      suffixes: this.suffixes,
      botRows: this.botRows,
    };
  }

  private addVersion({ version, service }: Release, at: number): void {
    const reading = version
      ? readVersion(version, service.slice(service.lastIndexOf('/') + 1))
      : undefined;
    this.version.push(textHash(reading?.key ?? `at ${at}`));
    this.addPlace(reading?.place, reading?.key === undefined);
    if (reading?.commit !== undefined) this.addCommit(reading.commit);
    if (!reading || reading.stage === 'release') return;
    const { unclear } = reading;
    this.suffixes.push({
      row: this.count,
      version: version!,
      ...(unclear && {
        unclear: { core: textHash(unclear.core), word: unclear.word },
      }),
    });
  }

  private addCommit(digits: string): void {
    this.commitRow.push(this.count);
    this.commitStart.push(commitStart(digits));
    this.commitLength.push(
      /[a-f]/.test(digits) ? digits.length : -digits.length,
    );
  }

  private addPlace(
    place: VersionReading['place'],
    isUnversioned: boolean,
  ): void {
    if (!place) {
      this.line.push(isUnversioned ? NO_VERSION : NO_LINE);
      this.order.push(0);
      return;
    }
    const line = textHash(place.line);
    if (!this.lineNames.has(line)) this.lineNames.set(line, place.line);
    this.line.push(line);
    this.order.push(place.order);
  }
}

/** The first digits of a commit as a number, with zeros behind a short one. */
function commitStart(digits: string): number {
  return parseInt(
    digits.slice(0, COMMIT_DIGITS).padEnd(COMMIT_DIGITS, '0'),
    16,
  );
}

function indexOf(index: Map<string, number>, key: string): number {
  const known = index.get(key);
  if (known !== undefined) return known;
  index.set(key, index.size);
  return index.size - 1;
}
