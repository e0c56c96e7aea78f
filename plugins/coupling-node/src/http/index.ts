/**
 * Asking over HTTP, with time-outs, limits and errors that name who failed.
 *
 * @packageDocumentation
 */
export { brokenConnection, type BrokenConnection } from './brokenConnection';
export type { RequestEnvironment } from './environment';
export { IntegrationError, type IntegrationFailure } from './integrationError';
export { paginate, type Page } from './paginate';
export {
  requestJson,
  type JsonRequest,
  type JsonResponse,
} from './requestJson';
