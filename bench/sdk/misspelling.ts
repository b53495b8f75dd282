import { readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { sourceOf } from './bundle.ts'
import type { Client } from './clients.ts'
import { generateCodegen } from './generate.ts'
import { check } from './type-cost.ts'

const misspelt = fileURLToPath(new URL('programs/misspelt.ts', import.meta.url))
const output = fileURLToPath(new URL('generated/misspelt', import.meta.url))

const refused = (judged: Promise<unknown>) =>
  judged.then(
    () => false,
    () => true,
  )

/**
 * Who refuses a program that misspells a field wherever it names it. Clients with generated types share one generator and
 * its verdict.
 */
export async function refusalOf({ program, types }: Client): Promise<string> {
  const generated = types === 'codegen'
  const source = await readFile(sourceOf(generated ? 'codegen' : program), 'utf8')
  await writeFile(misspelt, source.replaceAll('asWritten', 'asWriten'))
  try {
    const caught = await refused(generated ? generateCodegen(misspelt, output) : check(misspelt))
    if (!caught) return 'nobody'
    return generated ? 'generator' : 'compiler'
  } finally {
    await rm(misspelt)
    await rm(output, { recursive: true, force: true })
  }
}
