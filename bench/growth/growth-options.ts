import { parseArgs } from 'node:util'
import { growthQueries } from './growth-queries.ts'

/** Usage of `pnpm bench:growth`. */
export const USAGE = `Usage 用法: pnpm bench:growth [options]
  --small N              facilities of the small dataset, default 50000 小规模的设施数量
  --large N              facilities of the large dataset, default 5000000 大规模的设施数量
  --small-database NAME  existing database with the small dataset 已有小规模发布版的数据库
  --large-database NAME  existing database with the large dataset 已有大规模发布版的数据库
  --queries A,B          only these queries 仅测这些查询: ${Object.keys(growthQueries).join(', ')}
  --rounds N             number of rounds, default 3 轮数
  --seconds S            seconds per measurement, default 3 每次测量秒数
  --keep                 keep the databases for the next run 保留数据库供下次使用`

/** Datasets, queries and duration of a comparison of sizes. */
export type GrowthOptions = ReturnType<typeof readGrowthOptions>

/** Parses the command line. */
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
    queries: Object.entries(growthQueries).filter(([name]) => requested.includes(name)),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    keep: values.keep,
    help: values.help,
  }
}
