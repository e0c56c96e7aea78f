import type { Release } from '../../evidence/kinds/release';
import type { RequiredOptions } from '../../shared/options';
import { Account } from './account';
import { actorFilter, updateBotFilter } from './actors';
import { environmentFilter } from './environments';
import { ReleaseRows, type ReleaseColumns } from './releaseColumns';

/** Releases that may count, and an account of those that cannot. */
export interface TakenReleases {
  columns: ReleaseColumns;
  account: Account;
}

/**
 * Takes releases in one by one and keeps those that may count, whatever the
 * others are: successful, in the environments asked for, not in the future, and
 * not by an ignored actor (scores.md, "Coordinated release", Preparation).
 */
export class ReleaseIntake {
  private rows = new ReleaseRows();
  private readonly account = new Account();
  private readonly counts: (environment: string) => boolean;
  private readonly isIgnored: (actor: string | undefined) => boolean;
  private readonly isUpdateBot = updateBotFilter();
  private readonly latest: number;

  constructor(options: RequiredOptions, now: string) {
    this.counts = remembered(environmentFilter(options.environments));
    this.isIgnored = actorFilter(options.ignoredActors);
    this.latest = Date.parse(now);
  }

  add(release: Release): void {
    const { source, service, environment, actor } = release;
    const time = Date.parse(release.observedAt);
    const at = Math.floor(time / 1000);
    const seen = { source, service, at };
    if (release.status !== 'succeeded') {
      const detail = release.status;
      this.account.leaveOut('not-succeeded', { ...seen, detail });
    } else if (!this.counts(environment)) {
      this.account.leaveOut('environment', { ...seen, detail: environment });
    } else if (time > this.latest) {
      this.account.leaveOut('future', seen);
    } else if (this.isIgnored(actor)) {
      this.account.leaveOut('ignored-actor', { ...seen, detail: actor });
    } else {
      this.rows.add(release, at, this.isUpdateBot(actor));
    }
  }

  /** Gives away what was taken in; it is not held besides. */
  take(): TakenReleases {
    const { rows } = this;
    this.rows = new ReleaseRows();
    return { columns: rows.columns(), account: this.account };
  }
}

/** Takes releases in from a list; see {@link ReleaseIntake}. */
export function readReleases(
  releases: Iterable<Release>,
  options: RequiredOptions,
  now: string,
): TakenReleases {
  const intake = new ReleaseIntake(options, now);
  for (const release of releases) intake.add(release);
  return intake.take();
}

/** The same test, asked once of each of a few texts. */
function remembered(test: (text: string) => boolean) {
  const answers = new Map<string, boolean>();
  return (text: string) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = test(text);
    // Made-up names must not fill the memory.
    if (answers.size < 1000) answers.set(text, answer);
    return answer;
  };
}
