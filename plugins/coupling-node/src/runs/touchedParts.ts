/**
 * Parts of a source that a webhook spoke of, by their addresses, until they
 * are read.
 *
 * @public
 */
export class TouchedParts {
  #urls = new Set<string>();

  add(url: string): void {
    this.#urls.add(url);
  }

  /** Hands them out, once. */
  take(): Set<string> {
    const taken = this.#urls;
    this.#urls = new Set();
    return taken;
  }
}
