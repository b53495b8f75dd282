import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DiskFullError } from './errors.ts'

/** A segment of the database's log, the largest file it needs at once, in bytes. */
const NEEDED_BYTES = 16 * 1024 * 1024

/** Codes of a full disk, of a limit on the size of files, and of a used-up quota. */
const DISK_FULL_CODE = /^(ENOSPC|EFBIG|EDQUOT)$/

/**
 * What a failed build means: the embedded database breaks off without a reason when it cannot write, so the disk is
 * asked whether it has room. Returns a DiskFullError, or the error as it came.
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
