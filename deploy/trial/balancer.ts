import { readFile } from 'node:fs/promises'
import { accepts, findFreePort, HOST } from '@tiyu/store/testing'
import { Part } from './part.ts'
import type { Server } from './server.ts'
import type { Workspace } from './workspace.ts'

/** nginx in front of the servers. */
export interface Balancer {
  readonly part: Part
  readonly url: string
}

/** Prepares nginx with docs/proxies/nginx.conf, for several servers. */
export async function createBalancer(workspace: Workspace, servers: readonly Server[]): Promise<Balancer> {
  const port = await findFreePort()
  const prefix = await workspace.createFolder('nginx')
  const text = await readFile(new URL('../../docs/proxies/nginx.conf', import.meta.url), 'utf8')
  const upstreams = servers.map((one) => `server ${HOST}:${one.port} max_fails=2 fail_timeout=5s;`)
  const config = await workspace.writeFile(
    'nginx/nginx.conf',
    text
      .replace(/server 127\.0\.0\.1:4000.*/, upstreams.join('\n    '))
      .replace('listen 127.0.0.1:8080', `listen ${HOST}:${port}`),
  )
  const { account, logs } = workspace
  const args = ['-p', prefix, '-c', config, '-e', 'stderr', '-g', 'daemon off;']
  const part = new Part({ name: 'nginx', file: 'nginx', args, account, logs, isReady: () => accepts(port) })
  return { part, url: `http://${HOST}:${port}` }
}
