/** The walls of the house: who may import whom. Data flows package -> schema -> server; nothing looks back up. */
const packages = (name) => `^packages/${name}/`

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'data-knows-no-one',
      severity: 'error',
      from: { path: packages('data') },
      to: { path: '^packages/(schema|server|sdk|explorer)/' },
    },
    {
      name: 'schema-knows-only-data',
      severity: 'error',
      from: { path: packages('schema') },
      to: { path: '^packages/(server|sdk|explorer)/' },
    },
    {
      name: 'server-knows-not-the-sdk',
      severity: 'error',
      from: { path: packages('server') },
      to: { path: packages('sdk') },
    },
    {
      name: 'sdk-knows-no-one',
      comment: 'Its tests may start a service; its sources may not.',
      severity: 'error',
      from: { path: packages('sdk'), pathNot: '\\.test(-d)?\\.ts$' },
      to: { path: '^packages/(data|schema|server|explorer)/' },
    },
    {
      name: 'explorer-knows-only-the-sdk',
      severity: 'error',
      from: { path: packages('explorer') },
      to: { path: '^packages/(data|schema|server)/' },
    },
    {
      name: 'packages-know-no-examples',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(test|examples)/' },
    },
    {
      name: 'through-the-front-door',
      comment: 'Other packages are entered by what their package.json exports.',
      severity: 'error',
      from: { path: '^(test|examples|bench|scripts)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot:
          '^packages/([^/]+/src/(index|(extract|mapping)/index|testing/[^/]+)|data/src/generated/prisma/client|sdk/codegen/[^/]+)\\.ts$',
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
      from: { pathNot: '^(bench|examples/(react|vue|[^/]+$))' },
      to: { couldNotResolve: true },
    },
    {
      name: 'bench-resolvable',
      comment: 'Its dependencies are installed by `pnpm bench` alone; its own files are always there.',
      severity: 'error',
      from: { path: '^bench/' },
      to: { couldNotResolve: true, path: '^\\.', pathNot: '/generated/' },
    },
    {
      name: 'product-knows-no-bench',
      severity: 'error',
      from: { path: '^(packages|scripts|test|examples)/' },
      to: { path: '^bench/' },
    },
  ],
  options: {
    doNotFollow: { path: '(node_modules|/generated/)' },
    exclude: { path: '(/dist/|^packages/sdk/docs/|^bench/output/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}
