import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type OutputChunk, rolldown } from 'rolldown'

/** Path of a program's source. */
export const programPath = (program: string): string =>
  fileURLToPath(new URL(`programs/${program}.ts`, import.meta.url))

/** The minified ES modules a program is made into for browsers, itself the first. */
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

/** A program as one module with everything it may need. */
export async function bundle(program: string): Promise<string> {
  return (await buildModules(program, false))[0]?.code ?? ''
}

/** Bytes on the wire. */
const gzipSize = (modules: readonly OutputChunk[]): number =>
  modules.reduce((bytes, { code }) => bytes + gzipSync(code, { level: 9 }).byteLength, 0)

/** What a browser loads of a program. */
export interface BundleSize {
  /** Bytes on the wire that are loaded with the page. */
  readonly bytes: number
  /** Those of the parts that are loaded when they are first needed. */
  readonly lazyBytes: number
}

/** The size of a program. */
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
