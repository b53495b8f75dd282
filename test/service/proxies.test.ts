// The configurations in docs/proxies, run by the real proxies.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunningService } from '@tiyu/server'
import { findFreePort, publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitFor } from '../publish/wait-for.ts'
import { readEvents } from './event-stream.ts'
import { startService } from './started-service.ts'

interface ProxyConfig {
  readonly file: string
  readonly command: string
  readonly args: (place: { folder: string; file: string; port: number }) => string[]
  /** Replaces the ports of the configuration by those of a test. */
  readonly adapt: (text: string, ports: { service: string; proxy: number }) => string
}

const proxies: Readonly<Record<string, ProxyConfig>> = {
  nginx: {
    file: 'nginx.conf',
    command: 'nginx',
    args: ({ folder, file }) => ['-p', folder, '-c', file, '-e', 'stderr', '-g', 'daemon off;'],
    adapt: (text, { service, proxy }) =>
      text
        .replace('127.0.0.1:4000', `127.0.0.1:${service}`)
        .replace('listen 127.0.0.1:8080', `listen 127.0.0.1:${proxy}`),
  },
  Varnish: {
    file: 'varnish.vcl',
    command: 'varnishd',
    args: ({ folder, file, port }) =>
      [
        '-F',
        '-n',
        join(folder, 'work'),
        '-a',
        `127.0.0.1:${port}`,
        '-f',
        file,
        '-s',
        'malloc,64m',
        '-j',
        'none',
      ].concat(['-p', 'http_gzip_support=off']),
    adapt: (text, { service }) => text.replace('.port = "4000"', `.port = "${service}"`),
  },
}

function isInstalled({ command }: ProxyConfig): boolean {
  try {
    execFileSync(command, [command === 'nginx' ? '-v' : '-V'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const queryPath = (query: string, more: object = {}) => `/graphql?${new URLSearchParams({ query, ...more })}`
const LONG = '{ regions(first: 50) { nodes { code name nameEn pinyin } } }'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

for (const [name, proxy] of Object.entries(proxies)) {
  describe.skipIf(!isInstalled(proxy))(`${name} in front of the service (needs ${proxy.command})`, () => {
    let url: string
    let folder: string
    let child: ChildProcess
    let log = ''

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'tiyu-proxy-'))
      // Worker processes of the proxies run as another user.
      await chmod(folder, 0o755)
      const port = await findFreePort()
      const file = join(folder, proxy.file)
      const text = await readFile(new URL(`../../docs/proxies/${proxy.file}`, import.meta.url), 'utf8')
      await writeFile(file, proxy.adapt(text, { service: new URL(service.url).port, proxy: port }))
      child = spawn(proxy.command, proxy.args({ folder, file, port }), { stdio: ['ignore', 'pipe', 'pipe'] })
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (log += part))
      url = `http://127.0.0.1:${port}`
      await waitFor(`${proxy.command} is ready\n${log}`, () =>
        fetch(`${url}/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        ),
      )
    })
    afterAll(async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
      await rm(folder, { recursive: true, force: true })
    })

    /** True if the second of two equal requests gets the response of the first: both have its request id. */
    async function isCached(path: string, init: RequestInit = {}): Promise<boolean> {
      const ids: (string | null)[] = []
      for (let time = 0; time < 2; time += 1) {
        const response = await fetch(url + path, init)
        await response.text()
        ids.push(response.headers.get('x-request-id'))
      }
      expect(ids[0]).toMatch(/^[\da-f]{12}-[\da-z]+$/)
      return ids[0] === ids[1]
    }

    it('caches responses to GET by URL, and no others', async () => {
      expect(await isCached(queryPath('{ release { version } }'))).toBe(true)
      expect(await isCached(queryPath('{ release { version } }', { release: publishedVersion }))).toBe(true)
      expect(await isCached(queryPath('{ releases { version } }'))).toBe(false)
      expect(await isCached(queryPath('{ nonsense }'))).toBe(false)
      const posted = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ __typename }"}',
      }
      expect(await isCached('/graphql', posted)).toBe(false)
    })

    it('caches a pinned release separately', async () => {
      const pinned = await fetch(url + queryPath('{ __typename }', { release: publishedVersion }))
      expect(pinned.headers.get('cache-control')).toContain('immutable')
      expect((await fetch(url + queryPath('{ __typename }'))).headers.get('cache-control')).not.toContain('immutable')
      expect((await fetch(url + queryPath('{ __typename }', { release: '1999.1' }))).status).toBe(404)
    })

    it('passes compressed responses through, each with its own ETag', async () => {
      const forms = await Promise.all(
        ['br', 'gzip', 'identity'].map(async (coding) => {
          const response = await fetch(url + queryPath(LONG), { headers: { 'accept-encoding': coding } })
          expect(response.headers.get('content-encoding') ?? 'identity').toBe(coding)
          return { tag: response.headers.get('etag'), text: await response.text() }
        }),
      )
      expect(new Set(forms.map(({ tag }) => tag)).size).toBe(3)
      expect(new Set(forms.map(({ text }) => text)).size).toBe(1)
      for (const { tag } of forms) expect(tag).toMatch(/^"/)
    })

    it('answers 304 when If-None-Match matches', async () => {
      const etag = (await fetch(url + queryPath(LONG))).headers.get('etag') as string
      const again = await fetch(url + queryPath(LONG), { headers: { 'if-none-match': etag } })
      expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
    })

    it('rejects bodies over the limit and passes smaller ones through', async () => {
      const post = (length: number) =>
        fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: `{ __typename } # ${'x'.repeat(length)}` }),
        })
      expect((await post(1_100_000)).status).toBe(413)
      expect(await (await post(900_000)).json()).toEqual({ data: { __typename: 'Query' } })
    })

    it('passes event streams through without buffering', async () => {
      const query = 'subscription { releaseActivated { version } }'
      const response = await fetch(url + queryPath(query), { headers: { accept: 'text/event-stream' } })
      const { value } = await readEvents(response).next()
      expect(value).toMatchObject({ event: 'next', data: expect.stringContaining(publishedVersion) })
      await response.body?.cancel().catch(() => {})
    })
  })
}
