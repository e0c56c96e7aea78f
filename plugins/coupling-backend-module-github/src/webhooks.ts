import type { Hints } from '@seams/backstage-plugin-coupling-node/runs';
import { z } from 'zod';

const payload = z.object({ repository: z.object({ html_url: z.url() }) });

/** Webhooks of the events module that say which repository to read first. */
export const webhooks: Hints = {
  topics: ['github.deployment_status', 'github.release'],
  urlsOf(event) {
    const parsed = payload.safeParse(event);
    return parsed.success ? [parsed.data.repository.html_url] : [];
  },
};
