/**
 * The catalog's entities as collectors need them, and whom a name of another
 * tool means.
 *
 * @packageDocumentation
 */
export {
  componentNames,
  type ComponentNames,
  type NamedComponent,
} from './componentNames';
export { indexTeamsByName, indexUsersByEmail } from './indexEntities';
export {
  readReadingRules,
  whyNotReadable,
  type ReadingRules,
  type ReadPlace,
} from './mayRead';
export { listAnnotation } from './listAnnotation';
export { readComponents, type AnnotatedComponent } from './readComponents';
export { repositoriesOf, repositoryOf } from './repositories';
export {
  readRepositoryAddress,
  type RepositoryAddress,
} from './repositoryAddress';
export { resolveComponentName } from './resolveComponentName';
