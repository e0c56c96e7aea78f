import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'contested-system-of-record',
  title: 'Contested system of record',
  motivation:
    'Two services declare that they decide over the same dataset. In an incident each may point to the other.',
  needs: [],
  remedy:
    "Agree on one, and take the dataset out of the other's `spec.boundary.systemOfRecordFor`.",
};
