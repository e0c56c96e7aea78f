export { IncidentOwnerCard } from './IncidentOwnerCard';
