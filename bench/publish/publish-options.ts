import { parseArgs } from 'node:util'

/** How `pnpm bench:publish` is called. */
export const USAGE = `Usage 用法: pnpm bench:publish [options]
  --facilities N    facilities of the nation, 5000000 if absent 设施数量
  --observations N  observations, a fifth of that if absent 观测值数量
  --database NAME   database it is published into, tiyu_bench_publish if absent 发布到的数据库
  --keep            keep the database with the release 保留数据库与发布版`

/** Indicators of the nation. */
const INDICATORS = 200

/** Observations for each facility, where their number is not given. */
const OBSERVATIONS_PER_FACILITY = 0.2

/** Reads the command line. */
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
