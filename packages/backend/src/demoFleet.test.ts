import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  domainEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import {
  evidenceIdentity,
  evidenceRefs,
  parseEvidence,
  type EvidenceIssue,
} from '@seams/coupling-core';
import { parse as parseYaml } from 'yaml';
import {
  entities,
  evidence,
  evidenceLines,
  projectRoot,
  referencesOf,
} from './__testUtils__/demoFleet';

const known = new Set(entities.map(entity => stringifyEntityRef(entity)));

describe('the catalog of the demo fleet', () => {
  it('has only entities that the catalog accepts', async () => {
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new DefaultNamespaceEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);
    const validators = [
      apiEntityV1alpha1Validator,
      componentEntityV1alpha1Validator,
      domainEntityV1alpha1Validator,
      groupEntityV1alpha1Validator,
      resourceEntityV1alpha1Validator,
      systemEntityV1alpha1Validator,
      userEntityV1alpha1Validator,
    ];
    for (const entity of entities) {
      await expect(policy.enforce(entity)).resolves.toBeDefined();
      const verdicts = await Promise.all(validators.map(v => v.check(entity)));
      expect([stringifyEntityRef(entity), verdicts.includes(true)]).toEqual([
        stringifyEntityRef(entity),
        true,
      ]);
    }
  });

  it('has only kinds that the app allows', () => {
    const config = parseYaml(
      readFileSync(path.join(projectRoot, 'app-config.yaml'), 'utf8'),
    );
    expect(config.catalog.rules[0].allow).toEqual(
      expect.arrayContaining([...new Set(entities.map(e => e.kind))]),
    );
  });

  it('names every entity once', () => {
    expect(known.size).toBe(entities.length);
  });

  it('refers only to entities it has', () => {
    const dangling = entities.flatMap(entity =>
      referencesOf(entity)
        .map(({ ref }) => ref)
        .filter(ref => !known.has(ref))
        .map(ref => `${stringifyEntityRef(entity)} -> ${ref}`),
    );
    expect(dangling).toEqual([]);
  });

  it('knows the user that guests sign in as', () => {
    expect([...known]).toContain('user:development/guest');
  });

  it('describes every component in one sentence and links to its source', () => {
    for (const { metadata } of entities.filter(e => e.kind === 'Component')) {
      expect(metadata.description).toMatch(/^[A-Z].*\.$/);
      expect(metadata.links?.[0].url).toMatch(/^https:\/\/github\.com\//);
    }
  });
});

describe('the evidence of the demo fleet', () => {
  it('has no line that is rejected', () => {
    const rejected: Record<string, EvidenceIssue[]> = {};
    for (const { at, text } of evidenceLines) {
      const parsed = parseEvidence(JSON.parse(text));
      if (!parsed.ok) rejected[at] = parsed.issues;
    }
    expect(rejected).toEqual({});
  });

  it('says nothing twice', () => {
    expect(new Set(evidence.map(evidenceIdentity)).size).toBe(evidence.length);
  });

  it('names only services and stores that the catalog has', () => {
    const unresolved = evidence
      .flatMap(evidenceRefs)
      .filter(ref => !known.has(ref));
    expect([...new Set(unresolved)]).toEqual([]);
  });

  it('holds the releases of all 28 repositories', () => {
    const releases = evidence.filter(item => item.kind === 'release');
    expect(releases).toHaveLength(4274);
    expect(new Set(releases.map(item => item.service)).size).toBe(28);
  });

  it('keeps its source next to every item', () => {
    for (const item of evidence) {
      expect(item.url).toMatch(
        /^https:\/\/github\.com\/[^/]+\/[^/]+\/(commit|tree|blob)\/[0-9a-f]{40}/,
      );
    }
  });

  it('counts nothing as observed but the query of order-processor', () => {
    const observed = evidence.filter(
      item => item.kind === 'access' && item.confidence === 'observed',
    );
    expect(observed).toEqual([
      expect.objectContaining({
        service: 'component:default/order-processor',
        dataset: {
          store: 'resource:default/eshop-orderingdb',
          name: 'ordering.orders',
        },
        mode: 'read',
      }),
    ]);
  });
});
