import type { OtherTeams, ReleasePartner } from '../../assessment';
import type { KnownScore, UnknownScore } from '../../assessment/score';
import { episodesOf, type Fleet } from '../fleet';
import { NEEDED_STRENGTH, MOST_RELEASES } from '../../shared/releaseStrength';
import type { PartnerView } from '../measure/partnerView';
import { hitOf } from '../measure/presence';
import type { JudgedPair } from '../verdict/judgePairs';
import { needBeyondChance, rollUp } from './coordinatedReleaseScore';

/** An explicit link leaves next to nothing to chance. */
const LINKED_NEED = 0.99;

/**
 * What each release of one service needed, and where that cannot be told: a
 * partner on the same schedule was near, which may be needed or not.
 */
export class Needs {
  /** 0–.99, by release. */
  private readonly known: Float64Array;
  /** 1 where it may have needed such a partner. */
  private readonly hidden: Uint8Array;
  private readonly hiding = new Set<string>();

  constructor(
    private readonly fleet: Fleet,
    private readonly subject: number,
    private readonly weights: Float64Array,
  ) {
    this.known = new Float64Array(weights.length);
    this.hidden = new Uint8Array(weights.length);
  }

  add(pair: JudgedPair, partner: ReleasePartner, view: PartnerView): void {
    if (pair.verdict === 'needed-together') this.addNeeded(pair, view);
    else if (pair.verdict === 'same-train' && !pair.ownChanges) {
      this.hiding.add(partner.partner);
      view.presences[view.strongest].forEach((presence, i) => {
        if (hitOf(presence) === 1) this.hidden[i] = 1;
      });
    }
  }

  /**
   * The score, as far as it can be told; undefined where the releases are too
   * few (scores.md, "Coordinated release", Roll-up).
   */
  score(): KnownScore | UnknownScore | undefined {
    const score = rollUp(this.known, this.weights);
    if (!score) return undefined;
    const { hidden, share } = this.unexplained();
    if (
      share >= MOST_RELEASES ||
      (share >= NEEDED_STRENGTH && score.word === 'free')
    ) {
      return {
        status: 'unknown',
        reason: {
          code: 'cannot-tell-on-one-schedule',
          releases: this.weights.length,
          hidden,
          partners: this.hiding.size,
        },
      };
    }
    if (hidden === 0) return score;
    const most = this.known.map((need, i) =>
      this.hidden[i] === 1 ? LINKED_NEED : need,
    );
    const { high } = rollUp(most, this.weights)!;
    return { ...score, high: Math.max(score.high, high) };
  }

  /** Releases that may have needed a partner, and are not known to. */
  private unexplained(): { hidden: number; share: number } {
    let hidden = 0;
    let weight = 0;
    let all = 0;
    this.weights.forEach((own, i) => {
      all += own;
      if (this.hidden[i] === 0 || this.known[i] >= NEEDED_STRENGTH) return;
      hidden += 1;
      weight += own;
    });
    return { hidden, share: weight / all };
  }

  /** Raises the need of each release with the partner near, at windows with an effect. */
  private addNeeded(pair: JudgedPair, view: PartnerView): void {
    view.windows.forEach((seen, window) => {
      const counts =
        window === view.strongest || seen.kappaLow >= NEEDED_STRENGTH;
      if (!seen.eligible || !counts) return;
      const need = needBeyondChance(seen.observed, seen.chance);
      view.presences[window].forEach((presence, i) => {
        if (hitOf(presence) === 1) {
          this.known[i] = Math.max(this.known[i], need);
        }
      });
    });
    const linked = this.subject === pair.a ? pair.link?.ofA : pair.link?.ofB;
    const { from } = episodesOf(this.fleet, this.subject);
    for (const episode of linked ?? [])
      this.known[episode - from] = LINKED_NEED;
  }
}

/** The needs of partners of other teams, as far as it is known whose they are. */
export class OtherTeamsNeeds {
  private readonly needs: Needs;
  private readonly teams = new Set<string>();
  private readonly ownerless = new Set<string>();
  private readonly service: string;
  private readonly own: string | undefined;

  constructor(
    fleet: Fleet,
    subject: number,
    weights: Float64Array,
    private readonly owners: ReadonlyMap<string, string>,
  ) {
    this.needs = new Needs(fleet, subject, weights);
    this.service = fleet.services[subject];
    this.own = owners.get(this.service);
  }

  add(pair: JudgedPair, partner: ReleasePartner, view: PartnerView): void {
    const team = this.owners.get(partner.partner);
    const isUnknown = this.own === undefined || team === undefined;
    if (!isUnknown && team === this.own) return;
    this.needs.add(pair, partner, view);
    if (pair.verdict !== 'needed-together') return;
    if (this.own === undefined) this.ownerless.add(this.service);
    if (team === undefined) this.ownerless.add(partner.partner);
    if (!isUnknown) this.teams.add(team);
  }

  /** Undefined where the releases are too few. */
  score(): OtherTeams | undefined {
    if (this.ownerless.size > 0) {
      const services = [...this.ownerless].sort();
      return {
        status: 'unknown',
        reason: { code: 'partner-without-owner', services },
      };
    }
    const score = this.needs.score();
    return score?.status === 'known'
      ? { ...score, teams: [...this.teams].sort() }
      : score;
  }
}
