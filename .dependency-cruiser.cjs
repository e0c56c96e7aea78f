/*
 * The arrows between packages. Each rule says why it is there; CI fails when
 * one is broken.
 */
const source = '(?<!\\.test)\\.(ts|tsx)$';

/*
 * The rooms of the core, each with the rooms it may look into and why no
 * others. An arrow that is not here fails, also one that is only for a type.
 */
const CORE = '^packages/coupling-core/src/';
const NOT_CODE = '\\.test\\.ts$|/(__testUtils__|__fixtures__|testing)/';
const ROOMS = {
  shared: [[], 'What every room uses knows none of them.'],
  evidence: [
    ['shared'],
    'Evidence is what was seen; it must be readable without any conclusion.',
  ],
  catalog: [
    ['shared', 'evidence'],
    'The catalog model is an input; what it declares becomes evidence and nothing more.',
  ],
  assessment: [
    ['shared', 'catalog'],
    'The types of the conclusions, so that rooms agree on them without knowing each other.',
  ],
  releases: [
    ['shared', 'evidence', 'assessment'],
    'Coordinated release is concluded from releases alone, whatever data or boundaries say.',
  ],
  data: [
    ['shared', 'evidence', 'catalog', 'assessment'],
    'Shared data is concluded from accesses, keys and joins, whatever releases say.',
  ],
  ownership: [
    ['shared', 'evidence', 'catalog', 'assessment'],
    'Who answers for a service does not depend on how coupled it is.',
  ],
  journeys: [['shared', 'evidence', 'catalog', 'assessment'], 'As for data.'],
  boundary: [
    ['shared', 'evidence', 'catalog', 'assessment', 'data', 'findings'],
    'A boundary is held against what was concluded about data, and names the rules it may be exempted from.',
  ],
  findings: [
    ['shared', 'evidence', 'catalog', 'assessment', 'data', 'ownership'],
    'Rules judge conclusions; nothing is concluded from a finding.',
  ],
  scores: [
    ['shared', 'assessment'],
    'What is alike for all scores, whatever they are made from.',
  ],
  releaseAlone: [
    ['shared', 'assessment'],
    'A question asked of an assessment, which must hold all it needs.',
  ],
  gate: [
    ['shared', 'evidence', 'catalog', 'assessment', 'data'],
    'What a build needs to know of the fleet, in one file.',
  ],
  explain: [
    [
      ...['shared', 'catalog', 'assessment', 'releases', 'data', 'ownership'],
      ...['findings', 'releaseAlone'],
    ],
    'Sentences are made from results, each part in the words of the room it comes from; nothing else may depend on a wording.',
  ],
  assess: [
    [
      ...['shared', 'evidence', 'catalog', 'assessment', 'releases', 'data'],
      ...['ownership', 'journeys', 'boundary', 'findings', 'scores'],
    ],
    'The one entry, which puts the rooms together; no room knows it.',
  ],
};

/** Within releases: the steps from times to scores, each knowing those before. */
const STEPS = ['statistics', 'episodes', 'chance', 'search', 'measure'].concat(
  ...['verdict', 'rollup'],
);

const roomRules = Object.entries(ROOMS).map(([room, [may, comment]]) => ({
  name: `core-room-${room}`,
  comment,
  severity: 'error',
  from: { path: `${CORE}${room}/`, pathNot: NOT_CODE },
  to: { path: CORE, pathNot: `${CORE}(${[room, ...may].join('|')})/` },
}));

const stepRules = STEPS.map((step, place) => ({
  name: `core-releases-${step}`,
  comment:
    'Releases become episodes, chance, candidates, measures, verdicts and scores, in this order; no step looks at what is made from it.',
  severity: 'error',
  from: { path: `${CORE}releases/${step}/`, pathNot: NOT_CODE },
  to: {
    path: `${CORE}releases/(${['[a-zA-Z]+\\.ts']
      .concat(STEPS.slice(place + 1))
      .join('|')})`,
    pathNot: `${CORE}releases/(limits|fleet|pairs)\\.ts$`,
  },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...stepRules,
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
      from: { path: '^packages/coupling-cli/src', pathNot: '\\.test\\.ts$' },
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
        'Files that need each other, be it for a type, are one file, or have the line in the wrong place.',
      severity: 'error',
      // Readers of SQL and their sessions still name each other's types.
      from: { pathNot: '^packages/coupling-sql/src/(postgres|mysql)/' },
      to: { circular: true },
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
