import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DiskFullError } from './errors.ts'

/** Size of a WAL segment, the largest file that PGlite creates at once, in bytes. */
const NEEDED_BYTES = 16 * 1024 * 1024

/** Error codes: disk full, file size limit, quota exceeded. */
const DISK_FULL_CODE = /^(ENOSPC|EFBIG|EDQUOT)$/

/**
 * Returns a DiskFullError if there is no space for a WAL segment in `folder`, else the original error. PGlite fails
 * without a reason when it cannot write.
 */
export async function explainBuildError(error: unknown, folder: string): Promise<unknown> {
  const probe = join(folder, 'probe')
  try {
    await writeFile(probe, Buffer.alloc(NEEDED_BYTES))
    return error
  } catch (writeError) {
    const { code = '', message } = writeError as NodeJS.ErrnoException
    return DISK_FULL_CODE.test(code) ? new DiskFullError(folder, message, error) : error
  } finally {
    await rm(probe, { force: true })
  }
}
