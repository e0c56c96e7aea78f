export { CouplingContent } from './CouplingContent';
