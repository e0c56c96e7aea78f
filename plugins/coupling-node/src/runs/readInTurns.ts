import { isError } from '@backstage/errors';
import type { CollectorRun } from '../collector';
import { IntegrationError } from '../http/integrationError';
import type { TouchedParts } from './touchedParts';

/** Under this scope stands, as its cursor, where the next run goes on. */
const TURN = 'whose turn it is';
/**
 * So many parts are read in one run, so that a run ends well within its
 * timeout and leaves most of the rate limit to others.
 */
const PARTS_A_RUN = 300;
/** A run that a webhook asked for does not read all of them each time. */
const TURN_EVERY_MS = 5 * 60_000;
/** After so many failures in a row that are not one part's, a host is left. */
const FAILURES_IN_A_ROW = 3;

/** A repository, a project: what is read one after the other. @public */
export interface SourcePart {
  url: string;
}

/** What became of one run through the parts. @public */
export interface TurnResult {
  /** Addresses of those that were tried. */
  read: Set<string>;
  failures: Error[];
  /** Whether parts were left, at a rate limit or after failures in a row. */
  stopped: boolean;
}

/**
 * Reads the parts of a source, sorted by address: those first that a webhook
 * spoke of, the others in turns, so that all come round however many there
 * are. A part that fails does not keep the others from being read, nor a host
 * that is down the parts of other hosts.
 *
 * @returns a function that is called once a run
 *
 * @public
 */
export function readInTurns<Part extends SourcePart>(options: {
  touched: TouchedParts;
  now: () => Date;
}): (
  run: CollectorRun,
  all: Part[],
  read: (part: Part) => Promise<void>,
) => Promise<TurnResult> {
  const { touched, now } = options;
  let lastTurn = -Infinity;
  return async (run, all, read) => {
    const first = touched.take();
    const isDue = now().getTime() - lastTurn >= TURN_EVERY_MS;
    const turn = isDue || first.size === 0 ? await takeTurn(run, all) : [];
    const hinted = all.filter(({ url }) => first.has(url));
    const rest = turn.filter(({ url }) => !first.has(url));
    const result = await readInOrder(run, [...hinted, ...rest], read);
    if (turn.length > 0) lastTurn = now().getTime();
    await keepTurn(run, all, turn, result.read);
    return result;
  };
}

/**
 * Ends a run with what failed in it, if anything did.
 *
 * @throws Error with the first failure and the number of the others
 *
 * @public
 */
export function throwFailures(
  { failures, stopped }: TurnResult,
  parts: string,
): void {
  if (failures.length === 0) return;
  const [first, ...others] = failures;
  throw new Error(
    [
      first.message,
      ...(others.length > 0 ? [`and ${others.length} more failures`] : []),
      ...(stopped ? [`the other ${parts} are left to the next run`] : []),
    ].join('; '),
  );
}

/** The next parts, from where the last run ended. */
async function takeTurn<Part extends SourcePart>(
  run: CollectorRun,
  all: Part[],
): Promise<Part[]> {
  const last = await run.cursor(TURN);
  const after =
    typeof last === 'string' ? all.findIndex(({ url }) => url > last) : 0;
  const start = Math.max(after, 0);
  return [...all.slice(start), ...all.slice(0, start)].slice(0, PARTS_A_RUN);
}

async function keepTurn(
  run: CollectorRun,
  all: SourcePart[],
  turn: SourcePart[],
  read: Set<string>,
) {
  const unread = turn.findIndex(({ url }) => !read.has(url));
  const last = turn[(unread === -1 ? turn.length : unread) - 1];
  // All are read in every run, and a delivery would hide that a run failed.
  if (!last || all.length <= PARTS_A_RUN) return;
  await run.deliver({
    scope: TURN,
    mode: 'delta',
    items: [],
    cursor: last.url,
  });
}

async function readInOrder<Part extends SourcePart>(
  run: CollectorRun,
  parts: Part[],
  read: (part: Part) => Promise<void>,
): Promise<TurnResult> {
  const result: TurnResult = { read: new Set(), failures: [], stopped: false };
  const inARow = new Map<string, number>();
  for (const part of parts) {
    const { origin } = new URL(part.url);
    const failed = inARow.get(origin) ?? 0;
    if (failed >= FAILURES_IN_A_ROW) {
      result.stopped = true;
      continue;
    }
    run.signal.throwIfAborted();
    try {
      await read(part);
      inARow.set(origin, 0);
    } catch (error) {
      run.signal.throwIfAborted();
      if (!isError(error)) throw error;
      result.failures.push(error);
      if (isLimit(error)) {
        inARow.set(origin, FAILURES_IN_A_ROW);
        result.stopped = true;
        continue;
      }
      inARow.set(origin, isOneParts(error) ? 0 : failed + 1);
    }
    result.read.add(part.url);
  }
  return result;
}

function isOneParts(error: Error): boolean {
  return (
    error instanceof IntegrationError &&
    ['not-found', 'forbidden', 'unreadable'].includes(error.failure)
  );
}

function isLimit(error: Error): boolean {
  return error instanceof IntegrationError && error.failure === 'rate-limited';
}
