import { execFileSync } from 'node:child_process'

/** A user of this machine. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** The user of PostgreSQL and the other parts: PostgreSQL refuses root, so root becomes the user `postgres`. */
export function databaseAccount(): Account {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
  if (uid !== 0) return { uid, gid }
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}
