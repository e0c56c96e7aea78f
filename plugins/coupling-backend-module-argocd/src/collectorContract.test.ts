import {
  collectorContract,
  type ContractSubject,
} from '@seams/backstage-plugin-coupling-node/testing';
import { FakeApplication } from './__testUtils__/fakeApplication';
import { TOKEN } from './__testUtils__/fakeArgocd';
import { component, NOW, startSubject } from './__testUtils__/startSubject';

const DAY_MS = 24 * 60 * 60_000;
const dayNumber = (number: number) =>
  new Date(NOW.getTime() - (100 - number) * DAY_MS).toISOString();
const tomorrow = new Date(NOW.getTime() + DAY_MS).toISOString();

/** Applications of one component; each is synced twice. */
async function start(): Promise<ContractSubject> {
  const components = [
    component('orders', { 'argocd/app-selector': 'app=orders' }),
  ];
  const fake = await startSubject({ components });
  // Never synced: an Argo CD that has nothing to tell.
  fake.add(new FakeApplication('prod-new'));
  let number = 0;
  const sync = (at?: string) => {
    number += 1;
    const name = `prod-${Math.ceil(number / 2)}`;
    const application =
      fake.applications.find(each => each.name === name) ??
      fake.add(new FakeApplication(name));
    const revision = `${number}`.padStart(40, 'c');
    application.sync(at ?? dayNumber(number), { revision });
    return application;
  };
  return {
    integration: 'Argo CD',
    secrets: [TOKEN],
    server: fake.server,
    createCollector: fake.createCollector,
    add(count) {
      for (let i = 0; i < count; i += 1) sync();
    },
    addBrokenComponent() {
      const broken = component('aa-broken', {
        'argocd/app-selector': 'a in (',
      });
      components.unshift(broken);
      return broken.ref;
    },
    addMalformed() {
      const { history } = sync();
      const last = history[history.length - 1];
      Object.assign(last, { deployedAt: 'soon', malformed: true });
    },
    repeatNewest: () =>
      fake.applications.push(fake.applications[fake.applications.length - 1]),
    addFromTheFuture: () => sync(tomorrow),
    removeService: () => fake.applications.splice(1),
  };
}

describe('Argo CD, like every source', () => {
  it.each(collectorContract(start))('$title', async ({ check }) => {
    await expect(check()).resolves.toBeUndefined();
  });
});
