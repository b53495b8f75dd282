import { accepts, findFreePort, HOST } from '@tiyu/store/testing'
import { Part } from './part.ts'
import type { Workspace } from './workspace.ts'

/** Redis, in which the servers count quotas together. */
export interface Redis {
  readonly part: Part
  readonly url: string
}

/** Prepares Redis; its counts need not outlive it. */
export async function createRedis({ account, logs, folder }: Workspace): Promise<Redis> {
  const port = await findFreePort()
  const args = ['--bind', HOST, '--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder]
  const part = new Part({ name: 'redis', file: 'redis-server', args, account, logs, isReady: () => accepts(port) })
  return { part, url: `redis://${HOST}:${port}` }
}
