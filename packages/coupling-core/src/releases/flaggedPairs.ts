import { Column } from './column';

/** A partner that was met often by a subject at a window. */
export interface Flagged {
  partner: number;
  subject: number;
  window: number;
  hits: number;
  /** 1 where they are on one train if the calendar explains it, 0 elsewhere. */
  mayTrain: number;
}

/** Flagged pairs of one partners, five numbers each. */
export class FlaggedPairs {
  private readonly partners = Column.ofIntegers();
  private readonly subjects = Column.ofIntegers();
  private readonly windows = Column.ofIntegers();
  private readonly hits = Column.ofIntegers();
  private readonly mayTrain = Column.ofIntegers();
  length = 0;

  add(flagged: Flagged): void {
    this.partners.push(flagged.partner);
    this.subjects.push(flagged.subject);
    this.windows.push(flagged.window);
    this.hits.push(flagged.hits);
    this.mayTrain.push(flagged.mayTrain);
    this.length += 1;
  }

  /** Everything flagged, partner by partner; nothing is flagged afterwards. */
  *takeByPartner(services: number): Generator<Flagged> {
    const [partners, subjects, windows, hits, mayTrain] = [
      this.partners.view(),
      this.subjects.view(),
      this.windows.view(),
      this.hits.view(),
      this.mayTrain.view(),
    ];
    const next = new Int32Array(services + 1);
    for (const partner of partners) next[partner + 1] += 1;
    for (let s = 0; s < services; s++) next[s + 1] += next[s];
    const order = new Int32Array(partners.length);
    partners.forEach((partner, i) => {
      order[next[partner]++] = i;
    });
    for (const i of order) {
      yield {
        partner: partners[i],
        subject: subjects[i],
        window: windows[i],
        hits: hits[i],
        mayTrain: mayTrain[i],
      };
    }
    this.partners.clear();
    this.subjects.clear();
    this.windows.clear();
    this.hits.clear();
    this.mayTrain.clear();
    this.length = 0;
  }
}
