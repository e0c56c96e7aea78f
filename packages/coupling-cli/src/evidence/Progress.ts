import type { Io } from '../io';

/** Lines between looks at the clock. */
const STRIDE = 50_000;
/** Where nobody may be watching, only long work is worth a word. */
const PATIENCE_MS = 5_000;
const EVERY_MS = 500;

/** Says on stderr how far reading has come, when it takes long. */
export class Progress {
  #lines = 0;
  #said = false;
  #last: number;

  constructor(private readonly io: Pick<Io, 'stderr' | 'now'>) {
    this.#last = io.now().getTime();
  }

  line() {
    this.#lines += 1;
    if (this.#lines % STRIDE === 0) this.#look();
  }

  end() {
    if (this.#said && this.io.stderr.isTTY) this.io.stderr.write('\n');
  }

  #look() {
    const { stderr, now } = this.io;
    const time = now().getTime();
    if (time - this.#last < (stderr.isTTY ? EVERY_MS : PATIENCE_MS)) return;
    this.#last = time;
    this.#said = true;
    const text = `${this.#lines.toLocaleString('en')} lines read`;
    stderr.write(stderr.isTTY ? `\r${text}` : `${text}\n`);
  }
}
