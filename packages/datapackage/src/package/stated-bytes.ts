// Compares the size and the hash that datapackage.json states for a file with the file: a statement that nobody checks misleads.
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Bilingual, Problem } from '@tiyu/model'
import { descriptorProblem } from './descriptor-faults.ts'
import type { Descriptor } from './descriptor-schema.ts'

const BLOCK_SIZE = 1024 * 1024

const HINT: Bilingual = {
  en: 'Take an undamaged copy of the file; if it was edited, correct bytes and hash, or leave them out.',
  zh: '请改用未损坏的文件；若文件经过编辑，请更正 bytes 与 hash，或不写这两项。',
}

function hashOf(path: string, algorithm: string): string {
  const hash = createHash(algorithm)
  const block = Buffer.alloc(BLOCK_SIZE)
  const file = openSync(path, 'r')
  try {
    for (let size = readSync(file, block); size > 0; size = readSync(file, block)) hash.update(block.subarray(0, size))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
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
export function findStatedBytesProblem(
  folder: string,
  { path, bytes, hash }: Descriptor['resources'][number],
): Problem | undefined {
  const file = join(folder, path)
  if (bytes !== undefined && statSync(file).size !== bytes) return differs(path, 'bytes', bytes, statSync(file).size)
  if (hash === undefined) return undefined
  const [digest = '', algorithm = 'md5'] = hash.toLowerCase().split(':').reverse()
  const found = hashOf(file, algorithm)
  return found === digest ? undefined : differs(path, 'hash', hash, `${algorithm}:${found}`)
}
