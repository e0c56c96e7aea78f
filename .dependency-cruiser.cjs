/*
 * The arrows between packages. Each rule says why it is there; CI fails when
 * one is broken.
 */
const source = '(?<!\\.test)\\.(ts|tsx)$';

module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment:
        'The same scores must come from the CLI, the backend and a test, so the core knows neither Backstage nor the machine it runs on.',
      severity: 'error',
      from: {
        path: '^packages/coupling-core/src',
        pathNot: '\\.test\\.ts$|/__testUtils__/',
      },
      to: { pathNot: '^packages/coupling-core/src|node_modules/zod/' },
    },
    {
      name: 'common-stands-alone',
      comment:
        'Wire types and domain types must be able to move apart, so what goes over the wire never imports the core.',
      severity: 'error',
      from: { path: '^plugins/coupling-common/src' },
      to: {
        path: '^(packages|plugins)/',
        pathNot: '^plugins/coupling-common/',
      },
    },
    {
      name: 'frontend-shows-and-does-not-score',
      comment:
        'Nothing is scored twice: the cards get results over the wire and know only the common package.',
      severity: 'error',
      from: { path: '^plugins/coupling/src' },
      to: {
        path: '^(packages|plugins)/',
        pathNot: '^plugins/(coupling|coupling-common)/',
      },
    },
    {
      name: 'node-knows-only-the-core',
      comment:
        'A collector must not need the backend: the contract depends on evidence alone.',
      severity: 'error',
      from: { path: '^plugins/coupling-node/src' },
      to: {
        path: '^(packages|plugins)/',
        pathNot: '^(plugins/coupling-node|packages/coupling-core)/',
      },
    },
    {
      name: 'cli-knows-only-the-core-and-sql',
      comment:
        'The command is installed in repositories that never saw Backstage: it takes files, the core and the reader of SQL, and nothing else of ours.',
      severity: 'error',
      from: { path: '^packages/coupling-cli/src' },
      to: {
        path: '^(packages|plugins)/|node_modules/@backstage/',
        pathNot: '^packages/(coupling-cli|coupling-core|coupling-sql)/',
      },
    },
    {
      name: 'modules-use-the-contract',
      comment:
        'A collector module turns a source into evidence through the public contract; it never reaches into the backend.',
      severity: 'error',
      from: {
        path: '^plugins/coupling-backend-module-[^/]+/src',
        pathNot: '\\.test\\.ts$|/__testUtils__/',
      },
      to: { path: '^plugins/coupling-backend/' },
    },
    {
      name: 'backend-does-not-know-its-modules',
      comment:
        'Sources are added by installing a module, never by editing the backend.',
      severity: 'error',
      from: { path: '^plugins/coupling-backend/src' },
      to: { path: '^plugins/coupling-backend-module-' },
    },
    {
      name: 'no-cycles',
      comment:
        'Files that need each other are one file, or have the line in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing uses is dead.',
      severity: 'error',
      from: {
        orphan: true,
        path: source,
        pathNot:
          '/src/index\\.tsx?$|\\.d\\.ts$|setupTests\\.ts$|e2e-tests/|/dev/|/migrations/|Worker\\.ts$',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '/(dist|dist-types|coverage|migrations)/|\\.eslintrc\\.js$',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
