import type { FindingReason } from '@seams/coupling-core';

/** What a rule is called, and what to do when it is broken. */
export const RULE_TEXTS: Record<
  FindingReason['code'],
  { title: string; remedy: string }
> = {
  'foreign-write': {
    title: "Writes another service's data",
    remedy:
      'Ask the owner to make the change, through its API or an event, and take the write right away.',
  },
  'foreign-read': {
    title: "Reads another service's data",
    remedy:
      "Read through the owner's API, or keep a copy fed by its events; a view the owner publishes is a first step.",
  },
  'foreign-migration': {
    title: "Migrates another service's data",
    remedy: "Move the migration into the owner's repository and pipeline.",
  },
  'cross-boundary-foreign-key': {
    title: 'A foreign key crosses a boundary',
    remedy:
      'Drop the constraint and keep the id only; let the owner say when it is gone.',
  },
  'cross-boundary-join': {
    title: 'A statement joins data of two owners',
    remedy:
      "Join in the application over the owners' APIs, or build a read model from their events.",
  },
  'no-system-of-record': {
    title: 'Data that nobody owns',
    remedy:
      'Agree on one service that decides, and declare it under spec.boundary.systemOfRecordFor.',
  },
  'contested-system-of-record': {
    title: 'Data that several services claim',
    remedy:
      'Agree on one service that decides, and remove the other declarations.',
  },
  'shared-schema': {
    title: 'Services share a schema',
    remedy: 'Give each service a schema and a database role of its own.',
  },
  'no-incident-owner': {
    title: 'Nobody answers for it',
    remedy:
      'Give the component an owning group that exists, and the group an e-mail address, a link or an on-call policy.',
  },
};
