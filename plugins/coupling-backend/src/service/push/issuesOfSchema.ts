import type { EvidenceIssue } from '@seams/coupling-core';
import type { ErrorObject } from 'ajv';

/** Longest piece of a wrong value that a message repeats, in characters. */
const MAX_QUOTE = 60;

/**
 * What a JSON schema found wrong, in plain words. The validator must have been
 * made with `allErrors` and `verbose`.
 *
 * @param prefix - where in the body the checked value stands, like `data.`
 */
export function issuesOfSchema(
  errors: ErrorObject[] | null | undefined,
  prefix = '',
): EvidenceIssue[] {
  return (errors ?? []).map(error => toIssue(error, prefix));
}

function toIssue(error: ErrorObject, prefix: string): EvidenceIssue {
  const path = error.instancePath.slice(1).split('/').map(fromPointer);
  if (error.keyword === 'required') path.push(error.params.missingProperty);
  return {
    field: `${prefix}${path.filter(Boolean).join('.')}`.replace(/\.$/, ''),
    reason: toReason(error),
  };
}

/** A step of a JSON pointer (RFC 6901, section 4). */
function fromPointer(step: string): string {
  return step.replace(/~1/g, '/').replace(/~0/g, '~');
}

function toReason({ keyword, params, message, data }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'is missing';
    case 'type':
      return `must be of type ${params.type}, but is ${quote(data)}`;
    case 'minLength':
      return 'must not be empty';
    case 'minItems':
      return `must list at least ${params.limit}`;
    case 'enum':
      return `${quote(data)} is not allowed; use one of ${params.allowedValues
        .map(quote)
        .join(', ')}`;
    case 'format':
      return params.format === 'date-time'
        ? `must be a date and time with a zone, like 2026-08-01T09:30:00Z, but is ${quote(
            data,
          )}`
        : `must be of the format ${params.format}, but is ${quote(data)}`;
    default:
      return message ?? 'is not as the schema says';
  }
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
}
