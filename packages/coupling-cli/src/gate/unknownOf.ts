import type { NotFollowed, StatementAccess } from '@seams/coupling-sql';
import type { Unknown, UnknownCause } from './verdict';

const CAUSES: Record<NotFollowed['cause'], UnknownCause> = {
  call: 'unread-body',
  body: 'unread-body',
  prepared: 'unread-body',
  elsewhere: 'unread-body',
  owned: 'unread-body',
  database: 'whole-database',
  part: 'unread-part',
  'search-path': 'unknown-search-path',
};

/** What the gate cannot tell of a statement whoever owns what. */
export function unknownOf({
  unread,
  notFollowed,
}: StatementAccess): Omit<Unknown, 'path' | 'line'>[] {
  if (!notFollowed) return unread ? [{ cause: 'unread-body' }] : [];
  return notFollowed.map(each => ({
    cause: CAUSES[each.cause],
    notFollowed: each,
  }));
}
