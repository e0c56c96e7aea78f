import {
  BY_CODE,
  BY_KIND_OF_CODE,
  BY_MESSAGE,
  BY_NAME,
  FETCH_FAILED,
  type Words,
} from './brokenConnectionWords';
import type { BrokenConnection } from './brokenConnectionKind';
import { IntegrationError } from './integrationError';

const FAILURES: Record<BrokenConnection['kind'], BrokenConnection['failure']> =
  {
    unreachable: 'unavailable',
    closed: 'unavailable',
    timeout: 'timeout',
    tls: 'refused',
    garbled: 'unreadable',
  };

/** What says most comes first. */
const TABLES: ['name' | 'code' | 'message', Words[]][] = [
  ['code', BY_CODE],
  ['name', BY_NAME],
  ['message', BY_MESSAGE],
  ['code', BY_KIND_OF_CODE],
  ['message', FETCH_FAILED],
];

/**
 * What went wrong with a connection, of Node.js, of its `fetch`, or of a
 * driver of PostgreSQL or MySQL, in words that quote nothing of what was sent.
 * The causes of an error are looked at, too.
 *
 * @returns nothing when it is another kind of error
 * @public
 */
export function brokenConnection(error: unknown): BrokenConnection | undefined {
  if (error instanceof IntegrationError) return undefined;
  const errors = withCauses(error);
  for (const [part, table] of TABLES) {
    for (const told of errors) {
      const found = table.find(([pattern]) => pattern.test(told[part]));
      if (found) return broken(found, told.code);
    }
  }
  return undefined;
}

function broken([, kind, says]: Words, code: string): BrokenConnection {
  return {
    kind,
    failure: FAILURES[kind],
    says: code ? `${says} (${code})` : says,
  };
}

interface Told {
  name: string;
  code: string;
  message: string;
}

/** So deep are causes looked at; some errors are causes of themselves. */
const DEEPEST = 5;

/** Both addresses of a name may fail, IPv4 and IPv6. */
function withCauses(error: unknown, depth = 0): Told[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return [];
  const { name, message, cause, errors, path, syscall } = error as Record<
    string,
    unknown
  >;
  // Of files, which have codes in common with connections.
  if (path !== undefined && syscall !== 'connect') return [];
  // What is computed is no code: Octokit warns that it is read.
  const code = Object.getOwnPropertyDescriptor(error, 'code')?.value;
  const said = textOf(message);
  return [
    { name: textOf(name), code: textOf(code) || codeIn(said), message: said },
    ...withCauses(cause, depth + 1),
    ...(Array.isArray(errors) ? errors : []).flatMap(each =>
      withCauses(each, depth + 1),
    ),
  ];
}

/** Some clients pass on the words of an error and not its code. */
function codeIn(message: string): string {
  return (
    /\b(?:connect|read|write|getaddrinfo) (E[A-Z_]{3,})\b/.exec(message)?.[1] ??
    ''
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
