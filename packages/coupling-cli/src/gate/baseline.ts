import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { fileProblem, UnusableInput } from '../UnusableInput';
import type { BaselineEntry, Finding, Report } from './Report';

const VERSION = 1;

const schema = z.object({
  seamsGateBaseline: z.literal(VERSION),
  service: z.string(),
  findings: z.array(
    z.object({ rule: z.string(), path: z.string(), identity: z.string() }),
  ),
});

/**
 * Writes what is there now, as known from now on.
 *
 * @returns how much it is
 */
export async function writeBaseline(
  file: string,
  { service, findings }: Report,
  workingDirectory: string,
): Promise<number> {
  const entries = findings
    .filter(({ kind }) => kind !== 'exempt')
    .map(({ id, path, identity }) => ({ rule: id, path, identity }));
  const about = JSON.stringify({ seamsGateBaseline: VERSION, service });
  // One line each, so that a change of it can be read.
  const lines = entries.map(entry => JSON.stringify(entry)).sort();
  const text = `${about.slice(0, -1)},"findings":[\n${lines.join(',\n')}\n]}\n`;
  await writeFile(resolve(workingDirectory, file), text).catch(error => {
    throw fileProblem(file, error);
  });
  return entries.length;
}

/**
 * Reads what was there when the baseline was written.
 *
 * @throws UnusableInput when it is none, or one of another service
 */
export async function readBaseline(
  file: string,
  service: string,
  workingDirectory: string,
): Promise<BaselineEntry[]> {
  const text = await readFile(resolve(workingDirectory, file), 'utf8').catch(
    error => {
      throw fileProblem(file, error);
    },
  );
  const baseline = parsed(file, text);
  if (baseline.service !== service) {
    throw new UnusableInput(
      `${file}: the baseline of ${baseline.service}, not of ${service}; write one with --write-baseline`,
    );
  }
  return baseline.findings;
}

function parsed(file: string, text: string) {
  const problem = (what: string) =>
    new UnusableInput(
      `${file}: not a baseline, as --write-baseline writes it: ${what}`,
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw problem((error as Error).message);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw problem(`${path.join('.') || 'it'}: ${message}`);
}

/**
 * Tells what is new from what was there before. Each entry stands for one
 * finding: first for one in its file, then for one in a file that it may have
 * been moved to.
 *
 * @param paths - files that were judged, and those that are there
 */
export function withBaseline(
  report: Report,
  baseline: BaselineEntry[],
  paths: { judged: Set<string>; there: Set<string> },
): Report {
  const open = new Map<string, BaselineEntry[]>();
  for (const entry of baseline) {
    open.set(entry.identity, [...(open.get(entry.identity) ?? []), entry]);
  }
  const take = (identity: string, fits: (path: string) => boolean) => {
    const entries = open.get(identity) ?? [];
    const at = entries.findIndex(({ path }) => fits(path));
    return at >= 0 && entries.splice(at, 1).length > 0;
  };
  const known = new Set<Finding>();
  const judged = report.findings.filter(({ kind }) => kind !== 'exempt');
  for (const one of judged) {
    if (take(one.identity, path => path === one.path)) known.add(one);
  }
  for (const one of judged) {
    if (known.has(one)) continue;
    if (take(one.identity, path => !paths.there.has(path))) known.add(one);
  }
  return {
    ...report,
    findings: report.findings.map(one =>
      one.kind === 'exempt'
        ? one
        : { ...one, state: known.has(one) ? 'known' : 'new' },
    ),
    // What was not judged may still be there.
    gone: [...open.values()]
      .flat()
      .filter(({ path }) => paths.judged.has(path) || !paths.there.has(path)),
  };
}
