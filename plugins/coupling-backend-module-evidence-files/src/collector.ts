import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type {
  Collector,
  CollectorRun,
} from '@seams/backstage-plugin-coupling-node';
import type { EvidenceFilesConfig, EvidenceLocation } from './config';
import { deliverFile } from './deliverFile';
import type { EvidenceFile } from './evidenceFile';
import { listLocalFiles } from './listLocalFiles';
import { remoteFile } from './remoteFile';
import { settleMissing } from './settleMissing';

interface ReadingOptions {
  urlReader: UrlReaderService;
  /** For one address. */
  timeoutMs?: number;
}

/** Reads evidence as it is written, from files and addresses. */
export function createEvidenceFilesCollector(
  options: EvidenceFilesConfig & ReadingOptions,
): Collector {
  const { locations, schedule, ...reading } = options;
  return {
    id: 'evidence-files',
    title: 'Evidence files',
    schedule,
    async collect(run) {
      const listed = await listAll(locations, reading);
      const scopes = [...listed.files.keys()];
      const read = await deliverAll(run, [...listed.files.values()]);
      const missing = await settleMissing(run, {
        scopes,
        delivered: read.delivered,
        locations,
      });
      const failures = [...listed.failures, ...read.failures, ...missing];
      if (failures.length > 0) {
        throw new Error(`Could not read ${failures.join('; ')}`);
      }
    },
  };
}

/** The files of all locations; one that is configured twice is one file. */
async function listAll(locations: EvidenceLocation[], reading: ReadingOptions) {
  const files = new Map<string, EvidenceFile>();
  const failures: string[] = [];
  for (const location of locations) {
    if ('url' in location) {
      const file = remoteFile({ url: location.url, ...reading });
      files.set(file.scope, file);
      continue;
    }
    try {
      for (const file of await listLocalFiles(location.path)) {
        files.set(file.scope, file);
      }
    } catch (error) {
      failures.push(`${location.path}: ${(error as Error).message}`);
    }
  }
  return { files, failures };
}

/** Goes on with the next file when one fails, unless the run is to stop. */
async function deliverAll(
  run: CollectorRun,
  files: EvidenceFile[],
): Promise<{ delivered: string[]; failures: string[] }> {
  const delivered: string[] = [];
  const failures: string[] = [];
  for (const file of files) {
    try {
      await deliverFile(run, file);
      delivered.push(file.scope);
    } catch (error) {
      run.signal.throwIfAborted();
      failures.push(`${file.scope}: ${(error as Error).message}`);
    }
  }
  return { delivered, failures };
}
