export { SystemOfRecordCard } from './SystemOfRecordCard';
