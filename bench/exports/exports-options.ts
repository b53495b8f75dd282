import { parseArgs } from 'node:util'

/** Usage of `pnpm bench:exports`. */
export const USAGE = `Usage 用法: pnpm bench:exports [options]
  --facilities N   number of facilities, default 5000000 设施数量
  --only A,B       only exports whose name contains one of these texts 仅测名称含这些文字的导出
  --database NAME  existing database with a release to use 已有发布版的数据库
  --keep           keep the database with the release 保留数据库与发布版`

/** Few: what is exported are the facilities. */
const [OBSERVATIONS, INDICATORS] = [1000, 20]

/** Parses the command line. */
export function readExportsOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      facilities: { type: 'string', default: '5000000' },
      only: { type: 'string', default: '' },
      database: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const facilities = Number(values.facilities)
  const { only, database, keep, help } = values
  return {
    size: { facilities, observations: OBSERVATIONS, indicators: INDICATORS },
    only: only.split(','),
    database,
    keep,
    help,
  }
}
