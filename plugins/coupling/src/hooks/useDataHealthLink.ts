import { useRouteRef } from '@backstage/core-plugin-api';
import { dataHealthLinkRouteRef } from '../routes';

/** The way to the state of the sources; undefined where it is not mounted. */
export function useDataHealthLink(): string | undefined {
  const pages = useRouteRef(dataHealthLinkRouteRef)?.();
  return pages && `${pages}/data-health`;
}
