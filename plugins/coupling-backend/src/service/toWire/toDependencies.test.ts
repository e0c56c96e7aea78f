import type { IncidentOwner } from '@seams/coupling-core';
import { hiding } from '../../__testUtils__/visibility';
import { toDependencies, type StoredDependency } from './toDependencies';

const reachable: IncidentOwner = {
  status: 'known',
  basis: 'owning-team',
  team: 'group:default/shop',
  contact: { kind: 'email', value: 'shop@example.org' },
};
const nobody: IncidentOwner = { status: 'nobody', reason: 'no-owner' };

const on = (name: string, incidentOwner?: IncidentOwner): StoredDependency => ({
  service: `component:default/${name}`,
  via: ['call'],
  ...(incidentOwner && { incidentOwner }),
});

describe('toDependencies', () => {
  it('says who answers for each, and begins with those nobody answers for', () => {
    const { items, ...counts } = toDependencies(
      [on('billing', reachable), on('ghost'), on('orders', nobody)],
      hiding(),
    );
    expect(
      items.map(({ service, incidentOwner }) => [
        service,
        incidentOwner.sentence,
      ]),
    ).toEqual([
      [
        'component:default/ghost',
        'Nobody answers for it: it is not in the catalog.',
      ],
      ['component:default/orders', 'Nobody answers for it: it has no owner.'],
      [
        'component:default/billing',
        'shop owns it and can be reached at shop@example.org; no on-call is known.',
      ],
    ]);
    expect(counts).toEqual({ total: 3, withoutOwner: 2, hidden: 0 });
  });

  it('counts hidden ones and does not name them, nor a hidden team', () => {
    const answer = toDependencies(
      [on('bank', nobody), on('billing', reachable)],
      hiding('component:default/bank', 'group:default/shop'),
    );
    expect(answer).toEqual({
      items: [
        {
          service: 'component:default/billing',
          via: ['call'],
          incidentOwner: {
            status: 'known',
            basis: 'owning-team',
            code: 'hidden-owning-team',
            parameters: {},
            sentence: 'A team that you may not see owns it and answers for it.',
          },
        },
      ],
      total: 1,
      withoutOwner: 0,
      hidden: 1,
    });
  });

  it('tells of the first fifty, and counts all', () => {
    const many = Array.from({ length: 60 }, (_, n) => on(`s${n}`, nobody));
    const { items, total } = toDependencies(many, hiding());
    expect(items).toHaveLength(50);
    expect(total).toBe(60);
  });
});
