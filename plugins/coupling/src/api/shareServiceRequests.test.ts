import { fakeCouplingApi, httpError } from '../__testUtils__/fakeCouplingApi';
import { TIGHT } from '../__testUtils__/serviceCouplings';
import { shareServiceRequests } from './shareServiceRequests';

function shared(getService: () => Promise<typeof TIGHT | undefined>) {
  const clock = { now: 0 };
  const api = shareServiceRequests(fakeCouplingApi({ getService }), {
    keepMs: 1000,
    now: () => clock.now,
  });
  return { api, clock };
}

describe('shareServiceRequests', () => {
  it('answers all cards of a page from one request', async () => {
    const getService = jest.fn(async () => TIGHT);
    const { api } = shared(getService);

    const answers = await Promise.all([
      api.getService('component:default/a'),
      api.getService('component:default/a'),
      api.getService('component:default/a'),
    ]);

    expect(answers).toEqual([TIGHT, TIGHT, TIGHT]);
    expect(getService).toHaveBeenCalledTimes(1);
  });

  it('asks for each service by itself', async () => {
    const getService = jest.fn(async () => TIGHT);
    const { api } = shared(getService);

    await api.getService('component:default/a');
    await api.getService('component:default/b');

    expect(getService.mock.calls).toEqual([
      ['component:default/a'],
      ['component:default/b'],
    ]);
  });

  it('asks again when the answer has been kept long enough', async () => {
    const getService = jest.fn(async () => TIGHT);
    const { api, clock } = shared(getService);

    await api.getService('component:default/a');
    clock.now = 999;
    await api.getService('component:default/a');
    expect(getService).toHaveBeenCalledTimes(1);

    clock.now = 1000;
    await api.getService('component:default/a');
    expect(getService).toHaveBeenCalledTimes(2);
  });

  it('forgets a failure, so that trying again asks again', async () => {
    const getService = jest
      .fn<Promise<typeof TIGHT>, []>()
      .mockRejectedValueOnce(httpError(503, 'Down'))
      .mockResolvedValueOnce(TIGHT);
    const { api } = shared(getService);

    await expect(api.getService('component:default/a')).rejects.toThrow('Down');
    await expect(api.getService('component:default/a')).resolves.toBe(TIGHT);
  });

  it('asks each time for a minute after a change, until it shows everywhere', async () => {
    const getService = jest.fn(async () => TIGHT);
    const clock = { now: 0 };
    const api = shareServiceRequests(
      fakeCouplingApi({ getService, removeExemption: async () => {} }),
      { keepMs: 1_000_000, now: () => clock.now },
    );
    const asked = async () => {
      await api.getService('component:default/a');
      return getService.mock.calls.length;
    };

    expect(await asked()).toBe(1);
    await api.removeExemption('7');
    expect(await asked()).toBe(2);
    expect(await asked()).toBe(3);
    clock.now = 60_000;
    expect(await asked()).toBe(4);
    expect(await asked()).toBe(4);
  });
});
