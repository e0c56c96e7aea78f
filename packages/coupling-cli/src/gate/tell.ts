import { ruleDefinitions, type Dataset } from '@seams/coupling-core';
import type { NotFollowed } from '@seams/coupling-sql';
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

function whatItDoes(breach: Breach): string {
  const { rule, dataset, with: other, owners, object } = breach;
  const structure = object
    ? `the ${object} ${dataset.name}`
    : `the structure of ${dataset.name}`;
  const holders = owners.map(owner).join(' and ');
  switch (rule) {
    case 'foreign-migration':
      return `changes ${structure}, which belongs to ${holders}`;
    case 'foreign-write':
      return `writes ${dataset.name}, which belongs to ${holders}`;
    case 'foreign-read':
      return `reads ${dataset.name}, which belongs to ${holders}`;
    case 'cross-boundary-foreign-key':
      return `adds a foreign key from ${dataset.name} to ${other?.name}, across the boundary of ${holders}`;
    case 'cross-boundary-join':
      return `joins ${dataset.name} with ${other?.name}, across the boundary of ${holders}`;
    case 'shared-schema':
      return `changes ${structure} in a schema in which ${holders} keep${
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

/** What is not read of a statement. */
const UNREAD: Record<NotFollowed['cause'], (name?: string) => string> = {
  call: name => `This calls ${name}, whose code is not read.`,
  body: () => 'This runs or defines code whose statements are not read.',
  prepared: () => 'This runs a prepared statement that is not known.',
  elsewhere: name =>
    name === undefined
      ? 'This reaches what is outside of the database: another server, a program or a library.'
      : `This reaches outside of the database or the file: ${name}.`,
  owned: () =>
    'This touches all that a role owns, which only the database knows.',
  database: () => 'This touches everything in the database.',
  part: name =>
    `This holds something of which it is not known what it does: ${name}.`,
  'search-path': () =>
    'This names tables without a schema, and it is not known where those are looked up.',
};

const CAUSES: Record<
  UnknownCause,
  { title: string; message: (unknown: Unknown) => string; remedy: string }
> = {
  'unreadable-statement': {
    title: 'A statement cannot be read',
    message: ({ stoppedAt, isIncomplete }) => {
      if (isIncomplete) {
        return 'This statement ends too early: something in it is not closed.';
      }
      const where = stoppedAt === undefined ? '' : ` from line ${stoppedAt} on`;
      return `This statement cannot be read${where}: its syntax is not known.`;
    },
    remedy:
      'Check its syntax and --dialect. Placeholders must be those of the database, like $1.',
  },
  'too-long-statement': {
    title: 'A statement is too long',
    message: () =>
      'This statement is not read: it has more than 2,000,000 characters.',
    remedy: 'Load data in several statements, or leave it out of migrations.',
  },
  'too-deep-statement': {
    title: 'A statement is nested too deep',
    message: () =>
      'This statement is not read: it is nested, or chained, too deep.',
    remedy: 'Write it as several statements, or a long list as IN (…).',
  },
  'unread-body': {
    title: 'Code in the database is not read',
    message: ({ notFollowed }) =>
      UNREAD[notFollowed?.cause ?? 'body'](notFollowed?.name),
    remedy:
      'Write the statements out, or the body as BEGIN ATOMIC … END. Where a person has read it, allow it with --allow-unknown.',
  },
  'unread-part': {
    title: 'A part of a statement is not known',
    message: ({ notFollowed }) => UNREAD.part(notFollowed?.name),
    remedy:
      'Have a person read it, and allow it with --allow-unknown. Please report it, so that it can be told.',
  },
  'unknown-search-path': {
    title: 'Where names without a schema are is not known',
    message: () => UNREAD['search-path'](),
    remedy: 'Write the schema before the name of each table.',
  },
  'whole-database': {
    title: 'Everything in the database is touched',
    message: () => UNREAD.database(),
    remedy: 'Name the tables that are meant.',
  },
  cascade: {
    title: 'More may go than the statement says',
    message: ({ object }) =>
      `CASCADE takes along whatever hangs on ${object}, like views and foreign keys of others; whether there are any is not known.`,
    remedy:
      'Leave CASCADE out: the statement then fails where something else would go with it.',
  },
  'ambiguous-name': {
    title: 'A name may mean tables of several schemas',
    message: ({ candidates = [] }) =>
      `The search path has several schemas, and this may be ${candidates.join(
        ' or ',
      )}.`,
    remedy: 'Write the schema before the name.',
  },
  'unknown-object': {
    title: 'Nobody is known to have this',
    message: ({ object }) =>
      `It is not known to which table or service the ${object} belongs.`,
    remedy:
      'Name the system of record of its schema in the boundary of that service, or keep the migration that made it among those that are read.',
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
