export { WarningSign } from './WarningSign';
