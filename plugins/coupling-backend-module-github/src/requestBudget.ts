/** How many requests a run may spend on what is only nice to know. */
export class RequestBudget {
  #left: number;
  /** Requests that were not made for want of it. */
  denied = 0;

  constructor(requests: number) {
    this.#left = requests;
  }

  take(): boolean {
    if (this.#left > 0) {
      this.#left -= 1;
      return true;
    }
    this.denied += 1;
    return false;
  }
}
