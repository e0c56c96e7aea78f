import { scoreWord } from '../../shared/scoreWord';
import { defineScore } from '../score';

/** How much a service shares data with others. */
export const sharedData = defineScore({
  id: 'shared-data',
  title: 'Shared data',
  word: scoreWord,
  of: service => service.sharedData,
});
