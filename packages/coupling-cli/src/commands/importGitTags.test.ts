import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { testFolder } from '../testing/folder';
import { createRepository } from '../testing/repository';
import { runCoupling } from '../testing/runCoupling';

const folder = testFolder();

function lines(ndjson: string) {
  return ndjson
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}

describe('coupling import git-tags', () => {
  it('writes annotated tags at their own date and lightweight ones at that of the commit, oldest first and in UTC', async () => {
    const { path, git, commit } = createRepository(folder.path, 'orders');
    const first = commit('2026-01-05T10:00:00+02:00');
    git(['tag', '-a', '-m', 'x', 'v1.1.0-rc.1'], '2026-02-01T12:00:00-05:00');
    const second = commit('2026-01-20T10:00:00Z');
    git(['tag', 'v1.0.0']);
    git([
      'remote',
      'add',
      'origin',
      'https://kim:secret@github.com/shop/orders.git',
    ]);

    const { code, stdout, stderr } = await runCoupling([
      'import',
      'git-tags',
      path,
    ]);

    expect(lines(stdout)).toEqual([
      {
        kind: 'release',
        source: 'git-tags',
        id: 'shop/orders@v1.0.0',
        service: 'component:default/orders',
        version: '1.0.0',
        environment: 'production',
        status: 'succeeded',
        observedAt: '2026-01-20T10:00:00.000Z',
        url: `https://github.com/shop/orders/commit/${second}`,
      },
      {
        kind: 'release',
        source: 'git-tags',
        id: 'shop/orders@v1.1.0-rc.1',
        service: 'component:default/orders',
        version: '1.1.0-rc.1',
        environment: 'production',
        status: 'succeeded',
        observedAt: '2026-02-01T17:00:00.000Z',
        url: `https://github.com/shop/orders/commit/${first}`,
      },
    ]);
    expect(stderr).toBe(`${path}: 2 releases\n`);
    expect(code).toBe(0);
  });

  it('reads a bare clone, and names other services, sources and environments when asked', async () => {
    const { path, git, commit } = createRepository(folder.path, 'billing');
    commit('2026-01-05T10:00:00Z');
    git(['tag', '2026.1']);
    const bare = join(folder.path, 'mirror.git');
    git(['clone', '--quiet', '--bare', path, bare]);

    const { stdout } = await runCoupling([
      'import',
      'git-tags',
      bare,
      ...['--service', 'payments/Billing', '--source', 'tags'],
      ...['--environment', 'staging'],
    ]);

    expect(lines(stdout)).toEqual([
      {
        kind: 'release',
        source: 'tags',
        id: 'mirror@2026.1',
        service: 'component:payments/billing',
        version: '2026.1',
        environment: 'staging',
        status: 'succeeded',
        observedAt: '2026-01-05T10:00:00.000Z',
      },
    ]);
  });

  it('tells the services of a monorepo apart and says which tags it passed over', async () => {
    const { path, git, commit } = createRepository(folder.path, 'shop');
    commit('2026-01-05T10:00:00Z');
    for (const tag of [
      '@shop/cart@2.0.1',
      'cmd/api/v1.4.0',
      'v9.9.9',
      'nightly',
    ]) {
      git(['tag', tag]);
    }
    const blob = git(['hash-object', '-w', '--stdin']);
    git(['tag', 'v0.0.1', blob]);

    const { stdout, stderr } = await runCoupling([
      'import',
      'git-tags',
      path,
      ...['--map', '@shop/*@*=*', '--map', 'cmd/api/v*=orders-api'],
    ]);

    expect(
      lines(stdout).map(({ service, version, id }) => [service, version, id]),
    ).toEqual([
      ['component:default/cart', '2.0.1', 'shop@@shop/cart@2.0.1'],
      ['component:default/orders-api', '1.4.0', 'shop@cmd/api/v1.4.0'],
    ]);
    expect(stderr).toBe(
      `${path}: 2 releases; 2 tags passed over, like nightly, v9.9.9 (see --map)\n`,
    );
  });

  it('writes nothing when one of the repositories cannot be read, and says which', async () => {
    const { path, git, commit } = createRepository(folder.path, 'good');
    commit('2026-01-05T10:00:00Z');
    git(['tag', 'v1.0.0']);
    const missing = join(folder.path, 'missing');

    const { code, stdout, stderr } = await runCoupling([
      'import',
      'git-tags',
      path,
      missing,
    ]);

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`coupling: ${missing}: `);
  });

  it('does not take the tags of a repository for those of a folder in it', async () => {
    const { path, commit } = createRepository(folder.path, 'whole');
    commit('2026-01-05T10:00:00Z');
    const part = join(path, 'part');
    mkdirSync(part);

    const { code, stderr } = await runCoupling(['import', 'git-tags', part]);

    expect(code).toBe(2);
    expect(stderr).toContain('is a folder inside a repository');
  });

  it('runs no shell: a path is only ever a path', async () => {
    const { code, stderr } = await runCoupling([
      'import',
      'git-tags',
      `--`,
      `--upload-pack=touch ${folder.path}/pwned`,
      `$(touch ${folder.path}/pwned)`,
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('--upload-pack=touch');
  });

  it.each([
    [
      'a service for two repositories',
      ['a', 'b', '--service', 'x'],
      '--service names one service',
    ],
    [
      'a mapping without a version',
      ['a', '--map', 'v=x'],
      '--map v=x: must be pattern=service',
    ],
    [
      'a mapping without a service',
      ['a', '--map', 'v*'],
      '--map v*: must be pattern=service',
    ],
    [
      'a name that the pattern does not give',
      ['a', '--map', 'v*=*'],
      'must have one before that of the version',
    ],
    ['no repository', [], "missing required argument 'repository'"],
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await runCoupling(['import', 'git-tags', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('asks for --service when a folder has no name that a service could have', async () => {
    const { path, git, commit } = createRepository(folder.path, 'my shop');
    commit('2026-01-05T10:00:00Z');
    git(['tag', 'v1.0.0']);

    const { code, stderr } = await runCoupling(['import', 'git-tags', path]);

    expect(code).toBe(2);
    expect(stderr).toBe(
      `coupling: ${path}: tag v1.0.0: service must be an entity ref, like component:default/orders, but is "my shop" (see --service)\n`,
    );
  });
});
