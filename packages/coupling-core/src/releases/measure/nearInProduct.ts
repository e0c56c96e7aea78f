import { HOUR } from '../limits';
import type { Fleet } from '../fleet';

/**
 * For every episode, how many services of its own product have one within the
 * window, itself included.
 *
 * @param productOf - a number for each service, the same within a product
 */
export function nearInProduct(
  { at, service, byTime }: Fleet,
  windowHours: number,
  productOf: Int32Array,
): Int32Array {
  const reach = windowHours * HOUR;
  const near = new Int32Array(at.length);
  const episodesOf = new Int32Array(productOf.length);
  const servicesOf = new Int32Array(productOf.length);
  let entering = 0;
  let leaving = 0;
  for (const episode of byTime) {
    const time = at[episode];
    while (entering < byTime.length && at[byTime[entering]] <= time + reach) {
      const s = service[byTime[entering++]];
      if (episodesOf[s]++ === 0) servicesOf[productOf[s]] += 1;
    }
    while (at[byTime[leaving]] < time - reach) {
      const s = service[byTime[leaving++]];
      if (--episodesOf[s] === 0) servicesOf[productOf[s]] -= 1;
    }
    near[episode] = servicesOf[productOf[service[episode]]];
  }
  return near;
}
