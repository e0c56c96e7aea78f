/** Choices that a generator makes, so that they can be made again or fewer. */
export class Tape {
  #at = 0;

  constructor(private readonly choices: readonly number[]) {}

  pick<T>(values: readonly T[]): T {
    const choice = this.choices[this.#at % this.choices.length] ?? 0;
    this.#at += 1;
    return values[choice % values.length];
  }
}
