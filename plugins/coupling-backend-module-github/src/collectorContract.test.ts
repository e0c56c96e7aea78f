import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import {
  collectorContract,
  type ContractSubject,
} from '@seams/backstage-plugin-coupling-node/testing';
import { deployment, release } from './__testUtils__/items';
import { NOW, orders, startSubject } from './__testUtils__/startSubject';

const DAY_MS = 24 * 60 * 60_000;
const dayNumber = (number: number) =>
  new Date(NOW.getTime() - (100 - number) * DAY_MS).toISOString();
const tomorrow = new Date(NOW.getTime() + DAY_MS).toISOString();

/** The first of all by name, with a slug that steps out of its place. */
function addBroken(components: AnnotatedComponent[]): string {
  const ref = 'component:default/aa-broken';
  const annotations = { 'github.com/project-slug': 'acme/..' };
  components.unshift({ ref, name: 'aa-broken', annotations });
  return ref;
}

/** A repository with deployments, two on a page. */
async function startDeployments(): Promise<ContractSubject> {
  const components = [orders];
  const fake = await startSubject({ components, pageSize: 2 });
  const { deployments } = fake.repository('acme/orders');
  let number = 0;
  const next = () => {
    number += 1;
    return number;
  };
  return {
    integration: 'GitHub',
    secrets: ['sesame'],
    server: fake.server,
    createCollector: fake.createCollector,
    add(count) {
      for (let i = 0; i < count; i += 1) {
        const id = next();
        deployments.push(deployment(id, dayNumber(id)));
      }
    },
    addBrokenComponent: () => addBroken(components),
    addMalformed() {
      const id = next();
      const malformed = { databaseId: null };
      deployments.push(deployment(id, dayNumber(id), malformed));
    },
    repeatNewest: () => deployments.push(deployments[deployments.length - 1]),
    addFromTheFuture: () => deployments.push(deployment(next(), tomorrow)),
    removeService: () => fake.remove('acme/orders'),
  };
}

/** A repository with releases and no deployments, two on a page. */
async function startReleases(): Promise<ContractSubject> {
  const components = [orders];
  const fake = await startSubject({ components, pageSize: 2 });
  const { releases } = fake.repository('acme/orders');
  let number = 0;
  const add = (createdAt?: string, more = {}) => {
    number += 1;
    const at = createdAt ?? dayNumber(number);
    releases.push(release(number, `v1.${number}.0`, at, more));
  };
  return {
    integration: 'GitHub',
    secrets: ['sesame'],
    server: fake.server,
    createCollector: fake.createCollector,
    add(count) {
      for (let i = 0; i < count; i += 1) add();
    },
    addBrokenComponent: () => addBroken(components),
    addMalformed: () => add(undefined, { tag_name: undefined }),
    repeatNewest: () => releases.push(releases[releases.length - 1]),
    addFromTheFuture: () => add(tomorrow),
    removeService: () => fake.remove('acme/orders'),
  };
}

describe.each([
  ['deployments', startDeployments],
  ['releases', startReleases],
])('GitHub %s, like every source', (_, start) => {
  it.each(collectorContract(start))('$title', async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  });
});
