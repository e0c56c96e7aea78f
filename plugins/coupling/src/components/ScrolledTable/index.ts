export { ScrolledTable } from './ScrolledTable';
