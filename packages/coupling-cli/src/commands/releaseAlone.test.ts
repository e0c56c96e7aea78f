import { fleetEvidence } from '../testing/fleet';
import { testFolder } from '../testing/folder';
import { runCoupling } from '../testing/runCoupling';

const folder = testFolder();
const fleet = folder.write('fleet.ndjson', fleetEvidence());

function ask(service: string, ...args: string[]) {
  return runCoupling(['release-alone', service, '--evidence', fleet, ...args]);
}

describe('coupling release-alone', () => {
  it('ends with 0 for a service that goes its own way', async () => {
    expect(await ask('search')).toEqual({
      code: 0,
      stdout:
        'Yes, search can be released alone.\n  None of its 30 releases needed another service beyond the common schedule.\n',
      stderr: '',
    });
  });

  it('ends with 1 and names the partner for one that must go with another', async () => {
    const { code, stdout } = await ask('component:default/Orders');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^No, orders must be released together with another service\.\n {2}30 of the last 30 releases of orders had a billing release within 1 h; .*\n$/,
    );
  });

  it('ends with 2 where the evidence cannot tell', async () => {
    expect(await ask('new-service')).toEqual({
      code: 2,
      stdout:
        'It is not known whether new-service can be released alone.\n  Unknown: 1 release, at least 5 needed.\n',
      stderr: '',
    });
  });

  it('gives programs the answer with typed reasons', async () => {
    const { code, stdout } = await ask('orders', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      service: 'component:default/orders',
      answer: 'no',
      reasons: [
        {
          code: 'needs-partner',
          partner: { service: 'component:default/billing', hits: 30 },
          sentence: expect.stringContaining('30 of the last 30 releases'),
        },
      ],
    });
  });

  it('refuses a service that nothing is known of, which is no answer', async () => {
    expect(await ask('serach')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'coupling: component:default/serach is not in the evidence\n',
    });
  });
});
