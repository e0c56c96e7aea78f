import type {
  CoordinatedRelease,
  IncidentOwner,
  ReleasePartner,
  SharedData,
} from '../assessment';
import type { FindingReason } from '../findings/rules';
import { dataset, service } from '../testing/evidence';
import { explainIncidentOwner } from './explainIncidentOwner';
import { explainConflict, explainFinding } from './explainReasons';
import { explainReleases } from './explainReleases';
import { explainSharedData } from './explainSharedData';

const SECRET = 'something you may not see';
const everyone = {
  name: (ref: string) => ref.split('/')[1],
  isShown: () => true,
};
const hiding = (...hidden: string[]) => ({
  name: (ref: string) => (hidden.includes(ref) ? SECRET : everyone.name(ref)),
  isShown: (ref: string) => !hidden.includes(ref),
});

describe('explainFinding', () => {
  const parts: [FindingReason, Record<string, string>][] = [
    [
      {
        code: 'foreign-write',
        writer: service('a'),
        owner: service('b'),
        dataset: dataset('db#t'),
      },
      { writer: 'a', owner: SECRET, dataset: 't' },
    ],
    [
      {
        code: 'no-system-of-record',
        services: [service('a'), service('b')],
        dataset: dataset('db#*'),
      },
      { services: `a and ${SECRET}`, dataset: 'everything in db' },
    ],
    [
      { code: 'fuzzy-boundary', service: service('b'), declared: false },
      { service: SECRET, declared: 'false' },
    ],
    [
      {
        code: 'must-not-know',
        service: service('a'),
        entry: 'component:b',
        target: { ref: service('b') },
        uses: [
          { way: 'call', ref: service('b') },
          { way: 'read', ref: 'resource:default/db', dataset: dataset('db#t') },
        ],
      },
      {
        service: 'a',
        entry: 'component:b',
        ref: SECRET,
        uses: `${SECRET} and t`,
      },
    ],
    [
      {
        code: 'expired-exemption',
        service: service('a'),
        exemption: {
          rule: 'foreign-read',
          service: service('a'),
          reason: 'moves in spring',
          approvedBy: 'group:default/architects',
          until: '2026-03-31',
        },
      },
      {
        service: 'a',
        rule: 'foreign-read',
        reason: 'moves in spring',
        approvedBy: 'architects',
        until: '2026-03-31',
      },
    ],
  ];

  it.each(parts)('gives the parts of $code by name', (reason, parameters) => {
    const { code } = reason;
    const explained = explainFinding(
      { rule: code, services: [], severity: 1, reason },
      hiding(service('b')).name,
    );
    expect(explained).toMatchObject({ code, parameters });
  });
});

describe('explainConflict', () => {
  it('gives the dataset and who is concerned', () => {
    expect(
      explainConflict(
        dataset('db#t'),
        { code: 'writer-undeclared', writers: [service('a'), service('b')] },
        everyone.name,
      ),
    ).toEqual({
      code: 'writer-undeclared',
      parameters: { dataset: 't', writers: 'a and b' },
      sentence: 'a and b write t, and no boundary claims it.',
    });
  });
});

describe('explainReleases', () => {
  const partner = (name: string): ReleasePartner => ({
    partner: service(name),
    verdict: 'needed-together',
    strength: 0.8,
    windowHours: 24,
    direction: 'together',
    medianLagHours: 0,
    hits: 8,
    releases: 10,
    expected: 1,
    p: 0,
    explicitLinks: 0,
    otherTeam: false,
  });
  const score = (...partners: ReleasePartner[]): CoordinatedRelease => ({
    status: 'known',
    score: 40,
    low: 30,
    high: 50,
    word: 'tight',
    releases: 10,
    lastReleaseAt: '2026-08-01T00:00:00.000Z',
    otherTeams: {
      status: 'known',
      score: 0,
      low: 0,
      high: 0,
      word: 'free',
      teams: [],
    },
    partners,
  });

  it('names the strongest partner that may be seen', () => {
    const explained = explainReleases(
      service('a'),
      score(partner('b'), partner('c')),
      hiding(service('b')),
    );
    expect(explained).toEqual({
      code: 'needs-partner',
      parameters: { service: 'a', partner: 'c', hits: '8', releases: '10' },
      sentence:
        '8 of the last 10 releases of a had a c release within 24 h; 1 expected by chance; they ship within minutes of each other.',
    });
  });

  it.each([
    [
      'those that may not be seen',
      score(partner('b')),
      'needs-hidden-partners',
      'It needs 1 service that you may not see.',
    ],
    [
      'that it needs none',
      score(),
      'never-needed',
      'None of its 10 releases needed another service beyond the common schedule.',
    ],
    [
      'why nothing is known',
      {
        status: 'unknown',
        reason: { code: 'no-release-evidence' },
        partners: [],
      } as CoordinatedRelease,
      'no-release-evidence',
      'Unknown: no release evidence.',
    ],
  ])('counts or says %s', (_, known, code, sentence) => {
    const explained = explainReleases(
      service('a'),
      known,
      hiding(service('b')),
    );
    expect(explained).toMatchObject({ code, sentence });
  });
});

describe('explainSharedData', () => {
  const orders = dataset('db#orders');
  const score = (severity: number): SharedData => ({
    status: 'known',
    score: severity,
    low: 0,
    high: severity,
    word: 'loose',
    datasets: [{ dataset: orders, severity }],
    observedTo: '2026-08-01T00:00:00.000Z',
  });

  it.each([
    [0, everyone, 'shares-nothing', 'No other service uses its dataset.'],
    [
      15,
      hiding(orders.store),
      'shares-hidden-data',
      'It shares data in stores that you may not see.',
    ],
    [
      15,
      everyone,
      'shares-dataset',
      'orders has no system of record; no service was seen using it.',
    ],
  ])('at severity %i', (severity, reader, code, sentence) => {
    const explained = explainSharedData(
      score(severity),
      () => ({
        dataset: orders,
        systemOfRecord: { status: 'none' },
        severity,
        accessors: [],
        conflicts: [],
        crossingKeys: [],
        observedTo: '2026-08-01T00:00:00.000Z',
      }),
      reader,
    );
    expect(explained).toMatchObject({ code, sentence });
  });
});

describe('explainIncidentOwner', () => {
  const owner: IncidentOwner = {
    status: 'known',
    basis: 'owning-team',
    team: 'group:default/shop',
    contact: { kind: 'email', value: 'shop@example.com' },
  };

  it('says no contact of a team that may not be seen', () => {
    const explained = explainIncidentOwner(owner, hiding(owner.team));
    expect(JSON.stringify(explained)).not.toContain('shop');
  });

  it('says of what the catalog does not have that nobody answers', () => {
    expect(explainIncidentOwner(undefined, everyone)).toEqual({
      code: 'not-in-catalog',
      parameters: {},
      sentence: 'Nobody answers for it: it is not in the catalog.',
    });
  });
});
