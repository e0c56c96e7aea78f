export { CouplingPage } from './CouplingPage';
export { DataHealthPage } from './DataHealthPage';
