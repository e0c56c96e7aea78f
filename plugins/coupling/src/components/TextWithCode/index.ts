export { TextWithCode } from './TextWithCode';
