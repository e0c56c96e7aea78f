export { ServiceStateCard } from './ServiceStateCard';
export { StateNotice } from './StateNotice';
