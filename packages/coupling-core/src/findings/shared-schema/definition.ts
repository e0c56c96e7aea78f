import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'shared-schema',
  title: 'Several services keep data in one schema',
  motivation:
    'Nothing is shared yet, but nothing keeps it from being shared either: one role, one migration tool and one restore serve all of them.',
  needs: ['access'],
  remedy:
    'Give each service a schema and a role of its own when the opportunity comes.',
};
