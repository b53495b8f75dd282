import { parseArgs } from 'node:util'

/** Usage of `pnpm bench:exports`. */
export const USAGE = `Usage 用法: pnpm bench:exports [options]
  --facilities N    number of facilities, default 5000000 设施数量
  --package FOLDER  a generated package to use instead 使用已生成的数据包
  --database NAME   database for COPY, default tiyu_bench_exports COPY 所用的数据库`

/** Parses the command line. */
export function readExportOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      facilities: { type: 'string', default: '5000000' },
      package: { type: 'string' },
      database: { type: 'string', default: 'tiyu_bench_exports' },
      help: { type: 'boolean', default: false },
    },
  })
  return { ...values, facilities: Number(values.facilities) }
}
