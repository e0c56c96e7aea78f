import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';

export type UnresolvedName = CouplingStatus['unresolved'][number];

/** How to make the catalog and the evidence speak of the same thing. */
export interface NameRemedy {
  /** `name: value`, to be added to the component that is meant. */
  annotation?: string;
  /** What the entity would be, if it is to be registered. */
  kind: 'component' | 'resource' | 'other';
}

/** What to do about a name that the catalog does not have. */
export function nameRemedy({ ref, collectors }: UnresolvedName): NameRemedy {
  const [kind, path = ''] = ref.split(':');
  if (kind === 'resource') return { kind };
  if (kind !== 'component') return { kind: 'other' };
  // Names in pushed events are looked up in this annotation; others are refs.
  return collectors.includes('push')
    ? {
        kind,
        annotation: `coupling.seams.dev/cdevents-id: ${path.split('/').pop()}`,
      }
    : { kind };
}
