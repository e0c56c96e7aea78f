import type { JsonObject, JsonValue } from '@backstage/types';
import type { CollectorRun, DeliveredItem } from '../collector';

/** One entry of a list, read. @public */
export interface ListedItem {
  /** By which the list is sorted. */
  createdAt?: string;
  /** Not over yet: it must be looked at again. */
  open: boolean;
  /** What it is without asking more; `complete` may find other items. */
  items: DeliveredItem[];
  /** Changes when the entry does: while it is the same, it is kept once. */
  key?: string;
}

/** A page of a list that has the newest first. @public */
export interface ListPage<Entry extends ListedItem = ListedItem> {
  listed: Entry[];
  /** Where the next page is; nothing when it is the last. */
  next?: string;
  /** Asks more about those entries that are kept; the items of each. */
  complete?: (wanted: Entry[]) => Promise<DeliveredItem[][]>;
}

/** What to read of a list that has the newest first. @public */
export interface ListOptions<Entry extends ListedItem = ListedItem> {
  scope: string;
  read: (place: string | undefined) => Promise<ListPage<Entry>>;
  now: Date;
  /** Older entries are not read. */
  oldest: Date;
  /** So long after its creation an entry may still change, in ms. */
  changesForMs: number;
  /** History is read in steps of so many pages. */
  maxPages: number;
}

/** What is known of a list; kept after every page. @public */
export interface ListProgress extends JsonObject {
  /** Everything created before it is over and read, back to `after`. */
  settled: string;
  /** Where older entries begin that were not read yet. */
  after?: string;
  /** Since when all is read, as long as there is an `after`. */
  reached?: string;
  /** Whether it ever brought evidence. */
  used: boolean;
  /** Keys of the newest entries, which the next run finds again. */
  known?: string[];
}

/** Keys that are remembered of a list. */
const MOST_KNOWN = 500;

/**
 * Reads what is new since the last time, and then a step of the history. A
 * list that is read for the first time, or with other settings, replaces what
 * the scope held. Every page is kept as it comes, so a break loses one page.
 *
 * @public
 */
export async function syncNewestFirst<Entry extends ListedItem>(
  run: CollectorRun,
  options: ListOptions<Entry>,
): Promise<ListProgress> {
  const before = toProgress(await run.cursor(options.scope));
  const progress = before
    ? await readNews(run, options, before)
    : await readFirstPage(run, options);
  return readHistory(run, options, progress);
}

async function readFirstPage<Entry extends ListedItem>(
  run: CollectorRun,
  options: ListOptions<Entry>,
): Promise<ListProgress> {
  const page = await options.read(undefined);
  const completed = await complete(page, options);
  const progress: ListProgress = {
    settled: earlier(newestOf(page, options), openSince(page, options)),
    ...placeAfter(page, options),
    used: bringsEvidence(completed),
    known: completed.knownKeys,
  };
  await keep(run, options, completed, { progress, mode: 'full' });
  return progress;
}

async function readNews<Entry extends ListedItem>(
  run: CollectorRun,
  options: ListOptions<Entry>,
  before: ListProgress,
): Promise<ListProgress> {
  let progress: ListProgress = { ...before, known: [] };
  let settled: string | undefined;
  let place: string | undefined;
  do {
    run.signal.throwIfAborted();
    const page = await options.read(place);
    const completed = await complete(page, options, before.known);
    settled = earlier(
      settled ?? newestOf(page, options),
      openSince(page, options),
    );
    const known = page.listed.some(
      ({ createdAt }) => createdAt && isBefore(createdAt, before.settled),
    );
    place = known ? undefined : page.next;
    progress = {
      ...progress,
      used: progress.used || bringsEvidence(completed),
      // Moved only at the end: with a gap in between, it would never be filled.
      settled: place ? before.settled : settled,
      known: [...(progress.known ?? []), ...completed.knownKeys].slice(
        0,
        MOST_KNOWN,
      ),
    };
    await keep(run, options, completed, { progress, mode: 'delta' });
  } while (place);
  return progress;
}

async function readHistory<Entry extends ListedItem>(
  run: CollectorRun,
  options: ListOptions<Entry>,
  begun: ListProgress,
): Promise<ListProgress> {
  let progress = begun;
  for (let pages = 0; progress.after && pages < options.maxPages; pages += 1) {
    run.signal.throwIfAborted();
    const page = await options.read(progress.after);
    const completed = await complete(page, options);
    progress = {
      settled: earlier(progress.settled, openSince(page, options)),
      ...placeAfter(page, options),
      used: progress.used || bringsEvidence(completed),
      known: progress.known ?? [],
    };
    await keep(run, options, completed, { progress, mode: 'delta' });
  }
  return progress;
}

/** The entries of a page with what they brought; nothing new of known ones. */
interface Completed {
  items: DeliveredItem[];
  /** Of entries that need not be read again while they are the same. */
  knownKeys: string[];
}

async function complete<Entry extends ListedItem>(
  page: ListPage<Entry>,
  { oldest }: ListOptions<Entry>,
  known: string[] = [],
): Promise<Completed> {
  const isKnown = ({ key }: Entry) => key !== undefined && known.includes(key);
  const wanted = page.listed.filter(
    entry =>
      !isKnown(entry) &&
      (!entry.createdAt || new Date(entry.createdAt) >= oldest),
  );
  const found = page.complete
    ? await page.complete(wanted)
    : wanted.map(({ items }) => items);
  // What was rejected is counted in every run, until it is mended.
  const good = wanted.filter((_, at) => !found[at].some(isRejected));
  return {
    items: found.flat(),
    knownKeys: [...page.listed.filter(isKnown), ...good].flatMap(
      ({ key }) => key ?? [],
    ),
  };
}

async function keep(
  run: CollectorRun,
  { scope, oldest }: Pick<ListOptions, 'scope' | 'oldest'>,
  completed: Completed,
  kept: { progress: ListProgress; mode: 'full' | 'delta' },
) {
  const items = completed.items.map((item, at) =>
    isRejected(item) ? { ...item, line: at + 1 } : item,
  );
  const { after, reached, settled } = kept.progress;
  const goalAt = oldest.toISOString();
  await run.deliver({
    scope,
    mode: kept.mode,
    items,
    cursor: kept.progress,
    progress: {
      position: `since ${settled}`,
      backfill: { reachedAt: after ? reached ?? settled : goalAt, goalAt },
    },
  });
}

function isRejected(item: DeliveredItem): boolean {
  return !item.ok && !('leftOut' in item);
}

type Listing = Pick<ListPage, 'listed' | 'next'>;

/** When the newest entry was made; those from the future do not count. */
function newestOf(
  { listed }: Listing,
  { now }: Pick<ListOptions, 'now'>,
): string {
  const times = listed
    .map(({ createdAt }) => Date.parse(createdAt ?? ''))
    .filter(at => at <= now.getTime());
  return toInstant(times.length > 0 ? Math.max(...times) : now.getTime());
}

/** When the oldest entry was made that may still change, if there is one. */
function openSince(
  { listed }: Listing,
  { now, changesForMs }: Pick<ListOptions, 'now' | 'changesForMs'>,
): string | undefined {
  const times = listed
    .filter(({ open }) => open)
    .map(({ createdAt }) => Date.parse(createdAt ?? ''))
    .filter(at => now.getTime() - at < changesForMs);
  return times.length > 0 ? toInstant(Math.min(...times)) : undefined;
}

function earlier(a: string, b: string | undefined): string {
  return b !== undefined && isBefore(b, a) ? b : a;
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}

/** Where the history goes on, and how far it was read; nothing at its end. */
function placeAfter(page: Listing, { oldest }: Pick<ListOptions, 'oldest'>) {
  const times = page.listed.flatMap(({ createdAt }) => createdAt ?? []);
  const isOld = times.some(at => new Date(at) < oldest);
  if (!page.next || isOld) return {};
  return { after: page.next, reached: times.reduce(earlier, times[0]) };
}

function bringsEvidence({ items }: Completed): boolean {
  return items.some(item => item.ok);
}

function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}

function toProgress(value: JsonValue | undefined): ListProgress | undefined {
  return typeof value === 'object' && value !== null && 'settled' in value
    ? (value as ListProgress)
    : undefined;
}
