import { InvalidArgumentError, type Command } from 'commander';

/** Adds the options that say what is assessed. */
export function withEvidenceOptions(command: Command): Command {
  return command
    .option(
      '--evidence <ndjson...>',
      'evidence files, one JSON object a line; - is standard input',
    )
    .option(
      '--catalog <yaml...>',
      'catalog entities; without them, services are those the evidence names',
    )
    .option(
      '--environment <name>',
      'environment whose releases count, or a pattern with *; may be repeated (default: any production)',
      addTo,
    )
    .option('--now <iso>', 'time of the assessment instead of now', toInstant)
    .option('--strict', 'give no result when a line is bad')
    .option(
      '--threads <number>',
      'threads at most, for fleets of thousands; each takes some 70 MB',
      toThreads,
      1,
    )
    .hook('preAction', requireEvidence);
}

/** A list that takes several would take in the argument behind it. */
function addTo(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** Not a required option: commander would name it before a misspelt one. */
function requireEvidence(command: Command) {
  if (!command.opts().evidence) {
    command.error(
      "error: required option '--evidence <ndjson...>' not specified",
    );
  }
}

function toThreads(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a number from 1 to 99.');
}

const INSTANT =
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/i;

function toInstant(value: string): Date {
  const date = new Date(value);
  if (!INSTANT.test(value) || Number.isNaN(date.getTime())) {
    throw new InvalidArgumentError(
      'It must be a day, like 2026-08-01, or a time with a zone, like 2026-08-01T09:30:00Z.',
    );
  }
  return date;
}
