import type { Visibility } from '../service/visibility';

/** Shows everything but these refs; names are what comes after the slash. */
export function hiding(...hidden: string[]): Visibility {
  const isShown = (ref: string) => !hidden.includes(ref);
  return {
    stateOf: ref => (isShown(ref) ? 'visible' : 'hidden'),
    isShown,
    name: ref => (isShown(ref) ? ref.split('/')[1] : 'something hidden'),
  };
}
