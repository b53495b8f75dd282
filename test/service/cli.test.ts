import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyStateFolder, publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliProcess, type Environment, startTiyu as startProcess, waitForOutput } from '../publish/cli-process.ts'

const published = fileURLToPath(new URL('../../data', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-command-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function startTiyu(args: readonly string[], env: Environment = {}): CliProcess {
  return startProcess(args, { DATA_DIR: published, ...env })
}

describe('tiyu serve', () => {
  it('prints its URLs, refuses a second process on its state folder, and stops cleanly', async () => {
    const STATE_DIR = join(folder, 'state')
    const first = startTiyu(['serve'], { STATE_DIR, LOG_LEVEL: 'info', LOG_FORMAT: 'json', METRICS_PORT: '0' })
    const [, url] = await waitForOutput(first, /GraphiQL.*?(http:\/\/\S+?)\/graphiql\//)
    expect(first.output()).toMatch(new RegExp(`release ${RegExp.escape(publishedVersion)}, \\d+ rows, built in`))
    expect((await fetch(`${url}/health/ready?a=secret`)).status).toBe(200)
    const [line] = await waitForOutput(first, /^\{.*"msg":"request".*\}$/m)
    expect(JSON.parse(line)).toMatchObject({ level: 'info', path: '/health/ready', status: 200, bytes: 15 })
    expect(line).not.toContain('secret')
    const [, metricsUrl = ''] = await waitForOutput(first, /Metrics at (\S+)/)
    const metrics = await (await fetch(metricsUrl)).text()
    expect(metrics).toContain('tiyu_http_requests_total{route="/health/ready",method="GET",status="200"} 1')
    expect(metrics).toMatch(/^tiyu_http_requests_in_flight 0$/m)
    expect((await fetch(`${url}/metrics`)).status).toBe(404)
    expect((await fetch(new URL('/', metricsUrl))).status).toBe(404)

    const second = startTiyu(['serve'], { STATE_DIR })
    expect(await second.exit).toBe(1)
    expect(second.output()).toContain(`Process ${first.child.pid}`)
    expect(second.output()).toContain('正在使用')

    first.child.kill('SIGTERM')
    expect(await first.exit).toBe(0)

    const again = startTiyu(['serve'], { STATE_DIR })
    await waitForOutput(again, new RegExp(`release ${RegExp.escape(publishedVersion)}, \\d+ rows, opened in`))
    again.child.kill('SIGINT')
    expect(await again.exit).toBe(0)
  })

  it.each([
    ['compiled', '__typename'],
    ['executed by graphql-js', '__proto__: __typename'],
  ])('survives a %s query with a list in which one item fails at once and another later', async (_, field) => {
    const run = startTiyu(['serve'], { STATE_DIR: join(folder, 'state') })
    const [, url] = await waitForOutput(run, /GraphiQL.*?(http:\/\/\S+?)\/graphiql\//)
    // Beijing has no children in the package, Shanxi has.
    const later = 'observations(first: 1) { nodes { region { events(first: 101) { totalCount } } } }'
    const nodes = `${field} children { events(first: 101) { totalCount } } ${later}`
    const filter = '{ code: { in: ["110000", "140000"] } }'
    const body = JSON.stringify({ query: `{ regions(filter: ${filter}) { nodes { ${nodes} } } }` })
    const headers = { 'content-type': 'application/json' }
    const { errors } = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    // The later failure has happened when another query is answered.
    expect((await fetch(`${url}/graphql?query={release{version}}`)).status).toBe(200)
    run.child.kill('SIGTERM')
    expect(await run.exit).toBe(0)
  })

  it('takes over the state folder of a killed process', async () => {
    const STATE_DIR = await copyStateFolder()
    const first = startTiyu(['serve'], { STATE_DIR })
    await waitForOutput(first, /GraphiQL/)
    first.child.kill('SIGKILL')
    await first.exit
    const second = startTiyu(['serve'], { STATE_DIR })
    await waitForOutput(second, /opened in/)
    second.child.kill('SIGTERM')
    expect(await second.exit).toBe(0)
    await rm(STATE_DIR, { recursive: true })
  })

  it('names a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const PORT = String((other.address() as AddressInfo).port)
    const run = startTiyu(['serve'], { PORT, STATE_DIR: join(folder, 'taken') })
    expect(await run.exit).toBe(1)
    expect(run.output()).toContain(`Port ${PORT} on 127.0.0.1 is in use`)
    other.close()
  })

  it('names every invalid setting', async () => {
    const run = startTiyu(['serve'], { PORT: 'many', SHUTDOWN_SECONDS: '-1' })
    expect(await run.exit).toBe(1)
    expect(run.output()).toMatch(/PORT="many": expected a number from 0 to 65535[\s\S]*SHUTDOWN_SECONDS="-1"/)
  })
})

describe('tiyu check', () => {
  it('finds no problem in the published package', async () => {
    const run = startTiyu(['check'])
    expect(await run.exit).toBe(0)
    expect(run.output()).toMatch(/0 problem\(s\)/)
  })

  it('reports all problems with file, line and column, as text and as JSON, and serves nothing', async () => {
    const broken = join(folder, 'broken')
    await cp(published, broken, { recursive: true })
    const events = join(broken, 'events.csv')
    await writeFile(events, (await readFile(events, 'utf8')).replace(',ONLINE,', ',LINEON,'))
    const people = startTiyu(['check', broken])
    expect(await people.exit).toBe(1)
    expect(people.output()).toMatch(/events\.csv:\d+:12 \(mode\)\n {2}Invalid value "LINEON"\. .*ON_SITE, ONLINE/)

    const asJson = startTiyu(['check', broken, '--json'])
    expect(await asJson.exit).toBe(1)
    const { problems } = JSON.parse(asJson.output()) as { problems: object[] }
    expect(problems).toMatchObject([{ file: 'events.csv', column: 12, field: 'mode' }])

    const served = startTiyu(['serve'], { DATA_DIR: broken, STATE_DIR: join(folder, 'broken-state') })
    expect(await served.exit).toBe(1)
    expect(served.output()).toContain('nothing was loaded')
    expect(served.output()).not.toContain('at ')
  })
})

describe('tiyu tidy', () => {
  it('converts a GBK file with CRLF to UTF-8 with LF, and keeps the original', async () => {
    const file = join(folder, 'gbk.csv')
    const gbk = Buffer.from([...Buffer.from('code,name\r\n1,'), 0xcc, 0xe5, 0xd3, 0xfd, 0x0d, 0x0a])
    await writeFile(file, gbk)
    const run = startTiyu(['tidy', file])
    expect(await run.exit).toBe(0)
    expect(await readFile(file, 'utf8')).toBe('code,name\n1,体育\n')
    expect(await readFile(`${file}.orig`)).toEqual(gbk)
  })

  it('leaves a damaged file alone, names its line and exits with 1', async () => {
    const file = join(folder, 'cut.csv')
    const cut = Buffer.from('code,name\n1,体育').subarray(0, -1)
    await writeFile(file, cut)
    const run = startTiyu(['tidy', file])
    expect(await run.exit).toBe(1)
    expect(run.output()).toContain(`${file}:2`)
    expect(await readFile(file)).toEqual(cut)
  })
})
