// A server that sends one table of a package in any format, by the writers of the service:
// node table-server.ts FILE; it prints its address, and answers /usage with what it has used so far.
import { createReadStream } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type FormatName, openPackageTable, type Table, tableFormats } from '@tiyu/exporting'
import { tableOf } from '@tiyu/model'
import { PUBLISHED } from './published.ts'

/** What the process has used, and when it last read a row. */
export interface ServerUsage {
  readonly cpu: number
  readonly resident: number
  readonly peak: number
  /** Milliseconds since the last rows were read. */
  readonly idle: number
}

const KIB = 1024

const [file = ''] = process.argv.slice(2)
const published = { path: file, read: () => createReadStream(file, { highWaterMark: 1024 * KIB }) }
let lastRead = 0

/** Returns a table with its first rows. */
function firstRows({ columns, batches }: Table, limit: number): Table {
  async function* limited() {
    let left = limit
    for await (const rows of batches) {
      lastRead = performance.now()
      yield rows.length > left ? rows.slice(0, left) : rows
      left -= rows.length
      if (left <= 0) return
    }
  }
  return { columns, batches: limited() }
}

async function openStream(format: string, limit: number): Promise<Readable> {
  if (format === PUBLISHED) return published.read()
  const table = firstRows(await openPackageTable(tableOf('Facility'), published), limit)
  const options = { headers: 'fields', bom: false, rawFormulas: true, title: 'facilities', publishedAt: '' } as const
  return Readable.from(tableFormats[format as FormatName].write(table, options), { objectMode: false })
}

function sendUsage(response: ServerResponse): void {
  const { user, system } = process.cpuUsage()
  const usage: ServerUsage = {
    cpu: (user + system) / 1e6,
    resident: process.memoryUsage.rss(),
    peak: process.resourceUsage().maxRSS * KIB,
    idle: performance.now() - lastRead,
  }
  response.end(JSON.stringify(usage))
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/usage') return sendUsage(response)
  const limit = Number(searchParams.get('rows') ?? Number.POSITIVE_INFINITY)
  // As the service sends a table; a client that leaves ends the stream with an error.
  await pipeline([await openStream(pathname.slice(1), limit), response]).catch(() => {})
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
