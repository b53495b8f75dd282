import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DESCRIPTOR_FILE } from '@tiyu/datapackage'

/** True for a folder of drafts, which is no package. */
export async function isDrafts(folder: string): Promise<boolean> {
  if (existsSync(join(folder, DESCRIPTOR_FILE))) return false
  const { isDraftFolder } = await import('@tiyu/importing/review')
  return isDraftFolder(folder)
}
