import type { BackstageCredentials } from '@backstage/backend-plugin-api';

interface Principal {
  type: string;
  userEntityRef?: string;
  subject?: string;
}

/** Who asks: the ref of a user, or what a service is called. */
export function callerOf(credentials: BackstageCredentials): string {
  const { userEntityRef, subject } = credentials.principal as Principal;
  return userEntityRef ?? subject ?? 'unknown';
}

/** The ref of the user who asks; undefined when it is a service. */
export function callingUser(
  credentials: BackstageCredentials,
): string | undefined {
  return (credentials.principal as Principal).userEntityRef;
}
