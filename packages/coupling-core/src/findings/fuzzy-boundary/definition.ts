import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'fuzzy-boundary',
  title: 'Fuzzy boundary',
  motivation:
    'What a service must not know is half of its boundary. As long as nobody wrote it down, every shortcut into its neighbours looks allowed.',
  needs: [],
  remedy:
    "List in the component's catalog file, under `spec.boundary.mustNotKnow`, whose rules, data and workflows this service must stay ignorant of.",
};
