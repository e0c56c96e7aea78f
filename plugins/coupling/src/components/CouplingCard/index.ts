export { CouplingCard } from './CouplingCard';
