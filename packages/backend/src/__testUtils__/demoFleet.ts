import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  parseEntityRef,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { parseEvidence, type Evidence } from '@seams/coupling-core';
import { parseAllDocuments } from 'yaml';

// eslint-disable-next-line no-restricted-syntax -- read from source only
export const projectRoot = path.resolve(__dirname, '../../../..');

/** Every entity of `examples/catalog`, as it is written. */
export const entities: Entity[] = textsOf('examples/catalog')
  .flatMap(({ text }) => parseAllDocuments(text))
  .map(document => document.toJS() as Entity);

/** Every line of `examples/evidence`, and where it stands. */
export const evidenceLines = textsOf('examples/evidence').flatMap(
  ({ file, text }) =>
    text
      .trimEnd()
      .split('\n')
      .map((line, index) => ({ at: `${file}:${index + 1}`, text: line })),
);

/** What `examples/evidence` says, without lines that are rejected. */
export const evidence: Evidence[] = evidenceLines.flatMap(({ text }) => {
  const parsed = parseEvidence(JSON.parse(text));
  return parsed.ok ? [parsed.evidence] : [];
});

/** Where a spec refers to entities, and the kind meant when none is written. */
const REFERRING_FIELDS: Record<string, string> = {
  owner: 'Group',
  system: 'System',
  domain: 'Domain',
  subcomponentOf: 'Component',
  dependsOn: 'Component',
  providesApis: 'API',
  consumesApis: 'API',
  memberOf: 'Group',
  parent: 'Group',
  children: 'Group',
};

/** The entities that a spec refers to, by field, as complete refs. */
export function referencesOf(entity: Entity): { field: string; ref: string }[] {
  const defaultNamespace = entity.metadata.namespace ?? 'default';
  return Object.entries(entity.spec ?? {}).flatMap(([field, value]) => {
    const defaultKind = REFERRING_FIELDS[field];
    if (!defaultKind) return [];
    return [value].flat().map(written => ({
      field,
      ref: stringifyEntityRef(
        parseEntityRef(String(written), { defaultKind, defaultNamespace }),
      ),
    }));
  });
}

const RELATIONS: Record<string, string> = {
  owner: RELATION_OWNED_BY,
  system: RELATION_PART_OF,
  dependsOn: RELATION_DEPENDS_ON,
  providesApis: RELATION_PROVIDES_API,
  consumesApis: RELATION_CONSUMES_API,
};

/** The entities with the relations that a running catalog makes of a spec. */
export function entitiesWithRelations(): Entity[] {
  return entities.map(entity => ({
    ...entity,
    relations: referencesOf(entity)
      .filter(({ field }) => field in RELATIONS)
      .map(({ field, ref }) => ({ type: RELATIONS[field], targetRef: ref })),
  }));
}

function textsOf(folder: string): { file: string; text: string }[] {
  const absolute = path.join(projectRoot, folder);
  return readdirSync(absolute)
    .sort()
    .map(file => ({
      file,
      text: readFileSync(path.join(absolute, file), 'utf8'),
    }));
}
