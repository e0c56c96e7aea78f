import { ruleDefinitions, type Dataset } from '@seams/coupling-core';
import { shortName } from '../format/shortName';
import type { Breach, GateRule, Unknown, UnknownCause } from './verdict';

/** What is found and how to mend it, in the words of every format. */
export interface Told {
  /** Id of the rule, or of the cause of not knowing. */
  id: string;
  message: string;
  remedy: string;
}

/** A rule, or a cause of not knowing, for formats that list them. */
export interface ToldRule {
  id: string;
  title: string;
  description: string;
}

/** Says which rule a statement breaks, at whose data, and what to do. */
export function tellBreach(breach: Breach, service: string): Told {
  const told = `${shortName(service)} ${whatItDoes(breach)}.`;
  const { exemption, isExpired } = breach;
  return {
    id: breach.rule,
    message: exemption
      ? `${told} An exemption by ${shortName(exemption.approvedBy)} ${
          isExpired ? 'ran out after' : 'holds until'
        } ${exemption.until}: ${exemption.reason}`
      : told,
    remedy: remedyOf(breach.rule),
  };
}

function whatItDoes({ rule, dataset, with: other, owners }: Breach): string {
  const holders = owners.map(owner).join(' and ');
  switch (rule) {
    case 'foreign-migration':
      return `changes the structure of ${dataset.name}, which belongs to ${holders}`;
    case 'foreign-write':
      return `writes ${dataset.name}, which belongs to ${holders}`;
    case 'foreign-read':
      return `reads ${dataset.name}, which belongs to ${holders}`;
    case 'cross-boundary-foreign-key':
      return `adds a foreign key from ${dataset.name} to ${other?.name}, across the boundary of ${holders}`;
    case 'cross-boundary-join':
      return `joins ${dataset.name} with ${other?.name}, across the boundary of ${holders}`;
    case 'shared-schema':
      return `changes the structure of ${
        dataset.name
      } in a schema in which ${holders} keep${
        owners.length === 1 ? 's' : ''
      } data, too`;
    default:
      throw new Error(`Unknown rule: ${rule satisfies never}`);
  }
}

function owner({ service, team }: Breach['owners'][number]): string {
  return team
    ? `${shortName(service)} (${shortName(team)})`
    : shortName(service);
}

function remedyOf(rule: GateRule): string {
  if (rule === 'shared-schema') {
    return 'Give the service a schema of its own, or have the other services agree and record it as an exemption from shared-schema.';
  }
  return ruleDefinitions.find(({ id }) => id === rule)!.remedy;
}

const CAUSES: Record<
  UnknownCause,
  { title: string; message: (unknown: Unknown) => string; remedy: string }
> = {
  'unreadable-statement': {
    title: 'A statement cannot be read',
    message: () => 'This statement cannot be read.',
    remedy:
      'Check its syntax and --dialect. Placeholders must be those of the database, like $1.',
  },
  'unread-body': {
    title: 'Code in the database is not read',
    message: () => 'This runs or defines code whose statements are not read.',
    remedy:
      'Write the statements out, or the body as BEGIN ATOMIC … END. Where a person has read it, allow it with --allow-unknown.',
  },
  'unknown-dataset': {
    title: 'Nobody is known to have this data',
    message: ({ dataset }) =>
      `Nothing is known of ${nameOf(dataset)} in ${storeOf(dataset)}.`,
    remedy:
      'Name its system of record in the boundary of that service, or collect evidence from the database. Is --store right?',
  },
  'no-system-of-record': {
    title: 'Data without a system of record',
    message: ({ dataset }) => `${nameOf(dataset)} has no system of record.`,
    remedy: 'Decide which service it belongs to, and say so in its boundary.',
  },
  'hidden-system-of-record': {
    title: 'Data whose owner may not be seen',
    message: ({ dataset }) =>
      `${nameOf(
        dataset,
      )} belongs to a service that COUPLING_TOKEN may not see.`,
    remedy: 'Use a token that may read the whole catalog.',
  },
  'contested-system-of-record': {
    title: 'Data that several services claim',
    message: ({ dataset, claimants = [] }) =>
      `${claimants.map(shortName).join(' and ')} each claim ${nameOf(
        dataset,
      )}.`,
    remedy: 'Leave it in the boundary of one of them.',
  },
};

/** Says why the gate cannot tell. */
export function tellUnknown(unknown: Unknown): Told {
  const { message, remedy } = CAUSES[unknown.cause];
  return { id: unknown.cause, message: message(unknown), remedy };
}

/** What the gate may say, for formats that explain rules once. */
export function toldRules(ids: Set<string>): ToldRule[] {
  const rules = ruleDefinitions.map(({ id, title, motivation }) => ({
    id: id as string,
    title,
    description: motivation,
  }));
  const causes = Object.entries(CAUSES).map(([id, { title, remedy }]) => ({
    id,
    title,
    description: remedy,
  }));
  const all = new Map([...rules, ...causes].map(rule => [rule.id, rule]));
  return [...ids].sort().flatMap(id => all.get(id) ?? []);
}

function nameOf(dataset: Dataset | undefined): string {
  return dataset?.name ?? 'it';
}

function storeOf(dataset: Dataset | undefined): string {
  return dataset ? shortName(dataset.store) : 'it';
}
