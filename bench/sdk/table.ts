import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import type { Size } from './bundle.ts'
import type { Client } from './clients.ts'
import type { Overhead } from './overhead.ts'
import type { TypeCost } from './type-cost.ts'

/** All that is known of a client. */
export interface Row extends Omit<Client, 'types'>, Size, Overhead {
  readonly installed: number
  readonly types: TypeCost
  readonly refusal: string
  readonly described: boolean
  readonly cold: number
}

const document = new URL('../../docs/sdk-comparison.md', import.meta.url)
const MARKS = /(?<=<!-- measured -->\n)[\s\S]*(?=<!-- end -->)/

const grouped = (value: number) => Math.round(value).toLocaleString('en')

const columns: Readonly<Record<string, (row: Row) => string>> = {
  client: ({ name }) => name,
  'gzip bytes': ({ bytes }) => grouped(bytes),
  'loaded when needed': ({ later }) => (later ? grouped(later) : '–'),
  packages: ({ installed }) => `${installed}`,
  'instantiations, TypeScript 7': ({ types }) => grouped(types.instantiations),
  'TypeScript 6': ({ types }) => grouped(types.instantiations6),
  'tsc, ms': ({ types }) => grouped(types.milliseconds),
  'misspelt field refused by': ({ refusal }) => refusal,
  'descriptions on hover': ({ described }) => (described ? 'yes' : 'no'),
  'first answer, ms': ({ cold }) => cold.toFixed(0),
  'a request, µs': ({ microseconds }) => grouped(microseconds),
  'of bare fetch': ({ ratio }) => `${ratio.toFixed(2)} ×`,
  'with a time-out': ({ timedRatio }) => `${timedRatio.toFixed(2)} ×`,
  'walks pages': ({ pages }) => pages,
  retries: ({ retries }) => retries,
  'ends early by': ({ ends }) => ends,
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`

function tableOf(rows: readonly Row[]): string {
  const names = Object.keys(columns)
  const body = rows.map((row) => line(Object.values(columns).map((cell) => cell(row))))
  return [line(names), line(names.map(() => '---')), ...body].join('')
}

/** Puts the table into its document, and prints it. */
export async function writeTable(rows: readonly Row[]): Promise<void> {
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${day}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}.\n`
  const text = await readFile(document, 'utf8')
  const table = tableOf(rows)
  await writeFile(
    document,
    text.replace(MARKS, () => `\n${table}\nMeasured 测于 ${machine}\n`),
  )
  console.log(table)
}
