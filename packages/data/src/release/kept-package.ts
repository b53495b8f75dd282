import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DESCRIPTOR_FILE, type Descriptor } from '../package/descriptor.ts'
import { contentHash } from './content-hash.ts'
import { ChangedMeanwhileError } from './errors.ts'

/**
 * Copies the files a package names, and nothing else that may lie beside them.
 * @throws ChangedMeanwhileError when the copy has not the content of that hash
 */
export async function keepPackage(from: string, descriptor: Descriptor, to: string, hash: string): Promise<void> {
  for (const file of [DESCRIPTOR_FILE, ...descriptor.resources.map(({ path }) => path)]) {
    await mkdir(dirname(join(to, file)), { recursive: true })
    await cp(join(from, file), join(to, file))
  }
  if ((await contentHash(to, descriptor)) !== hash) throw new ChangedMeanwhileError(from)
}
