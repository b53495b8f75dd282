// Compares the size and the hash that datapackage.json states for a file with the file: a statement that nobody checks misleads.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bilingual, Problem } from '@tiyu/model'
import { computeDigest } from '../files/file-digest.ts'
import { descriptorProblem } from './descriptor-faults.ts'
import type { Descriptor } from './descriptor-schema.ts'

const HINT: Bilingual = {
  en: 'Take an undamaged copy of the file; if it was edited, correct bytes and hash, or leave them out.',
  zh: '请改用未损坏的文件；若文件经过编辑，请更正 bytes 与 hash，或不写这两项。',
}

function differs(path: string, name: string, stated: string | number, found: string | number): Problem {
  return descriptorProblem(
    {
      en: `${name} of ${path} is ${stated}, but the file has ${found}.`,
      zh: `${path} 的 ${name} 为 ${stated}，而文件为 ${found}。`,
    },
    HINT,
  )
}

/** Returns the problem of a readable file whose size or hash differs from what the descriptor states. */
export async function findStatedBytesProblem(
  folder: string,
  { path, bytes, hash }: Descriptor['resources'][number],
): Promise<Problem | undefined> {
  const file = join(folder, path)
  const { size } = await stat(file)
  if (bytes !== undefined && size !== bytes) return differs(path, 'bytes', bytes, size)
  if (hash === undefined) return undefined
  const [digest = '', algorithm = 'md5'] = hash.toLowerCase().split(':').reverse()
  const found = await computeDigest(file, algorithm)
  return found === digest ? undefined : differs(path, 'hash', hash, `${algorithm}:${found}`)
}
