import type { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';

type Configure = NonNullable<
  NonNullable<Parameters<typeof rootHttpRouterServiceFactory>[0]>['configure']
>;

/**
 * Lets a shutdown wait no longer than this for connections. Node.js waits for
 * those on which there never was a request, too, and browsers open such and
 * keep them for minutes.
 *
 * @param graceMs - for requests that are under way, in milliseconds
 */
export function endConnectionsAfter(graceMs: number): Configure {
  return ({ applyDefaults, lifecycle, server }) => {
    applyDefaults();
    lifecycle.addShutdownHook(() => {
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      server.once('close', () => clearTimeout(timer));
    });
  };
}
