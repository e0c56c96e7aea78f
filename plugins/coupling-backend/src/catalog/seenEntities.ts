/** Asks the catalog for the names of entities, as one reader. */
export interface AskForNames {
  /** Of those refs that the reader sees. */
  ofRefs(refs: string[]): Promise<ReadonlyMap<string, string>>;
  /** Of all that the reader sees. */
  ofAll(): Promise<ReadonlyMap<string, string>>;
}

/**
 * After so many questions, all that the reader sees is read at once: someone
 * who goes through the whole fleet costs less so, someone who looks at a page
 * or two would cost far more.
 */
const QUESTIONS = 20;

/** What one reader sees of the catalog, found out as it is asked for. */
export class SeenEntities {
  readonly #ask: AskForNames;
  /** Undefined for what the reader does not see. */
  #names = new Map<string, string | undefined>();
  #asking = new Map<string, Promise<void>>();
  #all: ReadonlyMap<string, string> | undefined;
  #readingAll = false;
  #questions = 0;

  constructor(ask: AskForNames) {
    this.#ask = ask;
  }

  /** All at once, for a reader who is known to want much. */
  static async readAll(ask: AskForNames): Promise<SeenEntities> {
    const seen = new SeenEntities(ask);
    seen.#all = await ask.ofAll();
    return seen;
  }

  /** All that the reader sees is known, so that nothing more is asked. */
  get isComplete(): boolean {
    return this.#all !== undefined;
  }

  /** Names kept. */
  get size(): number {
    return this.#names.size + (this.#all?.size ?? 0);
  }

  /** Names of those refs that the reader sees. */
  async names(refs: string[]): Promise<Map<string, string>> {
    await this.#findOut(refs);
    const found = new Map<string, string>();
    for (const ref of refs) {
      const name = (this.#all ?? this.#names).get(ref);
      if (name !== undefined) found.set(ref, name);
    }
    return found;
  }

  async #findOut(refs: string[]): Promise<void> {
    if (this.#all) return;
    const unknown = refs.filter(ref => !this.#names.has(ref));
    const fresh = unknown.filter(ref => !this.#asking.has(ref));
    if (fresh.length > 0) this.#question(fresh);
    await Promise.all(new Set(unknown.map(ref => this.#asking.get(ref))));
  }

  #question(refs: string[]): void {
    const answered = this.#ask
      .ofRefs(refs)
      .then(names => {
        for (const ref of refs) this.#names.set(ref, names.get(ref));
      })
      // What failed is asked for again by whoever comes next.
      .finally(() => refs.forEach(ref => this.#asking.delete(ref)));
    for (const ref of refs) this.#asking.set(ref, answered);
    this.#questions += 1;
    if (this.#questions > QUESTIONS && !this.#readingAll) this.#complete();
  }

  /** Beside the questions, which are answered meanwhile as before. */
  #complete(): void {
    this.#readingAll = true;
    this.#ask.ofAll().then(
      all => {
        this.#all = all;
        this.#names.clear();
      },
      () => {
        this.#readingAll = false;
        this.#questions = 0;
      },
    );
  }
}
