import { scoreWord } from '../../shared/scoreWord';
import { defineScore } from '../score';

/** Whether nobody answers for a service. */
export const incidentOwner = defineScore({
  id: 'incident-owner',
  title: 'Nobody answers',
  word: scoreWord,
  of: service => {
    const score = service.incidentOwner.status === 'known' ? 0 : 100;
    return {
      status: 'known',
      ...{ score, low: score, high: score },
      word: scoreWord(score),
    };
  },
});
