import type { ArchivedFile } from '../files/package-files.ts'

/** Progress of publishing a package. */
export interface PublishProgress {
  readonly stage:
    | 'hash'
    | 'load'
    | 'findings'
    | 'cluster'
    | 'count'
    | 'index'
    | 'verify'
    | 'analyze'
    | 'archive'
    | 'vacuum'
  /** Current table or index, with its number where there are several. */
  readonly table?: string
  /** Rows or bytes done, and the total where it is known. */
  readonly done?: number
  readonly total?: number
  /** Unit of `done` and `total`; rows if absent. */
  readonly unit?: 'bytes'
}

export type OnProgress = (progress: PublishProgress) => void

/** Called with the size of each chunk. */
export type OnBytes = (bytes: number) => void

/** Returns a function that adds up bytes and reports the sum as the progress of a stage. */
export function countBytes(
  stage: PublishProgress['stage'],
  total: number,
  onProgress: OnProgress | undefined,
): OnBytes {
  let done = 0
  return (bytes) => {
    done += bytes
    onProgress?.({ stage, done, total, unit: 'bytes' })
  }
}

/** Reports the progress of archiving the files of a package. */
export function countArchivedBytes({
  packageFiles,
  onProgress,
}: {
  readonly packageFiles: readonly ArchivedFile[]
  readonly onProgress?: OnProgress | undefined
}): OnBytes {
  const total = packageFiles.reduce((sum, { bytes }) => sum + bytes, 0)
  return countBytes('archive', total, onProgress)
}
