import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'foreign-read',
  title: "Reads another service's tables",
  motivation:
    'A reader of tables depends on their columns, so the owner cannot change them without breaking a service it may not know of.',
  needs: ['access'],
  remedy:
    "Read through the owner's API, a published view, a change feed or a copy kept up to date by its events.",
};
