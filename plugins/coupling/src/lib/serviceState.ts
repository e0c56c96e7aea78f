import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';

/**
 * What a card can show of a service. Unknown scores and stale evidence are
 * data: the backend has an answer, and the answer says so.
 */
export type ServiceState =
  | { status: 'loading' }
  | { status: 'notAssessed' }
  | { status: 'noPermission' }
  | { status: 'error'; error: Error }
  | { status: 'data'; coupling: ServiceCoupling };

/**
 * Reads the state off a request, finished or not. An answer stands until the
 * one to a repeated request is there.
 */
export function serviceState(request: {
  loading: boolean;
  error?: Error;
  value?: ServiceCoupling;
}): ServiceState {
  const answered = !request.error && request.value;
  if (request.loading && !answered) return { status: 'loading' };
  if (request.error) return failureState(request.error);
  if (!request.value) return { status: 'notAssessed' };
  return { status: 'data', coupling: request.value };
}

/** Tells a refusal for want of a permission (HTTP 403) from other errors. */
export function failureState(
  error: Error,
): Extract<ServiceState, { status: 'noPermission' | 'error' }> {
  return 'statusCode' in error && error.statusCode === 403
    ? { status: 'noPermission' }
    : { status: 'error', error };
}
