import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One reference set: dated tags of public repositories and what is known. */
export interface History {
  name: string;
  source: string;
  events: {
    service: string;
    version: string;
    /** Seconds since 1970. */
    at: number;
    repo: string;
    commit: string;
  }[];
  edges: [dependent: string, dependency: string, kind: string][];
  groups: string[][];
}

/** The set whose services live in separate repositories. */
export const SEPARATE_REPOSITORIES = 'multirepo';

/** Reads the sets; the command is run in this package. */
export function readHistories(folder = resolve('data')): History[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.json.gz'))
    .sort()
    .map(file =>
      JSON.parse(gunzipSync(readFileSync(resolve(folder, file))).toString()),
    );
}
