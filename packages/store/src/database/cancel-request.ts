// The cancel request of PostgreSQL's protocol: a connection of its own, which says whose statement is to end.
import { connect } from 'node:net'

/** A session whose statement is to end, and where its server listens. */
export interface Backend {
  /** A host name, or the folder of a Unix socket. */
  readonly host: string
  readonly port: number
  readonly processId: number
  readonly secretKey: number
}

const LENGTH = 16
const CANCEL_REQUEST_CODE = 80_877_102

/** Asks the server to end the statement that a session runs. Should that fail, the statement ends at its time limit. */
export function requestCancel({ host, port, processId, secretKey }: Backend): void {
  const message = Buffer.alloc(LENGTH)
  for (const [at, value] of [LENGTH, CANCEL_REQUEST_CODE, processId, secretKey].entries())
    message.writeInt32BE(value, at * 4)
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
  socket.on('error', () => {}).end(message)
}
