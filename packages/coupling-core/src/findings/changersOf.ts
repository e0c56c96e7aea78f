import type { DatasetAssessment } from '../assessment';

/** The services that write a dataset or change its structure, or may. */
export function changersOf({
  accessors,
}: Pick<DatasetAssessment, 'accessors'>): string[] {
  return accessors
    .filter(({ modes }) => modes.includes('write') || modes.includes('ddl'))
    .map(({ service }) => service);
}
