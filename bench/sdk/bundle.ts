import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type OutputChunk, rolldown } from 'rolldown'

/** Path of a program's source. */
export const sourceOf = (program: string): string => fileURLToPath(new URL(`programs/${program}.ts`, import.meta.url))

/** The minified ES modules a program is made into for browsers, itself the first. */
async function modulesOf(program: string, codeSplitting: boolean): Promise<OutputChunk[]> {
  const built = await rolldown({
    input: sourceOf(program),
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
  return (await modulesOf(program, false))[0]?.code ?? ''
}

/** Bytes on the wire. */
const gzipped = (modules: readonly OutputChunk[]): number =>
  modules.reduce((bytes, { code }) => bytes + gzipSync(code, { level: 9 }).byteLength, 0)

/** What a browser loads of a program. */
export interface Size {
  /** Bytes on the wire that are loaded with the page. */
  readonly bytes: number
  /** Those of the parts that are loaded when they are first needed. */
  readonly later: number
}

/** The size of a program. */
export async function sizeOf(program: string): Promise<Size> {
  const modules = await modulesOf(program, true)
  const atOnce = new Set([modules[0]?.fileName])
  for (const name of atOnce)
    for (const imported of modules.find(({ fileName }) => fileName === name)?.imports ?? []) atOnce.add(imported)
  const isAtOnce = ({ fileName }: OutputChunk) => atOnce.has(fileName)
  return {
    bytes: gzipped(modules.filter(isAtOnce)),
    later: gzipped(modules.filter((module) => !isAtOnce(module))),
  }
}
