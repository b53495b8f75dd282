import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import type { BundleSize } from './bundle.ts'
import type { Client } from './clients.ts'
import type { Overhead } from './overhead.ts'
import type { TypeCost } from './type-cost.ts'

/** All results of a client. */
export interface ClientResult extends Omit<Client, 'types'>, BundleSize, Overhead {
  readonly installed: number
  readonly types: TypeCost
  readonly refusal: string
  readonly described: boolean
  readonly cold: number
}

const documentUrl = new URL('../../docs/sdk-comparison.md', import.meta.url)
const TABLE_PATTERN = /(?<=<!-- measured -->\n)[\s\S]*(?=<!-- end -->)/

const formatInteger = (value: number) => Math.round(value).toLocaleString('en')

const columns: Readonly<Record<string, (row: ClientResult) => string>> = {
  client: ({ name }) => name,
  'gzip bytes': ({ bytes }) => formatInteger(bytes),
  'loaded when needed': ({ lazyBytes }) => (lazyBytes ? formatInteger(lazyBytes) : '–'),
  packages: ({ installed }) => `${installed}`,
  'instantiations, TypeScript 7': ({ types }) => formatInteger(types.instantiations),
  'TypeScript 6': ({ types }) => formatInteger(types.instantiations6),
  'tsc, ms': ({ types }) => formatInteger(types.milliseconds),
  'misspelt field refused by': ({ refusal }) => refusal,
  'descriptions on hover': ({ described }) => (described ? 'yes' : 'no'),
  'first answer, ms': ({ cold }) => cold.toFixed(0),
  'a request, µs': ({ microseconds }) => formatInteger(microseconds),
  'of bare fetch': ({ ratio }) => `${ratio.toFixed(2)} ×`,
  'with a time-out': ({ timedRatio }) => `${timedRatio.toFixed(2)} ×`,
  'walks pages': ({ paging }) => paging,
  retries: ({ retries }) => retries,
  'ends early by': ({ cancellation }) => cancellation,
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`

function formatTable(rows: readonly ClientResult[]): string {
  const names = Object.keys(columns)
  const body = rows.map((row) => line(Object.values(columns).map((cell) => cell(row))))
  return [line(names), line(names.map(() => '---')), ...body].join('')
}

/** Writes the table to docs/sdk-comparison.md and prints it. */
export async function writeTable(rows: readonly ClientResult[]): Promise<void> {
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${day}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}.\n`
  const text = await readFile(documentUrl, 'utf8')
  const table = formatTable(rows)
  await writeFile(
    documentUrl,
    text.replace(TABLE_PATTERN, () => `\n${table}\nMeasured 测于 ${machine}\n`),
  )
  console.log(table)
}
