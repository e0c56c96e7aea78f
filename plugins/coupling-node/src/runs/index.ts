/**
 * What collectors do in a run: parts in turns, cursors, notes of what could
 * not be read.
 *
 * @packageDocumentation
 */
export { forgetOtherScopes } from './forgetOtherScopes';
export {
  addHintedCollector,
  hintedCollectorDeps,
  type Hints,
} from './hintedCollector';
export { partsCollector, type ListedParts } from './partsCollector';
export { malformedItem, noteItems } from './rejectedItems';
export {
  readInTurns,
  throwFailures,
  type SourcePart,
  type TurnResult,
} from './readInTurns';
export { withSettingsCursor } from './settingsCursor';
export { subscribeToHints } from './subscribeToHints';
export { TouchedParts } from './touchedParts';
export { untilAborted } from './untilAborted';
