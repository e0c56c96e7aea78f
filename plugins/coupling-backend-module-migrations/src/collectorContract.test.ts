import {
  collectorContract,
  type ContractSubject,
} from '@seams/backstage-plugin-coupling-node/testing';
import { TOKEN, type Dialect } from './__testUtils__/fakeForge';
import { FORGES } from './__testUtils__/forges';
import { component, startSubject } from './__testUtils__/startSubject';

const createTable = (number: number) => `create table t${number} (id int);`;

/** Tables, each made by a migration: three to a repository, in two folders. */
async function start(dialect: Dialect): Promise<ContractSubject> {
  const { forge, components, createCollector } = await startSubject(dialect);
  let number = 0;
  const repository = () => `shop-${Math.ceil(number / 3)}`;
  const add = (sql?: string) => {
    number += 1;
    const isLast = number % 3 === 0;
    forge.commit(
      repository(),
      `${isLast ? 'db/late' : 'db/early'}/${number}.sql`,
      sql ?? createTable(number),
    );
    const folders = isLast ? ['db/early', 'db/late'] : ['db/early'];
    components[Math.ceil(number / 3) - 1] = component(
      repository(),
      forge,
      folders,
    );
  };
  return {
    integration: `${forge.server.url}/acme/shop-`,
    secrets: [TOKEN],
    server: forge.server,
    createCollector,
    add(count) {
      for (let i = 0; i < count; i += 1) add();
    },
    addMalformed: () => add('selct 1;'),
    repeatNewest: () =>
      forge.commit(repository(), 'db/early/again.sql', createTable(number)),
    removeService: () => components.forEach(({ name }) => forge.remove(name)),
  };
}

describe.each(FORGES)('migrations in %s, like every source', (_, dialect) => {
  // Whether to sit out a rate limit is the URL reader's to know; the next run
  // asks again. A migration has no date.
  it.each(
    collectorContract(
      () => start(dialect),
      ['patience', 'addBrokenComponent', 'addFromTheFuture'],
    ),
  )('$title', async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  });
});
