import { InputError } from '@backstage/errors';

const DEFAULT_LIMIT = 50;

/** Which page of the status is asked for. */
export interface StatusPage {
  /** Sources by name after this one; '' from the first one on. */
  afterSource: string;
  /** Unresolved names from this place on, counted from 0. */
  fromName: number;
  limit: number;
}

/** @throws InputError when the cursor is not one of ours. */
export function parseStatusQuery(query: {
  cursor?: string;
  limit?: number;
}): StatusPage {
  const { cursor, limit = DEFAULT_LIMIT } = query;
  const begin =
    cursor === undefined ? { afterSource: '', fromName: 0 } : decode(cursor);
  return { ...begin, limit };
}

/** Where the next page begins. */
export function statusCursor(page: Omit<StatusPage, 'limit'>): string {
  return Buffer.from(
    JSON.stringify([page.afterSource, page.fromName]),
  ).toString('base64url');
}

function decode(cursor: string): Omit<StatusPage, 'limit'> {
  try {
    const [afterSource, fromName] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    if (
      typeof afterSource === 'string' &&
      Number.isSafeInteger(fromName) &&
      fromName >= 0
    ) {
      return { afterSource, fromName };
    }
  } catch {
    // Not JSON: told below.
  }
  throw new InputError('cursor is not the nextCursor of an earlier page');
}
