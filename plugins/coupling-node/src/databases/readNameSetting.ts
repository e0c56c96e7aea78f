import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { normaliseEntityRef } from '@seams/coupling-core';
import type { NameSetting } from './NameOwners';

type Config = ReturnType<RootConfigService['getConfig']>;

/**
 * Reads `component`, `shared` and `ignore` of a name.
 *
 * @throws InputError when there is more than one of them
 *
 * @public
 */
export function readNameSetting(config: Config, title: string): NameSetting {
  const component = config.getOptionalString('component');
  const shared = config.getOptionalBoolean('shared') ?? false;
  const ignore = config.getOptionalBoolean('ignore') ?? false;
  if ([component !== undefined, shared, ignore].filter(Boolean).length > 1) {
    throw new InputError(
      `${title} has more than one of component, shared and ignore`,
    );
  }
  return {
    ...(component !== undefined && {
      component: normaliseEntityRef(component, 'component'),
    }),
    ...(shared && { shared }),
    ...(ignore && { ignore }),
  };
}
