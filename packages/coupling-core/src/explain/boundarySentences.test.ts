import type { KnowledgeUse } from '../assessment';
import type { Finding } from '../findings/rules';
import { dataset, service } from '../testing/evidence';
import { conflictSentence } from './conflictSentence';
import { findingSentence } from './findingSentence';
import { knowledgeSentence } from './knowledgeSentence';

const name = (ref: string) => ref.split('/')[1];
const a = service('a');
const b = service('b');

const reads = (...tables: string[]) =>
  tables.map(
    (table): KnowledgeUse => ({
      way: 'read',
      ref: 'resource:default/pay',
      dataset: dataset(`pay#${table}`),
    }),
  );

describe('knowledgeSentence', () => {
  it('names what is known in each way, the gravest first', () => {
    expect(
      knowledgeSentence(
        [
          ...reads('card', 'bill'),
          {
            way: 'write',
            ref: 'resource:default/pay',
            dataset: dataset('pay#card'),
          },
          { way: 'call', ref: b },
        ],
        name,
      ),
    ).toBe('It calls b, writes card and reads card and bill.');
  });

  it('counts what would be a long list, and names a store of which no more is known', () => {
    expect(knowledgeSentence(reads('k', 'l', 'm', 'n', 'o'), name)).toBe(
      'It reads k, l, m and 2 more.',
    );
    expect(knowledgeSentence(reads('*'), name)).toBe('It reads pay.');
  });
});

describe('conflictSentence', () => {
  it.each([
    [
      { code: 'several-claimants' as const, claimants: [a, b] },
      'a and b each claim t.',
    ],
    [
      {
        code: 'others-write' as const,
        owner: a,
        writers: [b],
        ownerWrites: true,
      },
      'b writes t, and a, which claims it, does too.',
    ],
    [
      {
        code: 'others-write' as const,
        owner: a,
        writers: [b],
        ownerWrites: false,
      },
      'b writes t, and a, which claims it, was not seen writing it.',
    ],
    [
      { code: 'writer-undeclared' as const, writers: [a, b] },
      'a and b write t, and no boundary claims it.',
    ],
  ])('says %j', (conflict, sentence) => {
    expect(conflictSentence(dataset('db#t'), conflict, name)).toBe(sentence);
  });
});

describe('a whole store', () => {
  it('is called by its name', () => {
    const conflict = { code: 'several-claimants' as const, claimants: [a, b] };
    expect(conflictSentence(dataset('db#*'), conflict, name)).toBe(
      'a and b each claim everything in db.',
    );
    expect(
      findingSentence(
        {
          rule: 'contested-system-of-record',
          services: [a, b],
          severity: 25,
          reason: {
            code: 'contested-system-of-record',
            claimants: [a, b],
            dataset: dataset('db#*'),
          },
        },
        name,
      ),
    ).toBe(
      'a and b each claim to be the system of record for everything in db.',
    );
  });
});

describe('the sentences of boundary findings', () => {
  const say = (reason: Finding['reason']) =>
    findingSentence(
      { rule: reason.code, services: [], severity: 5, reason },
      name,
    );

  it('say what is known against the boundary', () => {
    expect(
      say({
        code: 'must-not-know',
        service: a,
        entry: 'resource:pay',
        target: { ref: 'resource:default/pay' },
        uses: reads('card'),
      }),
    ).toBe('a reads card, which its boundary says it must not know.');
  });

  it('tell a missing boundary from one that is half drawn', () => {
    expect(say({ code: 'fuzzy-boundary', service: a, declared: false })).toBe(
      'a declares no boundary.',
    );
    expect(say({ code: 'fuzzy-boundary', service: a, declared: true })).toBe(
      'The boundary of a declares no mustNotKnow.',
    );
  });

  it('say of an exemption that has run out who gave it, until when and why', () => {
    expect(
      say({
        code: 'expired-exemption',
        service: a,
        exemption: {
          rule: 'foreign-read',
          service: a,
          reason: 'moves in spring',
          approvedBy: 'group:default/architects',
          until: '2026-03-31',
        },
      }),
    ).toBe(
      'a was exempted from foreign-read until 2026-03-31 by architects (moves in spring).',
    );
  });
});
