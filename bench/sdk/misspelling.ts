import { readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { programPath } from './bundle.ts'
import type { Client } from './clients.ts'
import { generateCodegen } from './generate.ts'
import { typecheck } from './type-cost.ts'

const misspeltPath = fileURLToPath(new URL('programs/misspelt.ts', import.meta.url))
const output = fileURLToPath(new URL('generated/misspelt', import.meta.url))

const isRejected = (task: Promise<unknown>) =>
  task.then(
    () => false,
    () => true,
  )

/**
 * Returns the tool that rejects the program if a field is misspelt in all places. Clients with codegen types share one
 * generator, and so its result.
 */
export async function findRejecter({ program, types }: Client): Promise<string> {
  const generated = types === 'codegen'
  const source = await readFile(programPath(generated ? 'codegen' : program), 'utf8')
  await writeFile(misspeltPath, source.replaceAll('asWritten', 'asWriten'))
  try {
    const rejected = await isRejected(generated ? generateCodegen(misspeltPath, output) : typecheck(misspeltPath))
    if (!rejected) return 'nobody'
    return generated ? 'generator' : 'compiler'
  } finally {
    await rm(misspeltPath)
    await rm(output, { recursive: true, force: true })
  }
}
