/**
 * What collectors that read who is on call have in common.
 *
 * @packageDocumentation
 */
export { deliverOnCalls, type ComponentOnCalls } from './deliverOnCalls';
export { fullHourBefore } from './fullHourBefore';
