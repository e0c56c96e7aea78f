import { uncheckedGroups } from './uncheckedRules';

const lacking = (title: string, kind: string) => ({
  rule: title,
  title,
  code: 'no-evidence',
  parameters: { kind },
  sentence: `Not checked: no ${kind} evidence.`,
});

describe('uncheckedGroups', () => {
  it('puts rules together that lack the same, most first', () => {
    expect(
      uncheckedGroups([
        lacking('joins', 'join'),
        lacking('reads', 'access'),
        lacking('writes', 'access'),
      ]),
    ).toEqual([
      {
        code: 'no-evidence',
        parameters: { kind: 'access' },
        sentence: 'Not checked: no access evidence.',
        titles: ['reads', 'writes'],
      },
      {
        code: 'no-evidence',
        parameters: { kind: 'join' },
        sentence: 'Not checked: no join evidence.',
        titles: ['joins'],
      },
    ]);
  });
});
