// What becomes of the process when its standard output can no longer be written.
import { LOST_READER_CODE } from '../exit-codes.ts'

function describeFailure({ message }: Error): string {
  return (
    `Standard output cannot be written (${message}); what was printed is incomplete. Free some space, or print elsewhere. ` +
    `无法写入标准输出（${message}），输出不完整。请腾出空间，或输出到别处。\n`
  )
}

function endProcess(error: NodeJS.ErrnoException): never {
  // Windows reports a closed pipe as EOF.
  if (error.code === 'EPIPE' || error.code === 'EOF') process.exit(LOST_READER_CODE)
  process.stderr.write(describeFailure(error))
  process.exit(1)
}

/**
 * Ends the process when standard output fails: quietly if its reader has left, as other commands do, else with a message.
 * Messages on standard error that nobody reads do not stop the work.
 */
export function endOnOutputError(): void {
  process.stdout.on('error', endProcess)
  process.stderr.on('error', () => {})
}

/** Makes a service outlive the readers of what it prints. */
export function surviveOutputErrors(): void {
  process.stdout.off('error', endProcess).on('error', () => {})
}
