import { parseArgs } from 'node:util'
import { type QueryName, queryNames } from '../peers/queries.ts'
import { type ServerName, serverConfigs } from '../peers/server-configs.ts'

const USAGE = `Usage 用法: pnpm bench [options]
  --quick            one short round, under 3 minutes with an existing database 仅一轮短测
  --only A,B         only these servers 仅测这些服务端: ${Object.keys(serverConfigs).join(', ')}
  --queries A,B      only these queries 仅测这些查询: ${queryNames.join(', ')}
  --rounds N         number of rounds 轮数
  --seconds S        seconds per measurement 每次测量秒数
  --facilities N     number of facilities, default 300000 设施数量，默认 300000
  --keep             keep the database for the next run 保留数据库供下次使用
BENCH_DATABASE_URL names the PostgreSQL server 由 BENCH_DATABASE_URL 指定 PostgreSQL 服务器`

/** Servers, queries and duration of a comparison. */
export interface Options {
  readonly only: readonly ServerName[]
  readonly queries: readonly QueryName[]
  readonly rounds: number
  /** Length of one measurement in seconds. */
  readonly seconds: number
  readonly facilities: number
  readonly keep: boolean
}

/** The command line is invalid, or asks for help. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

function parseNames<Name extends string>(option: string, text: string | undefined, allowed: readonly Name[]): Name[] {
  if (text === undefined) return [...allowed]
  const requested = text.split(',')
  const unknown = requested.find((name) => !allowed.includes(name as Name))
  if (unknown === undefined) return allowed.filter((name) => requested.includes(name))
  throw new UsageError(`--${option} ${unknown}: unknown name. 没有此名称。\n${USAGE}`)
}

function parsePositive(option: string, text: string): number {
  const value = Number(text)
  if (value > 0) return value
  throw new UsageError(`--${option} ${text}: expected a positive number. 应为正数。\n${USAGE}`)
}

/**
 * Parses the command line.
 * @throws UsageError
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      queries: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      facilities: { type: 'string', default: '300000' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) throw new UsageError(USAGE)
  return {
    only: parseNames('only', values.only, Object.keys(serverConfigs) as ServerName[]),
    queries: parseNames('queries', values.queries, queryNames),
    rounds: parsePositive('rounds', values.rounds ?? (values.quick ? '1' : '3')),
    seconds: parsePositive('seconds', values.seconds ?? (values.quick ? '2' : '3')),
    facilities: parsePositive('facilities', values.facilities),
    keep: values.keep,
  }
}
