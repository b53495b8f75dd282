// Builds dist: a module for the client, one for each lazily loaded part, and the declarations reachable from the entry.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const folder = fileURLToPath(new URL('.', import.meta.url))
const dist = join(folder, 'dist')
const compiler = join(folder, '../../node_modules/typescript/bin/tsc')

/**
 * The entry, and the features: webpack leaves out only whole modules, with all that they would load lazily. What two lazily
 * loaded chunks share is a module too: as an internal chunk it would need code that makes its namespace.
 */
const entries = [
  'index',
  'checked',
  'errors/explanations',
  'static-build/static-build-feature',
  'subscription/subscriptions-feature',
  'transport/batching-feature',
  'transport/http-caching-feature',
]

/** What the entry and the features share: without a chunk of its own, one of them would contain it. */
const CORE =
  /src[\\/]((errors[\\/](?!explanations|check-options)|request-options|retry|lazy\.)|transport[\\/](fetch-result|retry-delay|timer))/

/**
 * What two lazily loaded chunks of static builds take from a third: with it in the third, Vite would keep all three in bundles
 * of programs that use none.
 */
const PAGE_RANGE = /src[\\/]static-build[\\/]page-range/

/** What the entries share. */
const CLIENT = /src[\\/](client|core)\.ts/

/** Collects the declaration file `file` and those it imports. */
function reachableDeclarations(file: string, reachable = new Set<string>()): Set<string> {
  if (reachable.has(file)) return reachable
  reachable.add(file)
  for (const [, path = ''] of readFileSync(join(dist, file), 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    reachableDeclarations(posix.join(posix.dirname(file), path).replace(/\.[jt]s$/, '.d.ts'), reachable)
  }
  return reachable
}

/** Removes the indentation of declarations, a fortieth of the tarball: editors format them anyway. */
function outdent(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/^ +/gm, ''))
}

rmSync(dist, { recursive: true, force: true })
execFileSync(process.execPath, [compiler, '-p', join(folder, 'tsconfig.build.json'), '--emitDeclarationOnly'])
const needed = reachableDeclarations('index.d.ts')
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  const path = file.replaceAll('\\', '/')
  if (!path.endsWith('.d.ts')) continue
  if (needed.has(path)) outdent(join(dist, file))
  else rmSync(join(dist, file))
}
const input = Object.fromEntries(entries.map((path) => [posix.basename(path), join(folder, 'src', `${path}.ts`)]))
const bundle = await rolldown({ input, platform: 'neutral' })
await bundle.write({
  dir: dist,
  format: 'esm',
  chunkFileNames: '[name].js',
  minify: false,
  codeSplitting: {
    groups: [
      { name: 'core', test: CORE },
      { name: 'page-range', test: PAGE_RANGE },
      { name: 'client', test: CLIENT },
    ],
  },
})
await bundle.close()
