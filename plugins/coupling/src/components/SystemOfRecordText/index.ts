export { SystemOfRecordText } from './SystemOfRecordText';
