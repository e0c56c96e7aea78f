import type {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { Request } from 'express';
import { createShareAnswer } from './sharedAnswers';

/** Gives the caller's credentials, or throws when they do not suffice. */
export type Authorize = (
  req: Request<any, any, any, any>,
  permission: BasicPermission,
  allow?: ('user' | 'service')[],
) => Promise<BackstageCredentials>;

/** How long a decision on reading is used, in ms. */
const SHARED_FOR = 10_000;
/** Callers whose decision is kept. */
const MOST_CALLERS = 1_000;

/**
 * Asks the permission policy. What it says of somebody's reading holds for some
 * seconds: a page asks several times, and each time costs as much as the page.
 * Before anything is written it is asked each time.
 */
export function createAuthorize(deps: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  now: () => Date;
}): Authorize {
  const { httpAuth, permissions, now } = deps;
  const share = createShareAnswer<AuthorizeResult>({
    ...{ ms: SHARED_FOR, most: MOST_CALLERS, now },
  });
  return async (req, permission, allow = ['user', 'service']) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const decide = async () => {
      const [decision] = await permissions.authorize([{ permission }], {
        credentials,
      });
      return decision.result;
    };
    const caller = JSON.stringify([permission.name, credentials.principal]);
    const result =
      permission.attributes.action === 'read'
        ? await share(caller, decide)
        : await decide();
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`This needs the permission ${permission.name}`);
    }
    return credentials;
  };
}
