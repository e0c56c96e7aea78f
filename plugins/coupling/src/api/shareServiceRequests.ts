import type {
  CouplingApi,
  ServiceCoupling,
} from '@seams/backstage-plugin-coupling-common';

/** Until a change shows in every answer: an assessment comes in between. */
const SETTLE_MS = 60_000;

interface SharedAnswer {
  answer: Promise<ServiceCoupling | undefined>;
  /** Epoch ms after which the backend is asked again. */
  until: number;
}

/**
 * Lets every card of a page live from one request: `getService` is answered
 * once for a service while the request is under way and for `keepMs` after
 * it began. A failure is forgotten at once, so that trying again asks again.
 * After an exemption was given or ended, answers are not kept for a minute.
 */
export function shareServiceRequests(
  api: CouplingApi,
  options: { keepMs: number; now: () => number },
): CouplingApi {
  const answers = new Map<string, SharedAnswer>();
  let changedAt = -Infinity;

  /** Answers are soon out of date after a change. */
  async function changing<T>(change: Promise<T>): Promise<T> {
    const result = await change;
    answers.clear();
    changedAt = options.now();
    return result;
  }

  return {
    getService(serviceRef) {
      const now = options.now();
      for (const [ref, { until }] of answers) {
        if (until <= now) answers.delete(ref);
      }
      const shared = answers.get(serviceRef);
      if (shared) return shared.answer;

      const answer = api.getService(serviceRef);
      const settled = now - changedAt >= SETTLE_MS;
      answers.set(serviceRef, {
        answer,
        until: settled ? now + options.keepMs : now,
      });
      answer.catch(() => answers.delete(serviceRef));
      return answer;
    },
    getEvidence: (serviceRef, query) => api.getEvidence(serviceRef, query),
    findOwnership: query => api.findOwnership(query),
    getStatus: () => api.getStatus(),
    addExemption: exemption => changing(api.addExemption(exemption)),
    removeExemption: id => changing(api.removeExemption(id)),
  };
}
