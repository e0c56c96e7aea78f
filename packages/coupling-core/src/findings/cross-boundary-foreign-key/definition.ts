import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'cross-boundary-foreign-key',
  title: 'Foreign key across services',
  motivation:
    'A foreign key makes the database refuse writes of one service for the sake of another. The two datasets can no longer be moved, archived or restored apart.',
  needs: ['foreign-key', 'access'],
  remedy:
    'Drop the constraint and keep the identifier. Check it where it is written, or clean up when the owner publishes a deletion.',
};
