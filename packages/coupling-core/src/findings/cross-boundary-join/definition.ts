import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'cross-boundary-join',
  title: 'Joins data of several services',
  motivation:
    'A join across owners ties a query to the structure of both and to both staying in one database.',
  needs: ['join', 'access'],
  remedy:
    "Join in the application over the owners' APIs, or keep a read model fed by their events.",
};
