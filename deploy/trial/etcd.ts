import { findFreePorts, HOST } from '@tiyu/store/testing'
import { Part } from './part.ts'
import type { Workspace } from './workspace.ts'

const MEMBERS = 3

/** The members of etcd, in which Patroni elects the primary. */
export interface Etcd {
  readonly parts: readonly Part[]
  /** Addresses of the members, separated by commas. */
  readonly hosts: string
}

interface Member {
  readonly name: string
  readonly port: number
  readonly peerUrl: string
}

async function isHealthy(port: number): Promise<boolean> {
  return (await fetch(`http://${HOST}:${port}/health`)).ok
}

/** Prepares a member; it answers when most of them run. */
function createMember(workspace: Workspace, { name, port, peerUrl }: Member, folder: string, cluster: string): Part {
  const url = `http://${HOST}:${port}`
  const options = {
    name,
    'data-dir': folder,
    'listen-client-urls': url,
    'advertise-client-urls': url,
    'listen-peer-urls': peerUrl,
    'initial-advertise-peer-urls': peerUrl,
    'initial-cluster': cluster,
    'initial-cluster-state': 'new',
  }
  const args = Object.entries(options).map(([option, value]) => `--${option}=${value}`)
  const { account, logs } = workspace
  return new Part({ name, file: 'etcd', args, account, logs, isReady: () => isHealthy(port) })
}

/** Prepares three members of etcd. */
export async function createEtcd(workspace: Workspace): Promise<Etcd> {
  const ports = await findFreePorts(2 * MEMBERS)
  const members = Array.from({ length: MEMBERS }, (_, at) => ({
    name: `etcd${at + 1}`,
    port: ports[2 * at] ?? 0,
    peerUrl: `http://${HOST}:${ports[2 * at + 1]}`,
  }))
  const cluster = members.map(({ name, peerUrl }) => `${name}=${peerUrl}`).join(',')
  const parts = await Promise.all(
    members.map(async (member) => createMember(workspace, member, await workspace.createFolder(member.name), cluster)),
  )
  return { parts, hosts: members.map(({ port }) => `${HOST}:${port}`).join(',') }
}
