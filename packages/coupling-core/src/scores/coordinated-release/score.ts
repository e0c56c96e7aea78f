import { scoreWord } from '../../shared/scoreWord';
import { defineScore } from '../score';

/** How much of a service's releases need another service's release. */
export const coordinatedRelease = defineScore({
  id: 'coordinated-release',
  title: 'Coordinated release',
  word: scoreWord,
  of: service => service.coordinatedRelease,
});
