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

/** Gives the caller's credentials, or throws when they do not suffice. */
export type Authorize = (
  req: Request<any, any, any, any>,
  permission: BasicPermission,
  allow?: ('user' | 'service')[],
) => Promise<BackstageCredentials>;

export function createAuthorize(deps: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Authorize {
  const { httpAuth, permissions } = deps;
  return async (req, permission, allow = ['user', 'service']) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`This needs the permission ${permission.name}`);
    }
    return credentials;
  };
}
