// Bundles entry.js of the working directory with each bundler as its own documentation does, for browsers and minified, and
// prints the gzipped bytes that a page loads first. JavaScript, because types come with the bundlers, which only the test
// installs. `one` makes a bundle of one file.
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import * as esbuild from 'esbuild'
import { rollup } from 'rollup'
import * as vite from 'vite'
import webpack from 'webpack'

const root = process.cwd()
const entry = join(root, 'entry.js')
const isOneFile = process.argv[2] === 'one'

/** Returns the gzipped bytes of the entry chunk and those it imports statically. */
function initialSize(chunks) {
  const first = chunks.find(({ isEntry }) => isEntry)
  const initial = [first, ...first.imports.map((name) => chunks.find(({ fileName }) => fileName === name))]
  return initial.reduce((bytes, { code }) => bytes + gzipSync(code, { level: 9 }).byteLength, 0)
}

async function withEsbuild() {
  const { metafile, outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: !isOneFile,
    outdir: 'out',
    metafile: true,
    write: false,
  })
  const chunks = Object.entries(metafile.outputs).map(([fileName, { entryPoint, imports }], index) => ({
    fileName,
    code: outputFiles[index].text,
    isEntry: entryPoint === 'entry.js',
    imports: imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
  }))
  return initialSize(chunks)
}

async function withRollup() {
  const bundle = await rollup({ input: entry, plugins: [nodeResolve({ browser: true }), terser({ module: true })] })
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: isOneFile })
  return initialSize(output)
}

async function withVite() {
  const { output } = await vite.build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: isOneFile ? { output: { codeSplitting: false } } : {} },
  })
  return initialSize(output.filter(({ type }) => type === 'chunk'))
}

async function withWebpack() {
  const path = await mkdtemp(join(tmpdir(), 'tiyu-webpack-'))
  const plugins = isOneFile ? [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })] : []
  const target = ['web', 'es2022']
  const compiler = webpack({ mode: 'production', context: root, entry, target, output: { path }, plugins })
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  )
  if (stats.hasErrors()) throw new Error(stats.toString())
  return gzipSync(await readFile(join(path, 'main.js')), { level: 9 }).byteLength
}

console.log(
  JSON.stringify({
    esbuild: await withEsbuild(),
    Rollup: await withRollup(),
    Vite: await withVite(),
    webpack: await withWebpack(),
  }),
)
