import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'foreign-migration',
  title: "Migrates another service's data",
  motivation:
    'When two services change one structure, each release of the one can break the other, and the order of their releases matters.',
  needs: ['access'],
  remedy:
    "Move the migration to the system of record's repository and take away the permission to change the structure.",
};
