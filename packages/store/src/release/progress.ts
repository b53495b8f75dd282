import type { BuildInput } from '../build/build-release.ts'
import type { PublishProgress } from './release-store.ts'

/** Hears of bytes as they go by. */
export type OnBytes = (bytes: number) => void

/** Adds up bytes that go by, of so many in all, and tells them as the progress of a stage. */
export function countBytes(
  stage: PublishProgress['stage'],
  total: number,
  onProgress: ((progress: PublishProgress) => void) | undefined,
): OnBytes {
  let done = 0
  return (bytes) => {
    done += bytes
    onProgress?.({ stage, done, total, unit: 'bytes' })
  }
}

/** Adds up the bytes of a package as its files are kept. */
export function countArchivedBytes({ packageFiles, onProgress }: BuildInput): OnBytes {
  const total = packageFiles.reduce((sum, { bytes }) => sum + bytes, 0)
  return countBytes('keep', total, onProgress)
}
