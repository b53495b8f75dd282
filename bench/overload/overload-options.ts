import { parseArgs } from 'node:util'

/** Usage of `pnpm bench:overload`. */
export const USAGE = `Usage 用法: pnpm bench:overload [options]
  --seconds N       seconds at twice the capacity, default 600 两倍负载持续的秒数
  --load N          load as a multiple of the capacity, default 2 负载为处理能力的倍数
  --database NAME   database to publish into, default tiyu_bench_overload 发布到的数据库
  --keep            keep the database with the release 保留数据库与发布版`

/** Parses the command line. */
export function readOverloadOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '600' },
      load: { type: 'string', default: '2' },
      database: { type: 'string', default: 'tiyu_bench_overload' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { database, keep, help } = values
  return { seconds: Number(values.seconds), load: Number(values.load), database, keep, help }
}
