import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import type { Dialect } from './__testUtils__/fakeForge';
import { FORGES } from './__testUtils__/forges';
import { component, startSubject } from './__testUtils__/startSubject';

const FOLDERS = ['db/early', 'db/late'];

/** Two folders of a repository that were read, and then got a commit. */
async function start(dialect: Dialect) {
  const { forge, components, createCollector } = await startSubject(dialect);
  const commit = (at: number) =>
    FOLDERS.forEach((folder, folderAt) =>
      forge.commit(
        'shop',
        `${folder}/${at}.sql`,
        `create table t${at}${folderAt} (id int); -- ${'x'.repeat(5000)}`,
      ),
    );
  commit(1);
  components.push(component('shop', forge, FOLDERS));
  const memory = new EvidenceMemory();
  const collect = (options?: { timeoutMs: number }) =>
    memory.run(createCollector(options));
  await collect();
  expect(memory.evidence()).toHaveLength(2);
  commit(2);
  return { forge, memory, collect };
}

describe.each(FORGES)('an archive of %s that is broken', (_, dialect) => {
  it('takes nothing away when it ends in the middle', async () => {
    const { forge, memory, collect } = await start(dialect);
    try {
      forge.cutArchives(100);
      const { failure, removed } = await collect();
      expect(failure?.message).toContain(forge.folderUrl('shop', 'db/early'));
      expect(removed).toBe(0);
      expect(memory.evidence()).toHaveLength(2);

      forge.cutArchives(Infinity);
      await expect(collect()).resolves.toMatchObject({ accepted: 2 });
      expect(memory.evidence()).toHaveLength(4);
    } finally {
      await forge.server.close();
    }
  });

  it.each([
    ['is an error', { status: 500 }],
    ['does not end', 'slow-body'],
  ] as const)(
    'takes nothing away when only that of the second folder %s',
    async (_title, fault) => {
      const { forge, memory, collect } = await start(dialect);
      try {
        const before = forge.server.requests.length;
        await collect();
        const asked = forge.server.requests.length - before;
        forge.commit('shop', 'db/late/3.sql', 'create table t3 (id int);');
        forge.server.fail(fault, { after: asked - 1, times: 1 });
        // Short only where no answer comes: no machine is too slow for that.
        const { failure, removed } = await collect(
          fault === 'slow-body' ? { timeoutMs: 2_000 } : undefined,
        );
        expect(failure?.message).toContain(forge.folderUrl('shop', 'db/late'));
        expect(removed).toBe(0);
        expect(memory.evidence()).toHaveLength(4);
      } finally {
        await forge.server.close();
      }
    },
  );
});
