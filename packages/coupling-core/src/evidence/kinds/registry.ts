/** Every kind of evidence, a line each. */
export { access } from './access';
export { call } from './call';
export { contract } from './contract';
export { drill } from './drill';
export { foreignKey } from './foreignKey';
export { join } from './join';
export { journey } from './journey';
export { oncall } from './oncall';
export { release } from './release';
export { resilience } from './resilience';
export { schemaChange } from './schemaChange';
