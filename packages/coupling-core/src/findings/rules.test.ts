import { readdirSync } from 'node:fs';
import { ruleDefinitions, rules } from './rules';

const folders = readdirSync(__dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe('the registry of rules', () => {
  it('has the rule of every folder, under the name of the folder', () => {
    expect(ruleDefinitions.map(({ id }) => id)).toEqual(folders);
  });

  it.each(rules.map(rule => [rule.definition.id, rule] as const))(
    '%s says what it asks, why and what to do, and finds nothing in nothing',
    (id, { definition, evaluate }) => {
      const { title, motivation, measured, severity, remedy } = definition;
      for (const text of [title, motivation, measured, severity, remedy]) {
        expect(text).toMatch(/\S/);
      }
      expect(
        evaluate({
          datasets: [],
          foreignUses: [],
          orphans: [],
          keys: [],
          joins: [],
          teams: {
            teamOf: () => undefined,
            differ: () => false,
            factor: () => 1,
          },
          stores: [],
          services: [],
          boundaries: new Map(),
          exemptions: [],
          today: '2026-11-01',
          incidentOwners: [],
        }),
      ).toEqual([]);
      expect(id).toBe(definition.id);
    },
  );
});
