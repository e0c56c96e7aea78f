/**
 * Accuracy and speed of the scores, as commands; nothing is exported.
 *
 * @packageDocumentation
 */
export {};
