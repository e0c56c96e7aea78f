import type { Told, ToldRule } from './tell';
import type { Unread } from './Unread';

type Cause = Unread['cause'];

/** What the gate may not have read, as text for each cause. */
const CAUSES: {
  [cause in Cause]: {
    title: string;
    message: (unread: Extract<Unread, { cause: cause }>) => string;
    remedy: string;
  };
} = {
  'unreadable-file': {
    title: 'A file cannot be read',
    message: ({ reason }) => `This file cannot be read: ${reason}.`,
    remedy:
      'Save it as text in UTF-8, or name the encoding of the files with --encoding, like latin1. Leave data out of migrations.',
  },
  'ambiguous-tool': {
    title: 'It is not known which migration tool runs a file',
    message: ({ tools, message }) =>
      tools.length > 1
        ? `${message} Whether it is run depends on the tool, which may be ${tools
            .map(({ title }) => title)
            .join(' or ')}.`
        : `${message} Whether it is run is not known: by its name, it may take another file back.`,
    remedy:
      'Say what runs it with --migration-tool; none has all of every file go forward.',
  },
  placeholder: {
    title: 'A placeholder has no value',
    message: ({ name }) =>
      `This statement holds \${${name}}, whose value is not known.`,
    remedy:
      'Give the value with --placeholder name=value, as the migration tool has it.',
  },
  'not-sql': {
    title: 'The migration tool runs a program',
    message: () => 'Here the tool runs a program, which no SQL stands for.',
    remedy:
      'Have a person read the program, and allow it with --allow-unknown or a baseline.',
  },
};

/** Says what was not read, and how to mend it. */
export function tellUnread(unread: Unread): Told {
  const { message, remedy } = CAUSES[unread.cause];
  return {
    id: unread.cause,
    message: (message as (one: Unread) => string)(unread),
    remedy,
  };
}

/** Those of the causes that were met, for formats that explain them once. */
export function toldUnread(ids: Set<string>): ToldRule[] {
  return Object.entries(CAUSES)
    .filter(([id]) => ids.has(id))
    .map(([id, { title, remedy }]) => ({ id, title, description: remedy }));
}
