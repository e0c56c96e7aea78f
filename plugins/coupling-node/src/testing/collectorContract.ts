import type { ContractPart, ContractSubject } from './contractSubject';
import { listFaultCases } from './faultCases';
import { growthCases } from './growthCases';
import { listOddItemCases } from './oddItemCases';
import { Trial } from './trial';

/** A sentence of the contract and how to check it. @public */
export interface ContractCase {
  title: string;
  check: () => Promise<void>;
}

/**
 * What every collector keeps, whatever its source does. Each case is one test:
 *
 * ```ts
 * it.each(collectorContract(start))('$title', async ({ check }) => {
 *   await expect(check()).resolves.toBeUndefined();
 * });
 * ```
 *
 * @param without - parts that make no sense for the source
 *
 * @public
 */
export function collectorContract(
  start: () => Promise<ContractSubject>,
  without: ContractPart[] = [],
): ContractCase[] {
  const cases = [
    ...growthCases,
    ...listFaultCases(),
    ...listOddItemCases(),
  ].filter(({ part }) => !part || !without.includes(part));
  return cases.map(({ title, check }) => ({
    title,
    async check() {
      const subject = await start();
      try {
        await check(new Trial(subject));
      } finally {
        await subject.server.close();
      }
    },
  }));
}
