import type { Hints } from '@seams/backstage-plugin-coupling-node/runs';
import { z } from 'zod';

const payload = z.object({
  project: z.object({ id: z.number().int(), web_url: z.url() }),
});

/** Webhooks of the events module that say which project to read first. */
export const webhooks: Hints = {
  topics: ['gitlab.deployment', 'gitlab.release'],
  urlsOf(event) {
    const { project } = payload.safeParse(event).data ?? {};
    if (!project) return [];
    // A component may name its project by number.
    const { origin } = new URL(project.web_url);
    return [project.web_url, `${origin}/projects/${project.id}`];
  },
};
