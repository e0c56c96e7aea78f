import { setFlagsFromString } from 'node:v8';

/** No function of the parser has this index: it is an import. */
const NONE = 0;
const ALL = -1;

/**
 * Does work with a parser while V8 may not optimise WebAssembly. PostgreSQL's
 * grammar is one function of 100 kB: to optimise it takes V8 of Node 24 some
 * 600 MB and two seconds of a core, and statements are read no faster
 * afterwards (`yarn workspace @seams/coupling-sql bench`). MySQL's parser would
 * be twice as fast, for 190 MB and four seconds: what 20,000 statements take.
 * The flag holds for the process, so it is set for no longer than the work
 * takes.
 */
export function unoptimised<T>(work: () => T): T {
  setFlagsFromString(`--wasm-tier-up-filter=${NONE}`);
  try {
    return work();
  } finally {
    setFlagsFromString(`--wasm-tier-up-filter=${ALL}`);
  }
}
