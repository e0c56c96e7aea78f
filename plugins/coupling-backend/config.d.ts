import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  coupling?: {
    assessment?: {
      /**
       * When scores are computed. Nothing is written when nothing changed
       * since the last time, so often is cheap. By default every 5 minutes,
       * with a timeout of 15 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * How many months of releases are looked at, back from the newest one.
       * 24 by default.
       */
      lookbackMonths?: number;
      /**
       * Releases by these actors do not count; `*` matches anything. None by
       * default. What bots that raise dependencies release in several services
       * at once does not count in any case.
       */
      ignoredActors?: string[];
      /**
       * The environments whose releases count, one or several; `*` matches
       * anything. `production` by default, which is any name of production in
       * any case, and its parts, as `prod-eu`.
       */
      environment?: string | string[];
    };
    /**
     * A source whose last success is longer ago is shown as stale, like
     * `{ hours: 6 }` or `6h`. 2 days by default.
     */
    staleAfter?: HumanDuration | string;
    /**
     * Which repositories are read for a component with the backend's
     * credentials: annotations are written by whoever owns the file, and may
     * name what is not theirs. Holds for the modules github, gitlab,
     * argocd and devlake.
     */
    mayRead?: {
      /**
       * Without being allowed below, a component may have read what has the
       * host and the owner of the repository in which the catalog found it
       * (`same-owner`, the default), that repository alone
       * (`same-repository`), or everything (`anywhere`).
       */
      near?: 'same-owner' | 'same-repository' | 'anywhere';
      /**
       * What else may be read. Both are host and path, like
       * `github.com/acme/shop`; `*` stands for anything.
       */
      allow?: Array<{
        /** Where components are described. */
        from: string;
        /** What those may have read. */
        to: string;
      }>;
    };
  };
}
