import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** Path of a program's source. */
export const sourceOf = (program: string): string => fileURLToPath(new URL(`programs/${program}.ts`, import.meta.url))

/** A program as a browser loads it: one minified ES module with everything it needs. */
export async function bundle(program: string): Promise<string> {
  const built = await rolldown({
    input: sourceOf(program),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
  })
  const { output } = await built.generate({ format: 'esm', minify: true, codeSplitting: false })
  await built.close()
  return output[0].code
}

/** Bytes on the wire. */
export const gzipped = (code: string): number => gzipSync(code, { level: 9 }).byteLength
