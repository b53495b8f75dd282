import { parseArgs } from 'node:util'

/** Usage of `pnpm bench:scale`. */
export const USAGE = `Usage 用法: pnpm bench:scale [options]
  --small N              facilities of the small dataset, default 50000 小规模的设施数量
  --large N              facilities of the large dataset, default 5000000 大规模的设施数量
  --small-database NAME  existing database with the small dataset 已有小规模发布版的数据库
  --large-database NAME  existing database with the large dataset 已有大规模发布版的数据库
  --only A,B             only questions whose name contains one of these texts 仅测名称含这些文字的问题
  --sets N               different questions of each kind, default 200 每类问题数
  --keep                 keep the databases for the next run 保留数据库供下次使用`

/** Datasets and questions of a measurement. */
export type ScaleOptions = ReturnType<typeof readScaleOptions>

/** Parses the command line. */
export function readScaleOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      small: { type: 'string', default: '50000' },
      large: { type: 'string', default: '5000000' },
      'small-database': { type: 'string' },
      'large-database': { type: 'string' },
      only: { type: 'string', default: '' },
      sets: { type: 'string', default: '200' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const nations = (['small', 'large'] as const).map((size) => ({
    facilities: Number(values[size]),
    database: values[`${size}-database`],
  }))
  return { nations, only: values.only.split(','), sets: Number(values.sets), keep: values.keep, help: values.help }
}
