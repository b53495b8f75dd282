// A release never changes, so a statement whose connection was lost is sent again: the database may restart without a
// request failing.
import { setTimeout as delay } from 'node:timers/promises'

/** Maximum time a statement waits for an unreachable database, and the interval between attempts, in milliseconds. */
const RETRY_TIMEOUT_MS = 8000
const RETRY_DELAY_MS = 100

/**
 * Error codes of the network, of PostgreSQL's connections (class 08), their number (53300) and shutdowns (57P), of a replica
 * that cancels a statement to apply a change (40001), and of Prisma for connections.
 */
const CONNECTION_ERROR_CODE =
  /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|EHOST|ENET|ETIMEDOUT|08|40001|53300|57P|P10(01|02|08|17))/

/** Messages of errors without a code, with which the driver reports a lost connection. */
const CONNECTION_ERROR_MESSAGE =
  /^(Connection terminated|Client has encountered a connection error|timeout expired|Query read timeout|timeout exceeded when trying to connect)/

/** True if a statement failed only because its connection was lost or could not be made; it may succeed later. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, message, cause, syscall } = error as NodeJS.ErrnoException
  return (
    // A Unix socket that is missing or closed to this user has the codes of a file.
    syscall === 'connect' ||
    CONNECTION_ERROR_CODE.test(String(code ?? '')) ||
    CONNECTION_ERROR_MESSAGE.test(message) ||
    (cause !== undefined && isLostConnection(cause))
  )
}

/** SQLSTATEs of a database that cannot use its own files or memory: class 58 and 53, and damaged pages. */
const STORAGE_ERROR_CODE = /^(58|53[12]00|XX00[12])/

/** True if a statement failed because the database cannot read its files: they were removed or damaged, or the disk fails. */
export function isStorageError(error: unknown): boolean {
  return error instanceof Error && STORAGE_ERROR_CODE.test(String((error as NodeJS.ErrnoException).code ?? ''))
}

/**
 * Runs an operation that has failed again and again while its connection is lost; for operations that may run twice.
 * @throws the last error
 */
export async function retryOnLostConnection<Result>(
  operation: () => Promise<Result>,
  firstError: unknown,
): Promise<Result> {
  const deadline = performance.now() + RETRY_TIMEOUT_MS
  let error = firstError
  while (isLostConnection(error) && performance.now() < deadline) {
    await delay(RETRY_DELAY_MS)
    try {
      return await operation()
    } catch (nextError) {
      error = nextError
    }
  }
  throw error
}
