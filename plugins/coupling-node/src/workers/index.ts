/**
 * Work that is done in a thread of its own, within limits: what takes texts
 * of others apart must not hold up the backend, nor end it.
 *
 * @packageDocumentation
 */
export { answerInWorker } from './answerInWorker';
export { LimitedWorker, type WorkerLimits } from './LimitedWorker';
export { WorkerLimitError } from './WorkerLimitError';
