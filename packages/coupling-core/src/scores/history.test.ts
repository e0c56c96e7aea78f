import type { ServiceAssessment } from '../assessment';
import { fleetPoints, scorePoints } from './history';

const known = { status: 'known' as const, word: 'tight' as const };

const orders = {
  service: 'component:default/orders',
  coordinatedRelease: { ...known, score: 40, low: 30, high: 50 },
  sharedData: { status: 'unknown', reason: { code: 'no-access-evidence' } },
} as unknown as ServiceAssessment;
const web = {
  service: 'component:default/web',
  coordinatedRelease: { ...known, score: 20, low: 10, high: 30 },
  sharedData: { status: 'unknown', reason: { code: 'no-access-evidence' } },
} as unknown as ServiceAssessment;

describe('the history of scores', () => {
  it('keeps every score of every service and of the fleet, unknown ones as unknown', () => {
    const none = { score: 'shared-data', coverage: 0 };
    const points = [orders, web].flatMap(scorePoints);
    expect([...points, ...fleetPoints(points)]).toEqual([
      {
        subject: 'component:default/orders',
        score: 'coordinated-release',
        value: 40,
        low: 30,
        high: 50,
        coverage: 1,
      },
      { ...none, subject: 'component:default/orders' },
      {
        subject: 'component:default/web',
        score: 'coordinated-release',
        value: 20,
        low: 10,
        high: 30,
        coverage: 1,
      },
      { ...none, subject: 'component:default/web' },
      {
        subject: 'fleet',
        score: 'coordinated-release',
        value: 30,
        low: 30,
        high: 30,
        coverage: 1,
      },
      { ...none, subject: 'fleet', low: 0, high: 100 },
    ]);
  });

  it('has nothing to say of a fleet without services but that', () => {
    expect(fleetPoints([]).map(point => point.coverage)).toEqual([0, 0]);
  });
});
