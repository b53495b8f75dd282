// pnpm bench:publish: publishing a nation into PostgreSQL beside a bare COPY, and what a server notices of it.
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startEntrant } from '../compare/entrant.ts'
import type { Distribution } from '../measure/distribution.ts'
import { describeMachine, machineLine } from '../measure/machine.ts'
import { asMarkdown, type Table, writeReport } from '../measure/report-file.ts'
import { connected, databaseUrl, dropDatabase, ensureDatabase } from '../nation/database.ts'
import { nationPackage, repository } from '../nation/nation.ts'
import { type Floor, measureFloor } from './floor.ts'
import { type Publication, publishPackage } from './publication.ts'
import { readPublishOptions, USAGE } from './publish-options.ts'
import { SteadyLoad } from './steady-load.ts'

/** How long the server is measured while nothing is published, in milliseconds. */
const IDLE = 20_000

/** What is asked for. */
const LEAST_SPEED = 0.4
const MOST_MEMORY = 1024
const MOST_WAIT = 2

interface Measured {
  readonly publication: Publication
  readonly floor: Floor
  readonly idle: Distribution
  readonly during: Distribution
}

const tables = new Map([
  ['regions', 'Region'],
  ['indicators', 'Indicator'],
  ['facilities', 'Facility'],
  ['observations', 'Observation'],
])

async function measure(folder: string, database: string): Promise<Measured> {
  await dropDatabase(database)
  await ensureDatabase(database)
  const url = databaseUrl(database)
  const served = await publishPackage(join(repository, 'data'), url)
  const { server } = await startEntrant('ours', { database, url, release: served.name })
  try {
    const load = new SteadyLoad(server.url)
    await load.during(delay(IDLE / 4))
    const idle = await load.during(delay(IDLE))
    const publishing = publishPackage(folder, url)
    const during = await load.during(publishing)
    const publication = await publishing
    const files = new Map([...tables].map(([table, model]) => [model, publication.files[table] ?? '']))
    const floor = await connected(url, (client) => measureFloor(client, publication.name, files, folder))
    return { publication, floor, idle, during }
  } finally {
    await server.stop()
  }
}

const fixed = (value: number) => value.toFixed(value < 10 ? 2 : 0)

function report({ publication, floor, idle, during }: Measured): Table {
  const bare = floor.copy + floor.index
  const speed = bare / publication.seconds
  const wait = during.p99 / idle.p99
  return [
    ['', 'measured 实测', 'asked for 要求', ''],
    ['publish 发布, s', fixed(publication.seconds), '', ''],
    ['floor 底线: COPY, s', fixed(floor.copy), '', ''],
    ['floor 底线: indexes 索引, s', fixed(floor.index), '', ''],
    ['floor / publish 速度比', fixed(speed), `>= ${LEAST_SPEED}`, speed >= LEAST_SPEED ? 'yes 是' : 'no 否'],
    [
      'publisher, most resident 内存峰值, MiB',
      fixed(publication.resident),
      `<= ${MOST_MEMORY}`,
      publication.resident <= MOST_MEMORY ? 'yes 是' : 'no 否',
    ],
    ['server p99, idle 空闲, ms', fixed(idle.p99), '', ''],
    ['server p99, during 发布期间, ms', fixed(during.p99), '', ''],
    ['during / idle 倍数', fixed(wait), `<= ${MOST_WAIT}`, wait <= MOST_WAIT ? 'yes 是' : 'no 否'],
  ]
}

const options = readPublishOptions(process.argv.slice(2))
if (options.help) console.log(USAGE)
else {
  const folder = await nationPackage(options.size)
  const measured = await measure(folder, options.database)
  const machine = describeMachine()
  const { facilities, observations } = options.size
  const text = `${facilities} facilities 设施, ${observations} observations 观测值. ${machineLine(machine)}\n\n${asMarkdown(report(measured))}`
  console.log(text)
  console.log(await writeReport('publish', { machine, size: options.size, ...measured }, text))
  if (!options.keep) await dropDatabase(options.database)
}
