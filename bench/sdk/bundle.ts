import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type OutputChunk, rolldown } from 'rolldown'

/** Returns the path of a program's source. */
export const programPath = (program: string): string =>
  fileURLToPath(new URL(`programs/${program}.ts`, import.meta.url))

/** Bundles a program into minified ES modules for browsers; the entry module is the first. */
async function buildModules(program: string, codeSplitting: boolean): Promise<OutputChunk[]> {
  const built = await rolldown({
    input: programPath(program),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
  })
  const { output } = await built.generate({ format: 'esm', minify: true, codeSplitting })
  await built.close()
  return output.filter((file) => file.type === 'chunk')
}

/** Returns a program as a single module, lazily loaded code included. */
export async function bundle(program: string): Promise<string> {
  return (await buildModules(program, false))[0]?.code ?? ''
}

/** Returns the total size after gzip, in bytes. */
const gzipSize = (modules: readonly OutputChunk[]): number =>
  modules.reduce((bytes, { code }) => bytes + gzipSync(code, { level: 9 }).byteLength, 0)

/** Size of the bundle of a program. */
export interface BundleSize {
  /** Gzipped bytes loaded with the page. */
  readonly bytes: number
  /** Gzipped bytes of the chunks loaded on demand. */
  readonly lazyBytes: number
}

/** Bundles a program and returns its size. */
export async function bundleSize(program: string): Promise<BundleSize> {
  const modules = await buildModules(program, true)
  const eager = new Set([modules[0]?.fileName])
  for (const name of eager)
    for (const imported of modules.find(({ fileName }) => fileName === name)?.imports ?? []) eager.add(imported)
  const isEager = ({ fileName }: OutputChunk) => eager.has(fileName)
  return {
    bytes: gzipSize(modules.filter(isEager)),
    lazyBytes: gzipSize(modules.filter((module) => !isEager(module))),
  }
}
