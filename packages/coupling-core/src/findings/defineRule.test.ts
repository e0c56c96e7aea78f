import { access, foreignKey, join, service } from '../testing/evidence';
import { claiming, factsOf } from '../testing/facts';
import { defineRule } from './defineRule';
import type { NeededKind, RuleFacts } from './ruleFacts';

const facts = factsOf({
  accesses: [access('a', 'read', 'db#orders.order')],
  joins: [join('a', 'db#mine', 'db#orders.order')],
  foreignKeys: [foreignKey('db#mine', 'db#orders.order')],
  services: [claiming('orders', 'db#orders'), claiming('a', 'db#mine')],
});

/** The names of the facts that a rule with these needs is given. */
function given(needs: NeededKind[]): string[] {
  const seen: string[] = [];
  defineRule({
    definition: {
      id: 'trial',
      title: '',
      motivation: '',
      measured: '',
      severity: '',
      remedy: '',
    },
    needs,
    evaluate: looked => {
      seen.push(...Object.keys(looked));
      return [
        {
          rule: 'trial',
          services: [service('a')],
          severity: 1,
          reason: { code: 'trial' },
        },
      ];
    },
    datasets: () => [],
    wording: () => '',
  }).evaluate(facts);
  return seen;
}

describe('defineRule', () => {
  const evidenced: [NeededKind, (keyof RuleFacts)[]][] = [
    ['access', ['foreignUses', 'orphans', 'boundaries']],
    ['call', ['boundaries']],
    ['join', ['joins', 'boundaries']],
    ['foreign-key', ['keys']],
  ];

  it.each(evidenced)(
    'gives what comes of %s to who needs it',
    (kind, names) => {
      const without = given([]);
      const more = given([kind]).filter(name => !without.includes(name));
      expect(more).toEqual(names);
    },
  );
});
