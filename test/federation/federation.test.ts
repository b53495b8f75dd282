// Services behind gateways that others have written: two bureaus side by side, and one with a subgraph of somebody else.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { copyStateFolder } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postQuery } from '../service/started-service.ts'
import { compose, type Gateway, startGrafbase, startHive } from './gateways.ts'
import { gateways, grafbasePath } from './installed-gateways.ts'
import { startWeather } from './weather-subgraph.ts'

const LYDMARK = fileURLToPath(new URL('../../examples/packages/lydmark', import.meta.url))

const NO_BUILD = 'npm has no build of Grafbase for this platform'

const services: RunningService[] = []
const folders: string[] = []

async function start(env: Readonly<Record<string, string>>): Promise<RunningService> {
  const service = await serve(readSettings({ PORT: '0', DATABASE_URL: '', SHUTDOWN_SECONDS: '1', ...env }))
  services.push(service)
  return service
}

let jinzhong: RunningService
let lydmark: RunningService
let alone: RunningService

beforeAll(async () => {
  const states = await Promise.all([copyStateFolder(), mkdtemp(join(tmpdir(), 'tiyu-federation-')), copyStateFolder()])
  folders.push(...states)
  ;[jinzhong, lydmark, alone] = await Promise.all([
    start({ STATE_DIR: states[0], FEDERATION_NAMESPACE: 'jinzhong' }),
    start({ STATE_DIR: states[1], DATA_DIR: LYDMARK, FEDERATION_NAMESPACE: 'lydmark' }),
    start({ STATE_DIR: states[2] }),
    gateways.install(),
  ])
}, 300_000)
afterAll(async () => {
  for (const service of services) await service.close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** The same fields of two cities, each from its own bureau. */
const CITY = `fragment City on Region {
  code
  nameEn
  observations(first: 2) { totalCount nodes { slug exact unit { code } region { code } } }
}`
const JINZHONG = '{ region(code: "140700") { ...City } release { version } }'
const NORTHSHIRE = '{ region(code: "XL-NO") { ...City } release { version } }'

describe('one query for two cities is answered by', () => {
  const bureaus = () => [
    { name: 'jinzhong', url: jinzhong.url },
    { name: 'lydmark', url: lydmark.url },
  ]

  async function expectTwoCities(gateway: Gateway): Promise<void> {
    const both = await gateway.query(`{ jinzhong ${JINZHONG} lydmark ${NORTHSHIRE} } ${CITY}`)
    const [ofJinzhong, ofLydmark] = await Promise.all([
      postQuery(jinzhong.url, `${JINZHONG} ${CITY}`),
      postQuery(lydmark.url, `${NORTHSHIRE} ${CITY}`),
    ])
    expect(both).toEqual({ data: { jinzhong: ofJinzhong.data, lydmark: ofLydmark.data } })
    expect(both).toHaveProperty('data.jinzhong.region.observations.nodes.0.region.code', '140700')
    expect(both).toHaveProperty('data.lydmark.region.observations.nodes.0.region.code', 'XL-NO')
  }

  test('Hive Gateway', async () => {
    const gateway = await startHive(bureaus())
    await expectTwoCities(gateway).finally(() => gateway.close())
  })

  test('Grafbase, written in Rust', async ({ skip }) => {
    const program = grafbasePath()
    if (!program) return skip(NO_BUILD)
    const gateway = await startGrafbase(program, bureaus())
    await expectTwoCities(gateway).finally(() => gateway.close())
  })
})

test('another subgraph adds fields to regions, and refers to them by code', async () => {
  const weather = await startWeather()
  const gateway = await startHive([{ name: 'tiyu', url: alone.url }, weather])
  try {
    const regions = 'regions(first: 2, filter: { level: { eq: COUNTY } }) { nodes { nameEn temperature } }'
    const { data, errors } = await gateway.query(`{ warmest { nameEn parent { code temperature } } ${regions} }`)
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({
      warmest: { nameEn: 'Jinzhong', parent: { code: '140000', temperature: 6 } },
      regions: { nodes: [{ temperature: 6 }, { temperature: 6 }] },
    })
  } finally {
    await Promise.all([gateway.close(), weather.close()])
  }
})

test('two services without namespaces do not compose, so that no gateway mixes their data', async () => {
  const { sdl, errors } = await compose([
    { name: 'one', url: alone.url },
    { name: 'other', url: alone.url },
  ])
  expect(sdl).toBeUndefined()
  expect(errors.join('\n')).toContain('Non-shareable field "Query.observations" is resolved from multiple subgraphs')
})

test('a client that knows only the published specification reads the introspection', async ({ skip }) => {
  const program = grafbasePath()
  if (!program) return skip(NO_BUILD)
  const { stdout } = await promisify(execFile)(program, ['introspect', `${alone.url}/graphql`])
  expect(stdout).toContain('type Region implements Node')
})
