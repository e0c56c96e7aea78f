import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'must-not-know',
  title: 'Knows what it must not know',
  motivation:
    "The service's own boundary says that it must not know this. Whatever it was meant to be kept from, it now changes with.",
  needs: ['call', 'access', 'join'],
  remedy:
    'Let the service whose matter it is do the work, or tell what is needed by an event or its own API; if the boundary was drawn wrong, correct `spec.boundary.mustNotKnow`.',
};
