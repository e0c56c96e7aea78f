const COMMENT = /\/\*([\s\S]*?)\*\//g;
const TAG = /\b([\w.]+)\s*[=:]\s*'?([^',*]+)'?/g;
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
  for (const [, comment] of text.matchAll(COMMENT)) {
    for (const [, key, value] of comment.matchAll(TAG)) {
      if (SERVICE_TAGS.has(key.toLowerCase())) return decoded(value.trim());
    }
  }
  return undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
