import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'no-incident-owner',
  title: 'Nobody answers for the service',
  motivation: 'When it breaks, the caller cannot tell whom to wake up.',
  needs: ['oncall'],
  remedy:
    'Set an owner in the catalog entity and a contact on the owning group, or connect the tool that pages. Where the escalation ends nowhere, put someone on call at one of its levels.',
};
