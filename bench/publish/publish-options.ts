import { parseArgs } from 'node:util'

/** Usage of `pnpm bench:publish`. */
export const USAGE = `Usage 用法: pnpm bench:publish [options]
  --facilities N    number of facilities, default 5000000 设施数量
  --observations N  number of observations, default a fifth of that 观测值数量
  --database NAME   database to publish into, default tiyu_bench_publish 发布到的数据库
  --keep            keep the database with the release 保留数据库与发布版`

/** Number of indicators. */
const INDICATORS = 200

/** Default number of observations per facility. */
const OBSERVATIONS_PER_FACILITY = 0.2

/** Parses the command line. */
export function readPublishOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      facilities: { type: 'string', default: '5000000' },
      observations: { type: 'string' },
      database: { type: 'string', default: 'tiyu_bench_publish' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const facilities = Number(values.facilities)
  const observations = Number(values.observations ?? Math.round(facilities * OBSERVATIONS_PER_FACILITY))
  const { database, keep, help } = values
  return { size: { facilities, observations, indicators: INDICATORS }, database, keep, help }
}
