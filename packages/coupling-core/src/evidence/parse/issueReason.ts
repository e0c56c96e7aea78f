import type { z } from 'zod';
import { evidenceSchema } from '../evidence';
import { withoutCredentials } from '../../shared/withoutCredentials';

/** Longest piece of a wrong value that a message repeats, in characters. */
const MAX_QUOTE = 60;

/**
 * Says in plain words what is wrong with a value and how to mend it. `value`
 * is what stands at the issue's path.
 */
export function issueReason(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_union':
      return wrongKind(value);
    case 'invalid_type':
      return wrongType(issue.expected, value);
    case 'invalid_value':
      return wrongChoice(issue.values, value);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    default:
      return value === undefined
        ? 'is missing'
        : `${issue.message}, but is ${describe(value)}`;
  }
}

function wrongKind(value: unknown): string {
  const kinds = evidenceSchema.options
    .map(option => option.shape.kind.value)
    .join(', ');
  return value === undefined
    ? `is missing; use one of ${kinds}`
    : `${describe(value)} is not a kind of evidence; use one of ${kinds}`;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function wrongType(expected: string, value: unknown): string {
  const wanted = `must be ${TYPE_NAMES[expected] ?? expected}`;
  if (value === undefined) return `is missing; it ${wanted}`;
  if (value === null) {
    return `${wanted}, not null; leave it out if there is no value`;
  }
  return `${wanted}, but is ${describe(value)}`;
}

function wrongChoice(choices: unknown[], value: unknown): string {
  const list = choices.map(choice => JSON.stringify(choice)).join(', ');
  return value === undefined
    ? `is missing; use one of ${list}`
    : `${describe(value)} is not allowed; use one of ${list}`;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string') return 'must not be empty';
  if (issue.origin === 'array') {
    return `must list at least ${issue.minimum} entries`;
  }
  return `must not be below ${issue.minimum}`;
}

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  // Whether it is bytes or characters that are too many, the schema knows.
  if (issue.origin === 'string') return issue.message;
  if (issue.origin === 'array') {
    return `must not list more than ${issue.maximum} entries`;
  }
  return `must not be above ${issue.maximum}`;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const shown = withoutCredentials(JSON.stringify(value));
  return shown.length > MAX_QUOTE ? `${shown.slice(0, MAX_QUOTE)}…` : shown;
}
