// Lists the project's files in which a function runs while the service answers one live POST request. Files that run
// only for a new query, which is parsed, validated and compiled, are marked: pnpm docs:request-path ['{ query }']
import { mkdtemp, rm } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings, serve } from '@tiyu/server'

const ROOT = new URL('../', import.meta.url).href
const QUERY = '{ facilities(first: 5) { nodes { name region { name } } } }'

/** Requests before the measured one, so that nothing is counted that runs once per process. */
const WARM_UP_REQUESTS = 5

const MEASURED_REQUESTS = 5

/** Posts a query; a comment that was not sent before makes its text new, so that it is parsed and validated. */
async function post(url: string, query: string, comment: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `${query} # ${comment}` }),
  })
  const body = await response.text()
  if (!body.startsWith('{"data":')) throw new Error(`The query failed: ${body}`)
}

/** Returns the paths of the project's files in which a function runs during `work`. */
async function filesRunning(work: () => Promise<void>): Promise<string[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  // Discards what starting the coverage ran.
  await session.post('Profiler.takePreciseCoverage')
  await work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  const running = result.filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0))
  return running
    .map(({ url }) => url)
    .filter((url) => url.startsWith(ROOT) && !url.includes('/node_modules/') && url !== import.meta.url)
    .map((url) => url.slice(ROOT.length))
    .sort()
}

/** Returns the files that run for each of several requests: a timer may run during one of them. */
async function filesOfAll(send: (at: number) => Promise<void>): Promise<string[]> {
  const all: string[][] = []
  for (let at = 0; at < MEASURED_REQUESTS; at += 1) all.push(await filesRunning(() => send(at)))
  return all.reduce((common, files) => common.filter((file) => files.includes(file)))
}

const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-request-path-'))
const service = await serve(readSettings({ PORT: '0', CACHE_MB: '0', STATE_DIR: stateFolder, SHUTDOWN_SECONDS: '1' }))
const query = process.argv[2] ?? QUERY
for (let at = 0; at < WARM_UP_REQUESTS; at += 1) await post(service.url, query, `warm-up ${at}`)
const forNewQuery = await filesOfAll((at) => post(service.url, query, `new ${at}`))
const forKnownQuery = new Set(await filesOfAll(() => post(service.url, query, 'new 0')))
await service.close()
await rm(stateFolder, { recursive: true })

const byPackage = Map.groupBy(forNewQuery, (path) => path.split('/', 2).join('/'))
const describe = (path: string) => (forKnownQuery.has(path) ? path : `${path} (new query)`)
for (const [name, paths] of byPackage) console.log(`${name} ${paths.length}\n  ${paths.map(describe).join('\n  ')}`)
console.log(`${forKnownQuery.size} files for a query that is known, ${forNewQuery.length} for a new one`)
