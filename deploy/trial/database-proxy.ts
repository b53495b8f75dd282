import { accepts, findFreePorts, HOST } from '@tiyu/store/testing'
import { type DatabaseNode, PASSWORDS } from './database-node.ts'
import { Part } from './part.ts'
import type { Workspace } from './workspace.ts'

/** HAProxy, which leads to the primary and to the replicas. */
export interface DatabaseProxy {
  readonly part: Part
  /** DATABASE_URL of the servers. */
  readonly primaryUrl: string
  /** DATABASE_READ_URL of the servers. */
  readonly replicasUrl: string
}

/** Prepares HAProxy in front of the machines of the database. */
export async function createDatabaseProxy(
  workspace: Workspace,
  nodes: readonly DatabaseNode[],
): Promise<DatabaseProxy> {
  const [primaryPort = 0, replicasPort = 0] = await findFreePorts(2)
  const values: Record<string, string | number> = { HOST, PRIMARY_PORT: primaryPort, REPLICAS_PORT: replicasPort }
  for (const [at, { poolerPort, restPort }] of nodes.entries()) {
    values[`POOLER_${at + 1}`] = `${HOST}:${poolerPort}`
    values[`REST_HOST_${at + 1}`] = HOST
    values[`REST_PORT_${at + 1}`] = restPort
  }
  const config = await workspace.fillTemplate('deploy/cluster/haproxy.cfg', 'haproxy.cfg', values)
  const { account, logs } = workspace
  const urlOf = (port: number) => `postgresql://tiyu:${PASSWORDS.tiyu}@${HOST}:${port}/tiyu`
  return {
    part: new Part({
      name: 'haproxy',
      file: 'haproxy',
      args: ['-db', '-f', config],
      ...{ account, logs },
      isReady: async () => (await accepts(primaryPort)) && accepts(replicasPort),
    }),
    primaryUrl: urlOf(primaryPort),
    replicasUrl: urlOf(replicasPort),
  }
}
