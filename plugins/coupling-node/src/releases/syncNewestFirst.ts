import type { JsonObject, JsonValue } from '@backstage/types';
import type { CollectorRun, DeliveredItem } from '../collector';

/** One entry of a list, read. @public */
export interface ListedItem {
  /** By which the list is sorted. */
  createdAt?: string;
  /** Not over yet: it must be looked at again. */
  open: boolean;
  items: DeliveredItem[];
}

/** A page of a list that has the newest first. @public */
export interface ListPage {
  listed: ListedItem[];
  /** Where the next page is; nothing when it is the last. */
  next?: string;
}

/** What to read of a list that has the newest first. @public */
export interface ListOptions {
  scope: string;
  read: (place: string | undefined) => Promise<ListPage>;
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
  /** Whether it ever brought evidence. */
  used: boolean;
}

/**
 * Reads what is new since the last time, and then a step of the history. A
 * list that is read for the first time, or with other settings, replaces what
 * the scope held. Every page is kept as it comes, so a break loses one page.
 *
 * @public
 */
export async function syncNewestFirst(
  run: CollectorRun,
  options: ListOptions,
): Promise<ListProgress> {
  const before = toProgress(await run.cursor(options.scope));
  const progress = before
    ? await readNews(run, options, before)
    : await readFirstPage(run, options);
  return readHistory(run, options, progress);
}

async function readFirstPage(
  run: CollectorRun,
  options: ListOptions,
): Promise<ListProgress> {
  const page = await options.read(undefined);
  const progress: ListProgress = {
    settled: earlier(newestOf(page, options), openSince(page, options)),
    ...placeAfter(page, options),
    used: bringsEvidence(page),
  };
  await keep(run, options, page, { progress, mode: 'full' });
  return progress;
}

async function readNews(
  run: CollectorRun,
  options: ListOptions,
  before: ListProgress,
): Promise<ListProgress> {
  let progress = before;
  let settled: string | undefined;
  let place: string | undefined;
  do {
    run.signal.throwIfAborted();
    const page = await options.read(place);
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
      used: progress.used || bringsEvidence(page),
      // Moved only at the end: with a gap in between, it would never be filled.
      settled: place ? before.settled : settled,
    };
    await keep(run, options, page, { progress, mode: 'delta' });
  } while (place);
  return progress;
}

async function readHistory(
  run: CollectorRun,
  options: ListOptions,
  begun: ListProgress,
): Promise<ListProgress> {
  let progress = begun;
  for (let pages = 0; progress.after && pages < options.maxPages; pages += 1) {
    run.signal.throwIfAborted();
    const page = await options.read(progress.after);
    progress = {
      settled: earlier(progress.settled, openSince(page, options)),
      ...placeAfter(page, options),
      used: progress.used || bringsEvidence(page),
    };
    await keep(run, options, page, { progress, mode: 'delta' });
  }
  return progress;
}

async function keep(
  run: CollectorRun,
  { scope, oldest }: ListOptions,
  page: ListPage,
  kept: { progress: ListProgress; mode: 'full' | 'delta' },
) {
  const items = page.listed
    .filter(({ createdAt }) => !createdAt || new Date(createdAt) >= oldest)
    .flatMap(listed => listed.items)
    .map((item, at) => (item.ok ? item : { ...item, line: at + 1 }));
  await run.deliver({ scope, mode: kept.mode, items, cursor: kept.progress });
}

/** When the newest entry was made; those from the future do not count. */
function newestOf({ listed }: ListPage, { now }: ListOptions): string {
  const times = listed
    .map(({ createdAt }) => Date.parse(createdAt ?? ''))
    .filter(at => at <= now.getTime());
  return toInstant(times.length > 0 ? Math.max(...times) : now.getTime());
}

/** When the oldest entry was made that may still change, if there is one. */
function openSince(
  { listed }: ListPage,
  { now, changesForMs }: ListOptions,
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

function placeAfter(page: ListPage, { oldest }: ListOptions) {
  const isOld = page.listed.some(
    ({ createdAt }) => createdAt && new Date(createdAt) < oldest,
  );
  return page.next && !isOld ? { after: page.next } : {};
}

function bringsEvidence({ listed }: ListPage): boolean {
  return listed.some(({ items }) => items.some(item => item.ok));
}

function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}

function toProgress(value: JsonValue | undefined): ListProgress | undefined {
  return typeof value === 'object' && value !== null && 'settled' in value
    ? (value as ListProgress)
    : undefined;
}
