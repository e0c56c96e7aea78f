import type {
  DatasetAccessor,
  DatasetAssessment,
  ReleasePartner,
} from '../assessment';
import type { UnknownReason } from '../assessment/score';
import { dataset, service } from '../testing/evidence';
import type { FindingReason } from '../findings/rules';
import { findingSentence } from './findingSentence';
import { partnerSentence } from './partnerSentence';
import { sharedDatasetSentence } from './sharedDatasetSentence';
import { unknownSentence } from './unknownSentence';
import { duration } from '../shared/wording';

const name = (ref: string) => ref.split('/')[1];
const reader = { name, isShown: () => true };

const flux2: ReleasePartner = {
  partner: service('flux2'),
  verdict: 'needed-together',
  strength: 0.41,
  windowHours: 72,
  direction: 'partner-follows',
  medianLagHours: 5.2,
  hits: 14,
  releases: 19,
  expected: 6.46,
  p: 0.002,
  explicitLinks: 0,
  otherTeam: false,
};

describe('partnerSentence', () => {
  const say = (partner: Partial<ReleasePartner>, naming = name) =>
    partnerSentence(
      service('helm-controller'),
      { ...flux2, ...partner },
      naming,
    );

  it('says hits, releases, what chance would give, and who follows', () => {
    expect(say({})).toBe(
      '14 of the last 19 releases of helm-controller had a flux2 release within 72 h; 6.5 expected by chance; flux2 follows (median 5 h later).',
    );
  });

  it.each([
    [
      { direction: 'partner-leads', medianLagHours: -0.5 },
      '14 of the last 19 releases of helm-controller had a flux2 release within 72 h; 6.5 expected by chance; flux2 goes first (median 30 min earlier).',
    ],
    [
      { direction: 'together', explicitLinks: 3, expected: 0.01 },
      '14 of the last 19 releases of helm-controller had a flux2 release within 72 h; fewer than 0.1 expected by chance; they ship within minutes of each other; 3 of them share a change.',
    ],
    [
      { verdict: 'same-train', partner: service('etcd') },
      '14 of the last 19 releases of helm-controller had an etcd release within 72 h; they ship on one schedule; cannot tell whether they must.',
    ],
    [
      { verdict: 'same-train', ownChanges: { releases: 31, shared: 0 } },
      '14 of the last 19 releases of helm-controller had a flux2 release within 72 h; they ship together, but no change of one needed the other: 0 of 31 joint releases with known changes share one.',
    ],
    [
      {
        verdict: 'same-train',
        ownChanges: { releases: 31, shared: 2 },
        explicitLinks: 2,
      },
      '14 of the last 19 releases of helm-controller had a flux2 release within 72 h; they ship together, but changes of one seldom needed the other: 2 of 31 joint releases with known changes share one.',
    ],
    [
      { verdict: 'not-enough-data', hits: 1, releases: 1 },
      '1 of 1 release of helm-controller had a flux2 release within 72 h; not enough data to tell whether they need each other.',
    ],
    [
      { verdict: 'independent', hits: 2, expected: 2 },
      '2 of the last 19 releases of helm-controller had a flux2 release within 72 h; 2 expected by chance; they do not need each other.',
    ],
  ] as [Partial<ReleasePartner>, string][])('case %#', (partner, sentence) => {
    expect(say(partner)).toBe(sentence);
  });

  it('does not name what the viewer may not see', () => {
    const hiding = (ref: string) =>
      ref === service('flux2') ? 'another service' : name(ref);
    expect(say({}, hiding)).toBe(
      '14 of the last 19 releases of helm-controller had a release of another service within 72 h; 6.5 expected by chance; another service follows (median 5 h later).',
    );
  });
});

describe('duration', () => {
  it.each([
    [0, '0 min'],
    [0.5, '30 min'],
    [0.999, '1 h'],
    [47, '47 h'],
    [72, '3 days'],
  ])('%f h reads %s', (hours, text) => {
    expect(duration(hours)).toBe(text);
  });
});

describe('unknownSentence', () => {
  it.each<[UnknownReason, string]>([
    [{ code: 'no-release-evidence' }, 'Unknown: no release evidence.'],
    [
      { code: 'only-pre-releases', releases: 27 },
      'Unknown: its 27 releases are all pre-releases.',
    ],
    [
      { code: 'only-pre-releases', releases: 1 },
      'Unknown: its only release is a pre-release.',
    ],
    [
      {
        code: 'versions-go-back',
        ...{ sources: ['ci'], line: '1.4', steps: 5, backwards: 3 },
      },
      'Unknown: 3 of 5 steps of 1.4 go back, so the timestamps from ci are not its release times.',
    ],
    [
      {
        code: 'all-left-out',
        releases: 28,
        environments: ['production'],
        leftOut: [
          { reason: 'environment', releases: 28, named: ['dev', 'staging'] },
        ],
      },
      'Unknown: 28 releases, none to production; its environments are dev and staging.',
    ],
    [
      {
        code: 'all-left-out',
        releases: 30,
        environments: ['production'],
        leftOut: [{ reason: 'ignored-actor', releases: 30, named: ['ci-bot'] }],
      },
      'Unknown: 30 releases, all by ignored actors (ci-bot).',
    ],
    [
      {
        code: 'all-left-out',
        releases: 7,
        environments: ['production'],
        leftOut: [
          { reason: 'not-succeeded', releases: 4, named: ['failed'] },
          { reason: 'future', releases: 3 },
        ],
      },
      'Unknown: 7 releases, none of which counts: 4 failed or rolled back, 3 dated in the future.',
    ],
    [
      {
        code: 'cannot-tell-on-one-schedule',
        ...{ releases: 12, hidden: 11, partners: 1 },
      },
      'Unknown: 11 of its 12 releases went out on one schedule with 1 other service, which hides whether they must.',
    ],
    [
      { code: 'partner-without-owner', services: ['a', 'b'] },
      "Unknown: 2 services it may need have no owner in the catalog, so they may be another team's.",
    ],
    [
      { code: 'too-few-releases', releases: 1, needed: 5 },
      'Unknown: 1 release, at least 5 needed.',
    ],
    [
      { code: 'too-few-releases', releases: 5, needed: 5 },
      'Unknown: its 5 releases count for fewer than the 5 needed, since older ones weigh less.',
    ],
    [
      { code: 'source-refused', sources: ['mirror', 'tags'] },
      'Unknown: the timestamps from mirror and tags are not release times.',
    ],
    [{ code: 'no-access-evidence' }, 'Unknown: no access evidence.'],
  ])('%j', (reason, sentence) => {
    expect(unknownSentence(reason)).toBe(sentence);
  });
});

describe('sharedDatasetSentence', () => {
  const accessor = (
    who: string,
    modes: DatasetAccessor['modes'],
    rest: Partial<DatasetAccessor> = {},
  ): DatasetAccessor => ({
    service: service(who),
    modes,
    confidence: 1,
    foreign: true,
    otherTeam: false,
    joinsAcross: false,
    ...rest,
  });
  const orders: DatasetAssessment = {
    dataset: dataset('db#ordering.orders'),
    systemOfRecord: {
      status: 'known',
      service: service('ordering-api'),
      basis: 'sole-writer',
    },
    severity: 15,
    accessors: [accessor('ordering-api', ['write'], { foreign: false })],
    conflicts: [],
    crossingKeys: [],
    observedTo: '2026-08-01T00:00:00.000Z',
  };
  const say = (rest: Partial<DatasetAssessment>) =>
    sharedDatasetSentence({ ...orders, ...rest }, reader);

  it('says that nobody else uses private data', () => {
    expect(say({})).toBe(
      'ordering-api is the system of record for ordering.orders; no other service was seen using it.',
    );
  });

  it('says who else does what, gravest first, and what is only permitted', () => {
    expect(
      say({
        accessors: [
          ...orders.accessors,
          accessor('a', ['read']),
          accessor('b', ['read', 'write']),
          accessor('c', ['read'], { confidence: 0.3 }),
          accessor('d', ['read'], { joinsAcross: true }),
          accessor('e', ['read', 'ddl']),
        ],
      }),
    ).toBe(
      'ordering-api is the system of record for ordering.orders; b writes it; e changes its structure; a and d read it; c may read it; d joins it with data of others.',
    );
  });

  it('says which keys tie it to data of others, from either side', () => {
    const key = {
      constraint: 'fk',
      from: dataset('db#visits'),
      to: dataset('db#pets'),
      fromOwner: service('visits-service'),
      toOwner: service('customers-service'),
    };
    const owner = (who: string): Partial<DatasetAssessment> => ({
      systemOfRecord: {
        status: 'known',
        service: service(who),
        basis: 'declared',
      },
      crossingKeys: [key],
    });
    expect(say({ ...owner('customers-service'), dataset: key.to })).toBe(
      'customers-service is the system of record for pets; visits of visits-service refers to it by a key.',
    );
    expect(say({ ...owner('visits-service'), dataset: key.from })).toBe(
      'visits-service is the system of record for visits; it refers to pets of customers-service by a key.',
    );
    const hiding = { name, isShown: (ref: string) => ref !== key.to.store };
    expect(
      sharedDatasetSentence(
        { ...orders, ...owner('visits-service'), dataset: dataset('x#visits') },
        hiding,
      ),
    ).not.toContain('pets');
  });

  it('says when nobody owns it, and counts those who must not be named', () => {
    expect(
      sharedDatasetSentence(
        {
          ...orders,
          systemOfRecord: { status: 'none' },
          accessors: [accessor('a', ['write']), accessor('b', ['write'])],
        },
        { name: () => 'another service', isShown: () => true },
      ),
    ).toBe(
      'ordering.orders has no system of record; another service (2 of them) write it.',
    );
  });

  it('says when it is contested', () => {
    expect(
      say({
        systemOfRecord: {
          status: 'contested',
          claimants: [service('a'), service('b')],
        },
        accessors: [],
      }),
    ).toBe(
      'a and b each claim to be the system of record for ordering.orders; no service was seen using it.',
    );
  });
});

describe('findingSentence', () => {
  const db = (table: string) => dataset(`db#${table}`);
  it.each<[FindingReason, string]>([
    [
      {
        code: 'foreign-write',
        writer: service('a'),
        owner: service('b'),
        dataset: db('t'),
      },
      'a writes t, which belongs to b.',
    ],
    [
      {
        code: 'foreign-read',
        reader: service('a'),
        owner: service('b'),
        dataset: db('t'),
      },
      'a reads t, which belongs to b.',
    ],
    [
      {
        code: 'foreign-migration',
        migrator: service('a'),
        owner: service('b'),
        dataset: db('t'),
      },
      'a changes the structure of t, which belongs to b.',
    ],
    [
      {
        code: 'cross-boundary-foreign-key',
        constraint: 'visits (pet_id) references pets (id)',
        from: db('visits'),
        to: db('pets'),
        fromOwner: service('visits-service'),
        toOwner: service('customers-service'),
      },
      'visits of visits-service refers to pets of customers-service by a foreign key: visits (pet_id) references pets (id).',
    ],
    [
      {
        code: 'cross-boundary-join',
        service: service('a'),
        datasets: [db('t'), db('u'), db('v')],
      },
      'a joins t, u and v, which belong to different services.',
    ],
    [
      {
        code: 'no-system-of-record',
        services: [service('a'), service('b')],
        dataset: db('t'),
      },
      'a and b use t and none of them is its system of record.',
    ],
    [
      {
        code: 'contested-system-of-record',
        claimants: [service('a'), service('b')],
        dataset: db('t'),
      },
      'a and b each claim to be the system of record for t.',
    ],
    [
      {
        code: 'shared-schema',
        store: 'resource:default/shop-db',
        schema: 'orders',
        services: [service('a'), service('b')],
      },
      'a and b keep data in the same schema, orders in shop-db.',
    ],
    [
      {
        code: 'shared-schema',
        store: 'resource:default/petclinic',
        schema: '',
        services: [service('a'), service('b')],
      },
      'a and b keep data in the same store, petclinic.',
    ],
    [
      {
        code: 'no-incident-owner',
        service: service('a'),
        because: 'owner-has-no-contact',
      },
      'Nobody answers for a: its owner has no contact.',
    ],
  ])('%j', (reason, sentence) => {
    expect(
      findingSentence(
        { rule: reason.code, services: [], severity: 0, reason },
        name,
      ),
    ).toBe(sentence);
  });
});
