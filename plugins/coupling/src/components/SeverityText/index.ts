export { SeverityText } from './SeverityText';
