import { parseArgs } from 'node:util'
import { growthQueries } from './growth-queries.ts'

/** How `pnpm bench:growth` is called. */
export const USAGE = `Usage 用法: pnpm bench:growth [options]
  --small N              facilities of the small nation, 50000 if absent 小规模的设施数量
  --large N              facilities of the large nation, 5000000 if absent 大规模的设施数量
  --small-database NAME  a database that holds the small one already 已有小规模发布版的数据库
  --large-database NAME  a database that holds the large one already 已有大规模发布版的数据库
  --queries A,B          only these: ${Object.keys(growthQueries).join(', ')} 仅测这些问题
  --rounds N             rounds, 3 if absent 轮数
  --seconds S            seconds of each measurement, 3 if absent 每次测量秒数
  --keep                 keep the databases for the next run 保留数据库`

/** What to measure. */
export type GrowthOptions = ReturnType<typeof readGrowthOptions>

/** Reads the command line. */
export function readGrowthOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      small: { type: 'string', default: '50000' },
      large: { type: 'string', default: '5000000' },
      'small-database': { type: 'string' },
      'large-database': { type: 'string' },
      queries: { type: 'string', default: Object.keys(growthQueries).join(',') },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '3' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const requested = values.queries.split(',')
  const nations = (['small', 'large'] as const).map((size) => ({
    facilities: Number(values[size]),
    database: values[`${size}-database`],
  }))
  return {
    nations,
    questions: Object.entries(growthQueries).filter(([name]) => requested.includes(name)),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    keep: values.keep,
    help: values.help,
  }
}
