import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { fleetEvidence } from '../testing/fleet';
import { testFolder } from '../testing/folder';
import { runCoupling } from '../testing/runCoupling';

const folder = testFolder();
const fleet = folder.write('fleet.ndjson', fleetEvidence());
const compressed = folder.write('fleet.ndjson.gz', gzipSync(fleetEvidence()));
const orders = 'component:default/orders';
const billing = 'component:default/billing';

const catalog = folder.write(
  'catalog.yaml',
  `
# Two teams.
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: orders }
spec: { type: service, owner: shop }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: billing }
spec: { type: service, owner: 'group:default/money' }
---
kind: Group
metadata: { name: money }
spec: { profile: { email: money@example.com } }
---
`,
);

async function scoreJson(...args: string[]) {
  const { stdout } = await runCoupling([
    'score',
    ...['--format', 'json', '--evidence', fleet, ...args],
  ]);
  return JSON.parse(stdout);
}

describe('coupling score', () => {
  it('tells people which services must ship together, why, and what is not known', async () => {
    const { code, stdout, stderr } = await runCoupling([
      'score',
      '--evidence',
      fleet,
    ]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain(
      '8 services: 7 scored by their releases, 0 by their data. Releases from 2025-01-07 to 2026-08-27.\n',
    );
    expect(stdout).toMatch(
      /^SERVICE +COORDINATED RELEASE +WITH OTHER TEAMS +SHARED DATA\norders +locked \d+ \(\d+–100\) +unknown +unknown$/m,
    );
    expect(stdout).toContain('Must be released together\n  billing, orders\n');
    expect(stdout).toContain(
      'Why\n  orders\n    30 of the last 30 releases of orders had a billing release within 1 h; ',
    );
    expect(stdout).toContain(
      'Not known\n  Unknown: 1 release, at least 5 needed (new-service).\n',
    );
  });

  it('says which findings are exempted, and counts fuzzy boundaries', async () => {
    const exempting = folder.write(
      'exempting.yaml',
      `
kind: Component
metadata: { name: orders }
spec:
  boundary:
    exemptions:
      - rule: no-incident-owner
        reason: handed over in spring
        approvedBy: group:default/architects
        until: '2999-12-31'
---
kind: Component
metadata: { name: billing }
`,
    );
    const { stdout } = await runCoupling([
      'score',
      ...['--evidence', fleet, '--catalog', exempting],
    ]);
    expect(stdout).toContain(
      `Findings
  no-incident-owner: Nobody answers for billing: it has no owner.
  no-incident-owner: Nobody answers for orders: it has no owner. Exempted until 2999-12-31: handed over in spring
  fuzzy-boundary: 2 services declare no mustNotKnow.
`,
    );
    expect(stdout).toContain(
      'Not checked: no access evidence. cross-boundary-foreign-key, cross-boundary-join, foreign-migration, foreign-read, foreign-write, no-system-of-record, shared-schema (billing, orders).',
    );
  });

  it('gives programs the rules that could not be checked, and why', async () => {
    const { services } = await scoreJson('--catalog', catalog);
    for (const { unchecked } of Object.values<any>(services)) {
      expect(unchecked).toContainEqual({
        rule: 'foreign-write',
        reason: { code: 'no-evidence', kind: 'access' },
        sentence: 'Not checked: no access evidence.',
      });
    }
  });

  it('gives programs every service, pair, group and finding in one JSON object', async () => {
    const result = await scoreJson('--catalog', catalog);

    expect(Object.keys(result)).toEqual([
      'services',
      'pairs',
      'releaseGroups',
      'findings',
      'quality',
      'leftOut',
      'unresolved',
      'coverage',
      'formulaVersion',
      'assessedAt',
      'dataFrom',
      'dataTo',
    ]);
    const { coordinatedRelease } = result.services[orders];
    expect(coordinatedRelease).toMatchObject({
      status: 'known',
      word: 'locked',
      otherTeams: { word: 'locked', teams: ['group:default/money'] },
      sentence: expect.stringMatching(/^30 of the last 30 releases of orders /),
    });
    expect(coordinatedRelease.score).toBeGreaterThan(coordinatedRelease.low);
    expect(coordinatedRelease.score).toBeLessThan(coordinatedRelease.high);
    expect(coordinatedRelease.partners[0]).toEqual({
      service: billing,
      verdict: 'needed-together',
      strength: expect.any(Number),
      windowHours: 1,
      direction: 'partner-follows',
      medianLagHours: 1,
      hits: 30,
      releases: 30,
      expected: expect.any(Number),
      p: expect.any(Number),
      explicitLinks: 0,
      otherTeam: true,
    });
    expect(result.services[orders].sharedData).toEqual({
      status: 'unknown',
      reason: { code: 'no-access-evidence' },
      sentence: 'Unknown: no access evidence.',
    });
    expect(result.pairs).toContainEqual({
      a: billing,
      b: orders,
      verdict: 'needed-together',
      strength: expect.any(Number),
      p: expect.any(Number),
      windowHours: 1,
      explicitLinks: 0,
    });
    expect(result.releaseGroups).toMatchObject([
      { services: [billing, orders], teamCrossing: 0.5 },
    ]);
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        rule: 'no-incident-owner',
        service: orders,
        concerns: [orders],
        sentence: expect.any(String),
      }),
    );
    expect(result.quality).toEqual([
      { source: 'ci', releases: 60, backwards: 0, refused: false },
    ]);
    expect(result.coverage.services).toBe(2);
  });

  it('does not say who owns what when there is no catalog to tell', async () => {
    const result = await scoreJson();
    expect(Object.keys(result.services)).toHaveLength(8);
    const { otherTeams, partners } = result.services[orders].coordinatedRelease;
    expect(otherTeams).toEqual({
      status: 'unknown',
      reason: { code: 'no-catalog' },
    });
    expect(partners[0]).not.toHaveProperty('otherTeam');
    expect(result.findings).toEqual([]);
  });

  it('writes JSON that is also YAML of the same content, so that no entry is cut', async () => {
    const { stdout } = await runCoupling([
      'score',
      ...['--format', 'json', '--evidence', fleet],
    ]);
    expect(parse(stdout)).toEqual(JSON.parse(stdout));
  });

  it('writes a CSV row a service, with empty cells for what is not known', async () => {
    const { stdout } = await runCoupling([
      'score',
      ...['--format', 'csv', '--evidence', fleet],
    ]);
    const rows = stdout.split('\r\n');
    expect(rows[0]).toBe(
      'service,release_status,release_score,release_low,release_high,release_word,release_sentence,other_teams_score,other_teams,needed_partners,shared_data_status,shared_data_score,shared_data_low,shared_data_high,shared_data_word,shared_data_sentence,unchecked_rules',
    );
    expect(rows.find(row => row.includes('new-service'))).toBe(
      'component:default/new-service,unknown,,,,,"Unknown: 1 release, at least 5 needed.",,,,unknown,,,,,Unknown: no access evidence.,cross-boundary-foreign-key cross-boundary-join foreign-migration foreign-read foreign-write no-system-of-record shared-schema',
    );
    expect(rows).toHaveLength(10);
  });

  it('names at most 20 bad lines with file, line and reason, counts the others, and still scores', async () => {
    const bad = folder.write(
      'bad.ndjson',
      `${'{"kind":"release"}\n'.repeat(2)}${'nonsense\n'.repeat(
        298,
      )}${fleetEvidence()}`,
    );
    const { code, stdout, stderr } = await runCoupling([
      'score',
      '--evidence',
      bad,
    ]);
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(22);
    expect(lines[0]).toBe(
      `${bad}:1: source is missing; it must be text; observedAt is missing; it must be text; service is missing; it must be text; status is missing; use one of "succeeded", "failed", "rolled-back"; id is missing; it must be text`,
    );
    expect(lines[19]).toMatch(`${bad}:20: is not JSON`);
    expect(lines.slice(20)).toEqual([
      '… and 280 more',
      '300 bad lines were left out.',
    ]);
    expect(stdout).toContain('8 services');
    expect(code).toBe(0);
  });

  it('gives no result on bad lines when told to be strict', async () => {
    const bad = folder.write('one.ndjson', `nonsense\n${fleetEvidence()}`);
    const { code, stdout, stderr } = await runCoupling([
      'score',
      ...['--strict', '--evidence', bad],
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('1 bad line was left out.\n');
    expect(stderr).toContain('--strict');
  });

  it('gives no result when no line is evidence', async () => {
    const bad = folder.write('log.ndjson', 'nonsense\n{"level":"info"}\n');
    const { code, stdout, stderr } = await runCoupling([
      'score',
      ...['--evidence', bad],
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('2 bad lines were left out.\n');
    expect(stderr).toContain('no line is evidence');
  });

  it('reads standard input, cut anywhere, beside files', async () => {
    const text = fleetEvidence();
    const { stdout } = await runCoupling(
      [
        'score',
        ...['--evidence', '-', folder.write('empty.ndjson', '')],
        ...['--format', 'json'],
      ],
      [text.slice(0, 777), text.slice(777)],
    );
    expect(JSON.parse(stdout).services).toHaveProperty([orders]);
  });

  it('scores the same at the same time, and takes the time from --now', async () => {
    const result = await scoreJson('--now', '2025-06-01');
    expect(result.assessedAt).toBe('2025-06-01T00:00:00.000Z');
    expect(result.dataTo < '2025-06-01').toBe(true);
    expect(await scoreJson('--now', '2025-06-01')).toEqual(result);
  });

  it('counts only releases to the environment asked for', async () => {
    const result = await scoreJson('--environment', 'staging');
    expect(result.coverage.releaseScored).toBe(0);
    expect(result.services[orders]).toMatchObject({
      coordinatedRelease: {
        sentence: expect.stringMatching(
          /^Unknown: \d+ releases, none to staging; its environments are production\.$/,
        ),
      },
    });
    const several = await scoreJson(
      ...['--environment', 'staging', '--environment', 'Prod*'],
    );
    expect(several.coverage.releaseScored).toBeGreaterThan(0);
  });

  it.each([
    [
      'a missing evidence file',
      ['--evidence', 'nowhere.ndjson'],
      'coupling: nowhere.ndjson: no such file or directory\n',
    ],
    [
      'a missing catalog file',
      ['--evidence', fleet, '--catalog', 'nowhere.yaml'],
      'coupling: nowhere.yaml: no such file or directory\n',
    ],
    [
      'a folder',
      ['--evidence', folder.path],
      `coupling: ${folder.path}: is a folder, name the files in it\n`,
    ],
    [
      'a compressed file',
      ['--evidence', compressed],
      `coupling: ${compressed}: is compressed; decompress it first, as in: gunzip -c FILE | coupling … --evidence -\n`,
    ],
    [
      'standard input twice',
      ['--evidence', '-', '-'],
      'coupling: --evidence -: can be given only once\n',
    ],
    [
      'no evidence',
      [],
      "error: required option '--evidence <ndjson...>' not specified\n",
    ],
    [
      'a misspelt option',
      ['--evidnce', fleet],
      "error: unknown option '--evidnce'\n(Did you mean --evidence?)\n",
    ],
    [
      'an unknown format',
      ['--evidence', fleet, '--format', 'xml'],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, csv.\n",
    ],
    [
      'a time without a zone',
      ['--evidence', fleet, '--now', '2026-08-01T09:30'],
      "error: option '--now <iso>' argument '2026-08-01T09:30' is invalid. It must be a day, like 2026-08-01, or a time with a zone, like 2026-08-01T09:30:00Z.\n",
    ],
  ])('ends with 2 and says why on %s', async (_, args, message) => {
    expect(await runCoupling(['score', ...args])).toEqual({
      code: 2,
      stdout: '',
      stderr: message,
    });
  });
});
