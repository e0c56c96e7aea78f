import {
  assess,
  type Assessment,
  type CatalogModel,
  type Evidence,
} from '@seams/coupling-core';
import { CatalogOfEvidence } from './catalog/CatalogOfEvidence';
import { readCatalogFiles } from './catalog/readCatalogFiles';
import { BadLines } from './evidence/BadLines';
import { Progress } from './evidence/Progress';
import { readEvidenceFiles } from './evidence/readEvidenceFiles';
import type { Io } from './io';
import { UnusableInput } from './UnusableInput';

/** What to assess, as asked for on the command line. */
export interface AssessFilesOptions {
  evidence: string[];
  catalog?: string[];
  environment: string;
  strict?: boolean;
  now?: Date;
}

/** Reads evidence and catalog and assesses them; says on stderr what is bad. */
export async function assessFiles(
  options: AssessFilesOptions,
  io: Io,
): Promise<Assessment> {
  const given = options.catalog && (await readCatalogFiles(options.catalog));
  const found = new CatalogOfEvidence();
  const evidence: Evidence[] = [];
  await readGoodLines(options, io, item => {
    evidence.push(item);
    if (!given) found.add(item);
  });
  const catalog: CatalogModel = given ?? found.toModel();
  const now = (options.now ?? io.now()).toISOString();
  const { environment } = options;
  return assess({ evidence, catalog, now, options: { environment } });
}

async function readGoodLines(
  { evidence, strict }: AssessFilesOptions,
  io: Io,
  take: (item: Evidence) => void,
) {
  const bad = new BadLines();
  const progress = new Progress(io);
  for await (const item of readEvidenceFiles(evidence, io)) {
    if (item.ok) take(item.evidence);
    else bad.add(item.file, item.line, item.issues);
    progress.line();
  }
  progress.end();
  for (const line of bad.report()) io.stderr.write(`${line}\n`);
  if (strict && bad.count > 0) {
    throw new UnusableInput('there are bad lines, and --strict allows none');
  }
}
