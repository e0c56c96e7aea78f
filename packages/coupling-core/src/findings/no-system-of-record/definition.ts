import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'no-system-of-record',
  title: 'No system of record',
  motivation:
    'Several services use the dataset and none of them owns it, so nobody decides what it may hold and nobody answers when it is wrong.',
  needs: ['access'],
  remedy:
    'Agree on one service, declare it under `spec.boundary.systemOfRecordFor`, and lead the other writers through it.',
};
