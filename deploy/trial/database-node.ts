// A machine of the database: PostgreSQL, which Patroni starts, and PgBouncer in front of it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accepts, findFreePorts, HOST } from '@tiyu/store/testing'
import { Part } from './part.ts'
import type { Workspace } from './workspace.ts'

/** Passwords of a trial, which accepts connections from this machine only. */
export const PASSWORDS = { postgres: 'postgres', replicator: 'replicator', tiyu: 'tiyu' } as const

/** Where the programs of PostgreSQL are in Debian. */
const BIN_FOLDER = '/usr/lib/postgresql/15/bin'

interface NodeParts {
  readonly name: string
  readonly patroni: Part
  readonly pooler: Part
  readonly restPort: number
  readonly poolerPort: number
  readonly postgresPort: number
  readonly dataFolder: string
}

/** A machine of the database. */
export class DatabaseNode implements NodeParts {
  readonly name: string
  readonly patroni: Part
  readonly pooler: Part
  readonly restPort: number
  readonly poolerPort: number
  readonly postgresPort: number
  readonly dataFolder: string

  private constructor(parts: NodeParts) {
    this.name = parts.name
    this.patroni = parts.patroni
    this.pooler = parts.pooler
    this.restPort = parts.restPort
    this.poolerPort = parts.poolerPort
    this.postgresPort = parts.postgresPort
    this.dataFolder = parts.dataFolder
  }

  static async create(workspace: Workspace, name: string, etcdHosts: string): Promise<DatabaseNode> {
    const [restPort = 0, poolerPort = 0, postgresPort = 0] = await findFreePorts(3)
    const state = await workspace.createFolder(name)
    const values = {
      ...{ NAME: name, HOST, NETWORK: '127.0.0.0/8', ETCD_HOSTS: etcdHosts, BIN_FOLDER, STATE_FOLDER: state },
      ...{ REST_PORT: restPort, POOLER_PORT: poolerPort, POSTGRES_PORT: postgresPort },
      ...{ POSTGRES_PASSWORD: PASSWORDS.postgres, REPLICATION_PASSWORD: PASSWORDS.replicator },
      DATA_FOLDER: join(state, 'data'),
    }
    const { account, logs } = workspace
    await workspace.writeFile(`${name}/userlist.txt`, `"tiyu" "${PASSWORDS.tiyu}"\n`)
    const patroniConfig = await workspace.fillTemplate('deploy/cluster/patroni.yml', `${name}/patroni.yml`, values)
    const poolerConfig = await workspace.fillTemplate('deploy/cluster/pgbouncer.ini', `${name}/pgbouncer.ini`, values)
    const isPatroniReady = async () => (await fetch(`http://${HOST}:${restPort}/health`)).ok
    const patroni = { name: `${name}-patroni`, file: 'patroni', args: [patroniConfig], isReady: isPatroniReady }
    const isPoolerReady = () => accepts(poolerPort)
    const pooler = { name: `${name}-pgbouncer`, file: 'pgbouncer', args: [poolerConfig], isReady: isPoolerReady }
    return new DatabaseNode({
      ...{ name, restPort, poolerPort, postgresPort, dataFolder: values.DATA_FOLDER },
      patroni: new Part({ ...patroni, account, logs }),
      pooler: new Part({ ...pooler, account, logs }),
    })
  }

  /** URL of a database on the machine, for the administrator. */
  adminUrl(database: string): string {
    return `postgresql://postgres:${PASSWORDS.postgres}@${HOST}:${this.postgresPort}/${database}`
  }

  /** What Patroni says of the machine: `primary`, `replica`, or undefined if it does not answer. */
  async role(): Promise<'primary' | 'replica' | undefined> {
    for (const role of ['primary', 'replica'] as const) if (await this.is(role)) return role
    return undefined
  }

  /** True if the machine has a replica with every change that was confirmed, and may take the place of the primary. */
  isSynchronous(): Promise<boolean> {
    return this.is('synchronous')
  }

  private async is(state: string): Promise<boolean> {
    const response = await fetch(`http://${HOST}:${this.restPort}/${state}`).catch(() => undefined)
    return response?.ok ?? false
  }

  /** Kills the server process of PostgreSQL; its other processes end with it. */
  async killPostgres(): Promise<void> {
    const file = await readFile(join(this.dataFolder, 'postmaster.pid'), 'utf8').catch(() => '')
    const pid = Number(file.split('\n')[0])
    try {
      if (pid > 1) process.kill(pid, 'SIGKILL')
    } catch (error) {
      // The file is left behind by a server that was killed.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}
