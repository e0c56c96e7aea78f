import { useRouteRef } from '@backstage/core-plugin-api';
import { contentLinkRouteRef } from '../routes';

/** The sections of the Coupling tab, by the ids they have in the page. */
export type ContentSection =
  | 'release-partners'
  | 'shared-data'
  | 'findings'
  | 'evidence';

/**
 * Makes links into the Coupling tab, or undefined where the tab is not
 * mounted.
 */
export function useContentLink(): (
  section: ContentSection,
  query?: Record<string, string>,
) => string | undefined {
  const contentPath = useRouteRef(contentLinkRouteRef)?.();
  return (section, query) => {
    if (!contentPath) return undefined;
    const search = query ? `?${new URLSearchParams(query)}` : '';
    return `${contentPath}${search}#${section}`;
  };
}
