// Each part is killed in turn while clients read, and somebody activates a release as soon as that is possible.
import { setTimeout as delay } from 'node:timers/promises'
import { ActivationAttempts } from './activation-attempts.ts'
import type { Deployment } from './deployment.ts'
import { type Part, waitUntil } from './part.ts'
import type { Readers } from './readers.ts'
import type { Releases } from './releases.ts'
import { workerPids } from './server.ts'
import { seconds, type Table, yesNo } from './table.ts'

/** Time in which an activation must be possible again, and in which it must be everywhere, in milliseconds. */
const [LIMIT_MS, TIMEOUT_MS] = [15_000, 90_000]

/** Time in which the others notice that a part is gone, in milliseconds. */
const EFFECT_MS = 8000

/** Time for which clients read after everything runs again, in milliseconds. */
const CALM_MS = 3000

interface Fault {
  readonly label: string
  /** Kills a part; returns a function that lets it be started again, if that does not happen by itself. */
  strike(deployment: Deployment): Promise<(() => void) | undefined>
}

/** Kills a part, which its supervisor starts again. */
const kill = (part: Part | undefined): undefined => void part?.kill()

/** Kills parts that stay away until the returned function is called, as those of a machine without power. */
function killUntilReleased(parts: readonly Part[]): () => void {
  for (const part of parts) {
    part.isSuspended = true
    part.kill()
  }
  return () => {
    for (const part of parts) part.isSuspended = false
  }
}

function killWorkers({ servers: [server] }: Deployment, count: number): undefined {
  for (const pid of server ? workerPids(server).slice(0, count) : []) process.kill(pid, 'SIGKILL')
}

/** The faults by name. */
const FAULTS: Readonly<Record<string, Fault>> = {
  worker: { label: 'a process of a server 一个服务进程', strike: async (all) => killWorkers(all, 1) },
  workers: {
    label: 'all processes of a server 一台的全部服务进程',
    strike: async (all) => killWorkers(all, Number.POSITIVE_INFINITY),
  },
  server: { label: 'a server 一台服务器', strike: async ({ servers }) => kill(servers[0]?.part) },
  primary: {
    label: 'PostgreSQL of the primary 主库',
    async strike(all) {
      await (await all.primary()).killPostgres()
      return undefined
    },
  },
  machine: {
    label: 'the machine of the primary 主库所在机器',
    async strike(all) {
      const node = await all.primary()
      const release = killUntilReleased([node.patroni, node.pooler])
      await node.killPostgres()
      return release
    },
  },
  replica: {
    label: 'PostgreSQL of a replica 一个副本',
    async strike(all) {
      await (await all.replicas())[0]?.killPostgres()
      return undefined
    },
  },
  pooler: {
    label: 'PgBouncer of the primary 主库的 PgBouncer',
    strike: async (all) => kill((await all.primary()).pooler),
  },
  'replica-pooler': {
    label: 'PgBouncer of a replica 副本的 PgBouncer',
    strike: async (all) => kill((await all.replicas())[0]?.pooler),
  },
  redis: { label: 'Redis', strike: async ({ redis }) => kill(redis.part) },
  etcd: { label: 'a member of etcd 一个 etcd 成员', strike: async ({ etcd }) => kill(etcd.parts[0]) },
}

/** Names of the faults. */
export const faultNames: readonly string[] = Object.keys(FAULTS)

async function waitUntilWhole({ servers, nodes, etcd, redis }: Deployment): Promise<void> {
  const parts = [...servers.map(({ part }) => part), ...nodes.map(({ pooler }) => pooler), ...etcd.parts, redis.part]
  await Promise.all(parts.map((part) => part.waitUntilReady()))
  await waitUntil('workers', async () => servers.every((server) => workerPids(server).length >= 2))
}

/** Kills one part and returns a row of what was seen. */
async function tryFault(fault: Fault, deployment: Deployment, releases: Releases, readers: Readers): Promise<string[]> {
  const before = await releases.published()
  readers.take()
  const startedAt = performance.now()
  const attempts = new ActivationAttempts(releases)
  const release = await fault.strike(deployment)
  await delay(EFFECT_MS)
  await waitUntil('an activation is possible', async () => attempts.possibleAfter !== undefined)
  release?.()
  await waitUntilWhole(deployment)
  await deployment.waitForRoles()
  const wholeAfter = performance.now() - startedAt
  await attempts.stop()
  const { activation, possibleAfter = Number.POSITIVE_INFINITY } = attempts
  await readers.waitForActivation(activation, TIMEOUT_MS)
  await delay(CALM_MS)
  const { balanced } = readers.take()
  for (const failure of balanced.failures.slice(0, 3)) console.error(`${fault.label}: ${failure}`)
  const published = await releases.published()
  const isComplete = before.every((version) => published.includes(version))
  const isKnown = (await releases.activation()) >= activation
  return [
    fault.label,
    String(balanced.answers),
    String(balanced.failures.length),
    String(balanced.wentBack),
    balanced.longestMs.toFixed(0),
    seconds(possibleAfter),
    seconds(wholeAfter),
    yesNo(isComplete && isKnown),
    yesNo(balanced.failures.length + balanced.wentBack === 0 && possibleAfter <= LIMIT_MS && isComplete && isKnown),
  ]
}

/** Kills the named parts in turn and returns a table of what was seen. */
export async function tryFaults(
  names: readonly string[],
  deployment: Deployment,
  releases: Releases,
  readers: Readers,
): Promise<Table> {
  const rows: string[][] = []
  for (const name of names) {
    const fault = FAULTS[name]
    if (!fault) throw new Error(`There is no fault ${name}; there are ${faultNames.join(', ')}`)
    rows.push(await tryFault(fault, deployment, releases, readers))
    console.log(rows.at(-1)?.join('  '))
  }
  const headings = ['killed 终止', 'answers 应答', 'failed 失败', 'went back 倒退', 'longest 最长, ms']
  return [
    [...headings, 'activation after 可启用, s', 'whole after 复原, s', 'nothing lost 无丢失', 'as required 达标'],
    ...rows,
  ]
}
