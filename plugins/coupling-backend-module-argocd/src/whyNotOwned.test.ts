import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import { FakeApplication, shop } from './__testUtils__/fakeApplication';
import { component, startSubject } from './__testUtils__/startSubject';

const sha = (letter: string) => letter.repeat(40);

describe('the Argo CD collector', () => {
  it('reads no application of another owner than that of the catalog file', async () => {
    const described = (name: string) => {
      const of = component(name, { 'argocd/app-name': `${name}-prod` });
      of.annotations['backstage.io/managed-by-location'] =
        'url:https://git.test/acme/catalog';
      return of;
    };
    const memory = new EvidenceMemory();
    const { add, createCollector, server } = await startSubject({
      components: [described('orders'), described('pay')],
    });
    const owners = { orders: 'acme', pay: 'other' };
    Object.entries(owners).forEach(([name, owner], at) => {
      const application = add(new FakeApplication(`${name}-prod`));
      application.spec.source = {
        ...shop,
        repoURL: `https://git.test/${owner}/deploy`,
      };
      application.sync(`2026-07-0${at + 1}T00:00:00Z`, {
        revision: sha('ab'[at]),
      });
    });
    const { failure } = await memory.run(createCollector());
    await server.close();
    expect(failure).toBeUndefined();
    expect(
      memory.evidence().map(item => item.kind === 'release' && item.service),
    ).toEqual(['component:default/orders']);
    expect(memory.rejections).toEqual([
      expect.stringMatching(
        /^component:default\/pay: .*applications\/argocd\/pay-prod is not read.*coupling.mayRead.allow$/,
      ),
    ]);
  });
});
