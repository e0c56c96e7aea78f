import type { EvidenceIssue } from '@seams/coupling-core';

/** Bad lines named one by one; the others are only counted. */
const NAMED = 20;

/** Keeps the first bad lines and the number of all of them. */
export class BadLines {
  #named: string[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(file: string, line: number, issues: EvidenceIssue[]) {
    this.#count += 1;
    if (this.#named.length >= NAMED) return;
    const reasons = issues.map(({ field, reason }) =>
      field ? `${field} ${reason}` : reason,
    );
    this.#named.push(`${file}:${line}: ${reasons.join('; ')}`);
  }

  /** One line of text each, with what was left out at the end. */
  report(): string[] {
    const more = this.#count - this.#named.length;
    if (this.#count === 0) return [];
    return [
      ...this.#named,
      ...(more > 0 ? [`… and ${more.toLocaleString('en')} more`] : []),
      `${this.#count.toLocaleString('en')} bad ${
        this.#count === 1 ? 'line was' : 'lines were'
      } left out.`,
    ];
  }
}
