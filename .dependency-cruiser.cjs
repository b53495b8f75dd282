/** Which package may import which: every package imports only those of the layers below it. */
const packages = (name) => `^packages/${name}/`

/** The packages a package may import, lowest layer first. */
const layers = {
  quantity: [],
  statistics: ['quantity'],
  model: [],
  search: ['model'],
  'graphql-executor': [],
  ocr: [],
  datapackage: ['model', 'quantity'],
  audit: ['model', 'quantity', 'statistics'],
  importing: ['model', 'quantity', 'datapackage', 'ocr'],
  exporting: ['model', 'quantity', 'datapackage'],
  store: ['model', 'quantity', 'datapackage', 'audit', 'search'],
  schema: ['model', 'quantity', 'statistics', 'audit', 'search', 'store', 'graphql-executor'],
  server: ['model', 'datapackage', 'exporting', 'search', 'store', 'schema', 'explorer', 'sdk'],
  review: ['model', 'datapackage', 'importing', 'exporting', 'explorer', 'server'],
  cli: ['model', 'datapackage', 'audit', 'importing', 'exporting', 'store', 'server', 'review'],
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(layers).map(([name, allowed]) => ({
      name: `${name}-imports-only-lower-layers`,
      severity: 'error',
      from: { path: packages(name), pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/', pathNot: [name, ...allowed].map(packages) },
    })),
    {
      name: 'facts-import-no-findings-or-rules',
      comment: 'Rules compare facts and state findings; facts know of neither.',
      severity: 'error',
      from: { path: '^packages/audit/src/facts/' },
      to: { path: '^packages/audit/src/(findings|rules)/' },
    },
    {
      name: 'findings-import-no-rules',
      severity: 'error',
      from: { path: '^packages/audit/src/findings/' },
      to: { path: '^packages/audit/src/rules/' },
    },
    {
      name: 'rules-import-no-other-rule',
      comment: 'What two rules need belongs to the facts. A test may run several rules.',
      severity: 'error',
      from: { path: '^packages/audit/src/rules/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/audit/src/rules/' },
    },
    {
      name: 'sdk-imports-only-what-browsers-may',
      comment: 'Its build contains what it imports. Its tests may start a service; its sources may not.',
      severity: 'error',
      from: { path: packages('sdk'), pathNot: '\\.test(-d)?\\.ts$' },
      to: { path: '^packages/', pathNot: ['sdk', 'model', 'quantity', 'statistics', 'search'].map(packages) },
    },
    {
      name: 'explorer-imports-only-what-browsers-may',
      severity: 'error',
      from: { path: packages('explorer') },
      to: { path: '^packages/', pathNot: ['explorer', 'sdk', 'model', 'quantity'].map(packages) },
    },
    {
      name: 'packages-import-no-tests-or-examples',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(test|examples)/' },
    },
    {
      name: 'only-public-entries',
      comment: 'Import other packages by what their package.json exports.',
      severity: 'error',
      from: { path: '^(test|examples|bench|scripts|deploy)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot:
          '^packages/([^/]+/src/(index|(extract|mapping|review)/index|((extract|review)/)?testing/[^/]+)|cli/src/exit-codes|model/src/text/search-tokens|store/src/generated/prisma/client|sdk/codegen/[^/]+)\\.ts$',
      },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '^bench/sdk/programs/|(\\.(d|test|test-d|config)|count-reporter)\\.ts$' },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { pathNot: '^(bench|packages/ocr|test/bundlers|examples/(react|vue|[^/]+$))' },
      to: { couldNotResolve: true },
    },
    {
      name: 'separately-installed-resolvable',
      comment: 'Their dependencies are installed by a command of their own; their own files are always there.',
      severity: 'error',
      from: { path: '^(bench|packages/ocr|test/bundlers)/' },
      to: { couldNotResolve: true, path: '^\\.', pathNot: '/generated/' },
    },
    {
      name: 'product-imports-no-bench',
      severity: 'error',
      from: { path: '^(packages|scripts|test|examples)/' },
      to: { path: '^bench/' },
    },
  ],
  options: {
    doNotFollow: { path: '(node_modules|/generated/)' },
    exclude: { path: '(/dist/|^packages/sdk/docs/|^bench/output/|^examples/exports/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}
