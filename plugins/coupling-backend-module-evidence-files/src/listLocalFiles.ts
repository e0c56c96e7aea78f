import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceFile } from './evidenceFile';
import { localFile } from './localFile';

/** The file at a configured path, or the `*.ndjson` files of the folder. */
export async function listLocalFiles(
  configuredPath: string,
): Promise<EvidenceFile[]> {
  const found = path.resolve(configuredPath);
  if (!(await stat(found)).isDirectory()) {
    return [localFile({ scope: scopeOfPath(configuredPath), file: found })];
  }
  const entries = await readdir(found, { withFileTypes: true });
  return entries
    .filter(entry => !entry.isDirectory() && entry.name.endsWith('.ndjson'))
    .map(entry => entry.name)
    .sort()
    .map(name =>
      localFile({
        scope: scopeOfPath(path.join(configuredPath, name)),
        file: path.join(found, name),
      }),
    );
}

/** As configured, so that it is the same wherever the backend runs. */
export function scopeOfPath(configuredPath: string): string {
  return path.normalize(configuredPath).replace(/\/$/, '');
}

/** Whether a scope is, or was, of the file or folder configured. */
export function isScopeOfPath(scope: string, configuredPath: string): boolean {
  const own = scopeOfPath(configuredPath);
  return scope === own || path.dirname(scope) === own;
}
