import type {
  CouplingApi,
  ServiceCoupling,
} from '@seams/plugin-coupling-common';

interface SharedAnswer {
  answer: Promise<ServiceCoupling | undefined>;
  /** Epoch ms after which the backend is asked again. */
  until: number;
}

/**
 * Lets every card of a page live from one request: `getService` is answered
 * once for a service while the request is under way and for `keepMs` after
 * it began. A failure is forgotten at once, so that trying again asks again.
 */
export function shareServiceRequests(
  api: CouplingApi,
  options: { keepMs: number; now: () => number },
): CouplingApi {
  const answers = new Map<string, SharedAnswer>();

  return {
    getService(serviceRef) {
      const now = options.now();
      for (const [ref, { until }] of answers) {
        if (until <= now) answers.delete(ref);
      }
      const shared = answers.get(serviceRef);
      if (shared) return shared.answer;

      const answer = api.getService(serviceRef);
      answers.set(serviceRef, { answer, until: now + options.keepMs });
      answer.catch(() => answers.delete(serviceRef));
      return answer;
    },
    getEvidence: (serviceRef, query) => api.getEvidence(serviceRef, query),
    findOwnership: query => api.findOwnership(query),
    getStatus: () => api.getStatus(),
    addExemption: exemption => api.addExemption(exemption),
    removeExemption: id => api.removeExemption(id),
  };
}
