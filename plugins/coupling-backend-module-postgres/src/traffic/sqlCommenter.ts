/** Longer comments are none that name a service; looking takes its time. */
const LONGEST_COMMENT = 1_000;
const TAG = /(?:^|[^\w.])([\w.]{1,100})\s*[=:]\s*'?([^',*]+)'?/g;
const SERVICE_TAGS = new Set([
  'service',
  'service.name',
  'service_name',
  'application',
  'app',
]);

/**
 * The service that a statement says it comes from, in a comment as
 * SQL-commenter writes it, like `service='orders'`.
 */
export function serviceInComment(text: string): string | undefined {
  for (const comment of commentsIn(text)) {
    for (const [, key, value] of comment.matchAll(TAG)) {
      if (SERVICE_TAGS.has(key.toLowerCase())) return decoded(value.trim());
    }
  }
  return undefined;
}

/** Each character is looked at once. */
function* commentsIn(text: string): Generator<string> {
  let from = text.indexOf('/*');
  while (from !== -1) {
    const end = text.indexOf('*/', from + 2);
    if (end === -1) return;
    if (end - from <= LONGEST_COMMENT) yield text.slice(from + 2, end);
    from = text.indexOf('/*', end + 2);
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
