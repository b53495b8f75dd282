import { parseArgs } from 'node:util'
import { PAIR_USAGE, pairOptions, readPair } from '../nation/nation-pair.ts'

/** Usage of `pnpm bench:scale`. */
export const USAGE = `Usage 用法: pnpm bench:scale [options]
${PAIR_USAGE}
  --only A,B             only questions whose name contains one of these texts 仅测名称含这些文字的问题
  --sets N               different questions of each kind, default 200 每类问题数`

/** Datasets and questions of a measurement. */
export type ScaleOptions = ReturnType<typeof readScaleOptions>

/** Parses the command line. */
export function readScaleOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...pairOptions,
      only: { type: 'string', default: '' },
      sets: { type: 'string', default: '200' },
      help: { type: 'boolean', default: false },
    },
  })
  const { only, sets, keep, help } = values
  return { nations: readPair(values), only: only.split(','), sets: Number(sets), keep, help }
}
