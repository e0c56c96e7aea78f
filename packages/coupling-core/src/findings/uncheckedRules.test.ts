import type { UncheckedReason } from '../assessment';
import type { CatalogService } from '../catalog/catalogModel';
import { CATALOG_SOURCE } from '../catalog/declaredEvidence';
import { access, call, foreignKey, join, service } from '../testing/evidence';
import { claiming, factsOf, notKnowing } from '../testing/facts';
import { evidenceSeen, type RuleEvidence } from './evidenceSeen';
import { findings } from './findings';
import { uncheckedRules } from './uncheckedRules';

const NOTHING: RuleEvidence = {
  accesses: [],
  calls: [],
  joins: [],
  foreignKeys: [],
};

const STORES = [{ ref: 'resource:default/bus', type: 'message-broker' }];

/** The reason of every rule that could not be checked for the first service. */
function unchecked(
  known: Partial<RuleEvidence>,
  ...services: CatalogService[]
): Record<string, Omit<UncheckedReason, 'code'>> {
  const evidence = { ...NOTHING, ...known };
  const found = findings(factsOf({ ...evidence, services }));
  const [{ ref }] = services;
  const all = uncheckedRules(
    { services, stores: STORES },
    evidenceSeen(evidence),
    found,
  ).get(ref);
  return Object.fromEntries(
    (all ?? []).map(({ rule, reason: { code: _, ...rest } }) => [rule, rest]),
  );
}

const a: CatalogService = { ref: service('a') };
const [db, other] = ['resource:default/db', 'resource:default/other'];

describe('a rule', () => {
  it('is unknown, not kept, for a service without evidence', () => {
    expect(unchecked({}, a)).toEqual({
      'cross-boundary-foreign-key': { kind: 'access' },
      'cross-boundary-join': { kind: 'access' },
      'foreign-migration': { kind: 'access' },
      'foreign-read': { kind: 'access' },
      'foreign-write': { kind: 'access' },
      'no-system-of-record': { kind: 'access' },
      'shared-schema': { kind: 'access' },
    });
  });

  it('that the catalog answers alone is always checked', () => {
    const rules = Object.keys(unchecked({}, a));
    for (const id of [
      'contested-system-of-record',
      'expired-exemption',
      'fuzzy-boundary',
      'no-incident-owner',
    ]) {
      expect(rules).not.toContain(id);
    }
  });

  const looked: [string, Partial<RuleEvidence>, CatalogService][] = [
    [
      'it was watched in its only store',
      { accesses: [access('a', 'read', 'db#t')] },
      a,
    ],
    [
      'its code was read',
      { accesses: [access('a', 'read', 'db#t', { confidence: 'static' })] },
      a,
    ],
    ['it was seen joining', { joins: [join('a', 'db#t', 'db#u')] }, a],
    [
      'its store was watched, where it was not seen',
      { accesses: [access('b', 'write', 'db#t')] },
      claiming('a', 'db#mine'),
    ],
    [
      'the store was watched that it may only use',
      {
        accesses: [
          access('a', 'read', 'db#t', { confidence: 'granted' }),
          access('b', 'write', 'db#t'),
        ],
      },
      a,
    ],
  ];

  it.each(looked)('on writes is checked when %s', (_, known, it) => {
    expect(unchecked(known, it)).not.toHaveProperty('foreign-write');
  });

  const blind: [string, Partial<RuleEvidence>][] = [
    ['others were watched', { accesses: [access('b', 'write', 'db#t')] }],
    [
      'it may use a store',
      { accesses: [access('a', 'write', 'db#t', { confidence: 'granted' })] },
    ],
    [
      'its migrations were read',
      { accesses: [access('a', 'ddl', 'db#t', { confidence: 'static' })] },
    ],
    ['it was seen calling', { calls: [call('a', 'b')] }],
  ];

  it.each(blind)('on writes is unknown when only %s', (_, known) => {
    expect(unchecked(known, a)['foreign-write']).toEqual({ kind: 'access' });
  });

  it('on migrations is checked when migrations were read', () => {
    const accesses = [access('a', 'ddl', 'db#t', { confidence: 'static' })];
    const missing = unchecked({ accesses }, a);
    expect(missing).not.toHaveProperty('foreign-migration');
    expect(missing).not.toHaveProperty('shared-schema');
  });

  it('names the stores that nobody looked into, when others were', () => {
    const it = claiming('a', 'other#t');
    const accesses = [access('a', 'write', 'db#t')];
    expect(unchecked({ accesses }, it)['foreign-read']).toEqual({
      kind: 'access',
      stores: [other],
    });
  });

  it('is not unknown when the service was seen breaking it', () => {
    const accesses = [access('a', 'write', 'db#t')];
    const owner = claiming('owner', 'db#t');
    const it = claiming('a', 'other#t');
    const missing = unchecked({ accesses }, it, owner);
    expect(missing).not.toHaveProperty('foreign-write');
    expect(missing).toHaveProperty('foreign-read');
  });

  const keys: [string, Partial<RuleEvidence>, boolean][] = [
    [
      'there are keys in its store',
      { foreignKeys: [foreignKey('db#x', 'db#y')] },
      true,
    ],
    [
      'whoever watches it found keys elsewhere',
      { foreignKeys: [foreignKey('else#x', 'else#y')] },
      true,
    ],
    [
      'permissions of its store were read, which is when keys are',
      {
        accesses: [
          access('a', 'write', 'db#t'),
          access('b', 'read', 'db#t', { confidence: 'granted' }),
        ],
      },
      true,
    ],
    [
      'only the catalog says who may use its store',
      {
        accesses: [
          access('a', 'write', 'db#t'),
          access('b', 'read', 'db#t', {
            confidence: 'granted',
            source: CATALOG_SOURCE,
          }),
        ],
      },
      false,
    ],
    ['no keys were found at all', {}, false],
    [
      'a message broker has none',
      {
        accesses: [access('a', 'write', 'bus#t')],
      },
      true,
    ],
  ];

  it.each(keys)('on keys: %s', (_, known, checked) => {
    const accesses = [access('a', 'write', 'db#t')];
    expect(
      unchecked({ accesses, ...known }, a)['cross-boundary-foreign-key'],
    ).toEqual(checked ? undefined : { kind: 'foreign-key' });
  });

  const joins: [string, Partial<RuleEvidence>, boolean][] = [
    [
      'whoever watches it found joins of others',
      { joins: [join('b', 'else#x', 'else#y')] },
      true,
    ],
    [
      'joins came from elsewhere',
      { joins: [{ ...join('b', 'else#x', 'else#y'), source: 'another' }] },
      false,
    ],
    ['no joins were found at all', {}, false],
  ];

  it.each(joins)('on joins: %s', (_, known, checked) => {
    const accesses = [access('a', 'write', 'db#t')];
    expect(unchecked({ accesses, ...known }, a)['cross-boundary-join']).toEqual(
      checked ? undefined : { kind: 'join' },
    );
  });
});

describe('must-not-know is unknown', () => {
  const cases: [string, string, Partial<RuleEvidence>, unknown][] = [
    ['of a component without calls', 'component:b', {}, { kind: 'call' }],
    ['of a system without calls', 'system:default/pay', {}, { kind: 'call' }],
    [
      'when only the catalog declares calls',
      'component:b',
      { calls: [call('a', 'c', { source: CATALOG_SOURCE })] },
      { kind: 'call' },
    ],
    [
      'of a store that nobody looked into',
      'resource:db#t',
      { accesses: [access('a', 'read', 'other#t')] },
      { kind: 'access', stores: [db] },
    ],
    [
      'not of an API, which the catalog knows',
      'api:default/pay',
      {},
      undefined,
    ],
    ['not of plain words', 'how cards are billed', {}, undefined],
    [
      'not of a component when its calls were seen',
      'component:b',
      { calls: [call('a', 'c')] },
      undefined,
    ],
    [
      'not of a component when it was seen being called',
      'component:b',
      { calls: [call('c', 'a')] },
      undefined,
    ],
    [
      'not of a store that was watched',
      'resource:db#t',
      { accesses: [access('b', 'read', 'db#u')] },
      undefined,
    ],
    [
      'not of any store when its code was read',
      'resource:db#t',
      { accesses: [access('a', 'read', 'other#t', { confidence: 'static' })] },
      undefined,
    ],
    [
      'not when it was seen knowing it',
      'component:b',
      { calls: [call('a', 'b', { source: CATALOG_SOURCE })] },
      undefined,
    ],
  ];

  it.each(cases)('%s', (_, entry, known, reason) => {
    expect(unchecked(known, notKnowing('a', entry))['must-not-know']).toEqual(
      reason,
    );
  });
});
