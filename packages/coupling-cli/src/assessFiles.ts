import {
  AssessmentIntake,
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
import { searchOnCores } from './workers/searchOnCores';

/** What to assess, as asked for on the command line. */
export interface AssessFilesOptions {
  evidence: string[];
  catalog?: string[];
  /** Names or patterns; any production without. */
  environment?: string[];
  strict?: boolean;
  /** At most, for the search of a large fleet. */
  threads: number;
  now?: Date;
}

/** What was concluded, and whether a catalog said who owns what. */
export interface FilesAssessment extends Assessment {
  ownersKnown: boolean;
  /** The one that was given, or made from what the evidence names. */
  catalog: CatalogModel;
}

/** Without a catalog, what only a catalog can say is not missing. */
const OF_CATALOGS = new Set(['no-incident-owner', 'fuzzy-boundary']);

/** Reads evidence and catalog and assesses them; says on stderr what is bad. */
export async function assessFiles(
  options: AssessFilesOptions,
  io: Io,
): Promise<FilesAssessment> {
  const given = options.catalog && (await readCatalogFiles(options.catalog));
  const found = new CatalogOfEvidence();
  const intake = new AssessmentIntake({
    options: { environments: options.environment },
    now: (options.now ?? io.now()).toISOString(),
  });
  await readGoodLines(options, io, item => {
    intake.add(item);
    if (!given) found.add(item);
  });
  const catalog = given ?? found.toModel();
  const assessment = await intake.assessWith(
    searchOnCores(options.threads),
    catalog,
  );
  return {
    ...assessment,
    findings: given
      ? assessment.findings
      : assessment.findings.filter(({ rule }) => !OF_CATALOGS.has(rule)),
    ownersKnown: given !== undefined,
    catalog,
  };
}

async function readGoodLines(
  { evidence, strict }: AssessFilesOptions,
  io: Io,
  take: (item: Evidence) => void,
) {
  const bad = new BadLines();
  let good = 0;
  const progress = new Progress(io);
  for await (const item of readEvidenceFiles(evidence, io)) {
    if (item.ok) {
      take(item.evidence);
      good += 1;
    } else bad.add(item.file, item.line, item.issues);
    progress.line();
  }
  progress.end();
  for (const line of bad.report()) io.stderr.write(`${line}\n`);
  if (good === 0 && bad.count > 0) {
    throw new UnusableInput('no line is evidence: is it the right file?');
  }
  if (strict && bad.count > 0) {
    throw new UnusableInput('there are bad lines, and --strict allows none');
  }
}
