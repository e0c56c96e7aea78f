import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'foreign-write',
  title: "Writes another service's data",
  motivation:
    'Two services that write one dataset both decide what it may hold. Neither can change its rules alone, and the system of record no longer knows the state it answers for.',
  needs: ['access'],
  remedy:
    'Ask the system of record to do the write: call its API or send it an event, then take away the write permission.',
};
