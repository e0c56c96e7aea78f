export { ExemptButton } from './ExemptButton';
export { ExemptionNote } from './ExemptionNote';
