/**
 * Asking over HTTP, with time-outs, limits and errors that name who failed.
 *
 * @packageDocumentation
 */
export { brokenConnection } from './brokenConnection';
export type { BrokenConnection } from './brokenConnectionKind';
export type { RequestEnvironment } from './environment';
export { IntegrationError, type IntegrationFailure } from './integrationError';
export { paginate, type Page } from './paginate';
export { requestJson } from './requestJson';
export type { JsonRequest, JsonResponse } from './jsonRequest';
