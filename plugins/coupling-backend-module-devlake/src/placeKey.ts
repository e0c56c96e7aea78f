import { withoutCredentials } from '@seams/coupling-core';

/** What tells a deployment's place. */
export interface PlaceKey {
  repoUrl: string | null;
  repoId: string | null;
  scopeId: string | null;
}

/**
 * DevLake keeps addresses as it clones from them, some with a token. It is
 * taken off before anything is known by the address.
 */
export function withOpenAddress<Row extends PlaceKey>(row: Row): Row {
  return { ...row, repoUrl: row.repoUrl && withoutCredentials(row.repoUrl) };
}

export function placeKey({ repoUrl, repoId, scopeId }: PlaceKey): string {
  return JSON.stringify([repoUrl ?? '', repoId ?? '', scopeId ?? '']);
}
