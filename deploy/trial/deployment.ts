import { runSql } from '@tiyu/store/testing'
import { type Balancer, createBalancer } from './balancer.ts'
import { DatabaseNode, PASSWORDS } from './database-node.ts'
import { createDatabaseProxy, type DatabaseProxy } from './database-proxy.ts'
import { createEtcd, type Etcd } from './etcd.ts'
import { type Part, waitUntil } from './part.ts'
import { createRedis, type Redis } from './redis.ts'
import { createServer, type Server } from './server.ts'
import type { Workspace } from './workspace.ts'

const NODES = ['db1', 'db2', 'db3']
const SERVERS = ['server1', 'server2', 'server3']

/** Creates the role and the database of Tiyu on the primary. */
async function createDatabase(primary: DatabaseNode): Promise<void> {
  const url = primary.adminUrl('postgres')
  await runSql(url, `CREATE ROLE tiyu LOGIN PASSWORD '${PASSWORDS.tiyu}'`)
  await runSql(url, 'CREATE DATABASE tiyu OWNER tiyu')
}

/** Everything that a trial starts. */
export class Deployment {
  readonly etcd: Etcd
  readonly nodes: readonly DatabaseNode[]
  readonly proxy: DatabaseProxy
  readonly redis: Redis
  readonly servers: readonly Server[]
  readonly balancer: Balancer

  private constructor(parts: Pick<Deployment, 'etcd' | 'nodes' | 'proxy' | 'redis' | 'servers' | 'balancer'>) {
    this.etcd = parts.etcd
    this.nodes = parts.nodes
    this.proxy = parts.proxy
    this.redis = parts.redis
    this.servers = parts.servers
    this.balancer = parts.balancer
  }

  /** Prepares all parts; none is started. @param packageFolder the package that the first server publishes */
  static async create(workspace: Workspace, packageFolder: string): Promise<Deployment> {
    const etcd = await createEtcd(workspace)
    const nodes = await Promise.all(NODES.map((name) => DatabaseNode.create(workspace, name, etcd.hosts)))
    const proxy = await createDatabaseProxy(workspace, nodes)
    const redis = await createRedis(workspace)
    const env = {
      DATABASE_URL: proxy.primaryUrl,
      DATABASE_READ_URL: proxy.replicasUrl,
      ...{ REDIS_URL: redis.url, DATA_DIR: packageFolder, RATE_LIMIT: '1000000000' },
    }
    const servers = await Promise.all(SERVERS.map((name) => createServer(workspace, name, env)))
    const balancer = await createBalancer(workspace, servers)
    return new Deployment({ etcd, nodes, proxy, redis, servers, balancer })
  }

  /** Starts everything, in the order of what depends on what. */
  async start(): Promise<void> {
    await Promise.all([...this.etcd.parts, this.redis.part].map((part) => part.start()))
    const [first, ...others] = this.nodes
    // The first one creates the database that the others copy.
    await first?.patroni.start()
    await Promise.all(others.map(({ patroni }) => patroni.start()))
    await Promise.all(this.nodes.map(({ pooler }) => pooler.start()))
    await this.waitForRoles()
    await createDatabase(await this.primary())
    await this.proxy.part.start()
    for (const { part } of this.servers) await part.start()
    await this.balancer.part.start()
  }

  /** Stops everything, in the opposite order. */
  async stop(): Promise<void> {
    const stopAll = (parts: readonly Part[]) => Promise.all(parts.map((part) => part.stop()))
    await stopAll([this.balancer.part])
    await stopAll(this.servers.map(({ part }) => part))
    await stopAll([this.proxy.part, ...this.nodes.map(({ pooler }) => pooler)])
    await stopAll(this.nodes.map(({ patroni }) => patroni))
    for (const node of this.nodes) await node.killPostgres()
    await stopAll([...this.etcd.parts, this.redis.part])
  }

  /** Returns the machine with the primary. @throws Error if there is none at the moment */
  async primary(): Promise<DatabaseNode> {
    for (const node of this.nodes) if ((await node.role()) === 'primary') return node
    throw new Error('No machine has the primary')
  }

  /** Returns the machines with replicas. */
  async replicas(): Promise<DatabaseNode[]> {
    const roles = await Promise.all(this.nodes.map((node) => node.role()))
    return this.nodes.filter((_, at) => roles[at] === 'replica')
  }

  /** Waits until there is a primary with two replicas that stream, one of which may take its place. */
  waitForRoles(): Promise<void> {
    return waitUntil('a primary with two replicas', async () => {
      const primary = await this.primary()
      const streaming = await runSql(
        primary.adminUrl('postgres'),
        `SELECT FROM pg_stat_replication WHERE state = 'streaming'`,
      )
      const synchronous = await Promise.all(this.nodes.map((node) => node.isSynchronous()))
      return streaming.length === 2 && synchronous.includes(true) && (await this.replicas()).length === 2
    })
  }
}
