export { SteadyButton } from './SteadyButton';
