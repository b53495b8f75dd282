import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DESCRIPTOR_FILE, type Descriptor } from '../package/descriptor.ts'

/** SHA-256 over the descriptor and every file it names, each with its name, in the order of names. */
export async function contentHash(folder: string, descriptor: Descriptor): Promise<string> {
  const total = createHash('sha256')
  const files = [DESCRIPTOR_FILE, ...descriptor.resources.map(({ path }) => path).sort()]
  for (const file of files) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(join(folder, file)), hash)
    total.update(`${file}\0${hash.digest('hex')}\n`)
  }
  return total.digest('hex')
}
