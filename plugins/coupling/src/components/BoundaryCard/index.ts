export { BoundaryCard } from './BoundaryCard';
