/** Codes of the network, of PostgreSQL's connections (08) and its shutdowns (57P), and of Prisma for both. */
const CONNECTION_ERROR_CODE = /^(ECONN|EPIPE|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|08|57P|P10(01|02|08|17))/

/** What the driver says without a code, of a connection that ended under a statement or before one. */
const CONNECTION_ERROR_MESSAGE =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** Whether a statement failed only because the database went away or cannot be reached; it may succeed later. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, message, cause } = error as NodeJS.ErrnoException
  return (
    CONNECTION_ERROR_CODE.test(String(code ?? '')) ||
    CONNECTION_ERROR_MESSAGE.test(message) ||
    (cause !== undefined && isLostConnection(cause))
  )
}
