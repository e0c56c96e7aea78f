type Numbers = Float64Array | Int32Array | Uint16Array;

/** A list of numbers that grows, 4 or 8 bytes each instead of a boxed object. */
export class Column<T extends Numbers> {
  private length = 0;

  constructor(
    private values: T,
    private readonly allocate: (size: number) => T,
  ) {}

  static ofFloats() {
    return new Column(new Float64Array(1024), n => new Float64Array(n));
  }

  static ofIntegers() {
    return new Column(new Int32Array(1024), n => new Int32Array(n));
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = this.allocate(this.length + (this.length >> 1));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  /** Replaces a number, or adds one right behind the last. */
  set(place: number, value: number): void {
    if (place === this.length) this.push(value);
    else this.values[place] = value;
  }

  at(place: number): number {
    return this.values[place];
  }

  /** Forgets what was pushed, and keeps the room for as much again. */
  clear(): void {
    this.length = 0;
  }

  /** A view of what was pushed; valid until the next push. */
  view(): T {
    return this.values.subarray(0, this.length) as T;
  }
}
