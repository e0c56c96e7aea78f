/**
 * Patterns of the names that environments of production mostly have.
 *
 * @public
 */
export const productionEnvironments = [
  ...['production', 'production-*', 'production/*', '*-production'],
  ...['prod', 'prod-*', 'prod/*', '*-prod'],
];
