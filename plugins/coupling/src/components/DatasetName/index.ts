export { DatasetName } from './DatasetName';
