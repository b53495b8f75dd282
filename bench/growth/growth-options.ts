import { parseArgs } from 'node:util'
import { PAIR_USAGE, pairOptions, readPair } from '../nation/nation-pair.ts'
import { growthQueries } from './growth-queries.ts'

/** Usage of `pnpm bench:growth`. */
export const USAGE = `Usage 用法: pnpm bench:growth [options]
${PAIR_USAGE}
  --queries A,B          only these queries 仅测这些查询: ${Object.keys(growthQueries).join(', ')}
  --rounds N             number of rounds, default 3 轮数
  --seconds S            seconds per measurement, default 3 每次测量秒数`

/** Datasets, queries and duration of a comparison of sizes. */
export type GrowthOptions = ReturnType<typeof readGrowthOptions>

/** Parses the command line. */
export function readGrowthOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...pairOptions,
      queries: { type: 'string', default: Object.keys(growthQueries).join(',') },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  })
  const requested = values.queries.split(',')
  return {
    nations: readPair(values),
    queries: Object.entries(growthQueries).filter(([name]) => requested.includes(name)),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    keep: values.keep,
    help: values.help,
  }
}
