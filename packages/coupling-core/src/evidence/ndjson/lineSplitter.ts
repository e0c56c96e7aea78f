const NEWLINE = 0x0a;

export interface Line {
  number: number;
  /** Absent when the line is too long to keep. */
  bytes?: Uint8Array;
}

/** Cuts bytes into lines, holding one line of at most `longest` bytes. */
export class LineSplitter {
  #number = 1;
  #parts: Uint8Array[] = [];
  #length = 0;
  #longest: number;

  constructor(longest: number) {
    this.#longest = longest;
  }

  *push(chunk: Uint8Array): Generator<Line> {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      if (end < 0) break;
      this.#keep(chunk.subarray(start, end));
      yield this.end();
      start = end + 1;
    }
    // Copied, because a reader may fill the same buffer again.
    this.#keep(chunk.slice(start));
  }

  end(): Line {
    const line =
      this.#length > this.#longest
        ? { number: this.#number }
        : { number: this.#number, bytes: joined(this.#parts, this.#length) };
    this.#number += 1;
    this.#parts = [];
    this.#length = 0;
    return line;
  }

  #keep(part: Uint8Array) {
    this.#length += part.length;
    if (this.#length > this.#longest) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }
}

function joined(parts: Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
