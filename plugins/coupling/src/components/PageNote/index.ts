export { PageNote } from './PageNote';
export { pageTextColor } from './pageTextColor';
