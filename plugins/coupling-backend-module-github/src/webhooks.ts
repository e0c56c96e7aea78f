import { subscribeToHints } from '@seams/backstage-plugin-coupling-node/runs';
import { z } from 'zod';

const payload = z.object({ repository: z.object({ html_url: z.url() }) });

/** Lets webhooks of the events module say which repository to read first. */
export function subscribeToWebhooks(
  options: Pick<
    Parameters<typeof subscribeToHints>[0],
    'events' | 'logger' | 'touched' | 'collectSoon'
  >,
): Promise<void> {
  return subscribeToHints({
    ...options,
    id: 'coupling-github',
    topics: ['github.deployment_status', 'github.release'],
    urlsOf(event) {
      const parsed = payload.safeParse(event);
      return parsed.success ? [parsed.data.repository.html_url] : [];
    },
  });
}
