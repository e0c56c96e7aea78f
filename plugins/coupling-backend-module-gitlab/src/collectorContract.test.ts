import {
  collectorContract,
  type ContractSubject,
} from '@seams/backstage-plugin-coupling-node/testing';
import { TOKEN } from './__testUtils__/fakeGitlab';
import { deployment, release, type Item } from './__testUtils__/items';
import { NOW, orders, startSubject } from './__testUtils__/startSubject';

const DAY_MS = 24 * 60 * 60_000;
const dayNumber = (number: number) =>
  new Date(NOW.getTime() - (100 - number) * DAY_MS).toISOString();
const tomorrow = new Date(NOW.getTime() + DAY_MS).toISOString();

/** A project with a list of things, two on a page. */
async function start(
  pick: 'deployments' | 'releases',
  make: (number: number, at: string, more?: Record<string, unknown>) => Item,
  malformed: Record<string, unknown>,
): Promise<ContractSubject> {
  const components = [orders];
  const fake = await startSubject({ components, pageSize: 2 });
  const list = fake.project('acme/orders')[pick];
  let number = 0;
  const add = (at?: string, more?: Record<string, unknown>) => {
    number += 1;
    list.push(make(number, at ?? dayNumber(number), more));
  };
  return {
    integration: 'GitLab',
    secrets: [TOKEN],
    server: fake.server,
    createCollector: fake.createCollector,
    add(count) {
      for (let i = 0; i < count; i += 1) add();
    },
    addBrokenComponent() {
      const ref = 'component:default/aa-broken';
      const annotations = { 'gitlab.com/project-slug': 'https://%' };
      components.unshift({ ref, name: 'aa-broken', annotations });
      return ref;
    },
    addMalformed: () => add(undefined, { ...malformed, malformed: true }),
    repeatNewest: () => list.push(list[list.length - 1]),
    addFromTheFuture: () => add(tomorrow),
    removeService: () => fake.remove('acme/orders'),
  };
}

describe.each([
  ['deployments', () => start('deployments', deployment, { id: null })],
  [
    'releases',
    () =>
      start(
        'releases',
        (number, at, more) => release(`v1.${number}.0`, at, { ...more }),
        { tag_name: undefined },
      ),
  ],
])('GitLab %s, like every source', (_, subject) => {
  it.each(collectorContract(subject))('$title', async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  });
});
