import type { RuleDefinition } from '../rule';

export const definition: RuleDefinition = {
  id: 'expired-exemption',
  title: 'Exemption has run out',
  motivation:
    'The rule was broken for a while by agreement, and that while is over. An exemption that nobody ends becomes the rule.',
  needs: [],
  remedy:
    'Check whether what it allowed is gone. If it is, take the exemption out; if not, mend it or agree on a new date.',
};
