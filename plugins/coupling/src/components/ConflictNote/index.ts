export { ConflictNote } from './ConflictNote';
