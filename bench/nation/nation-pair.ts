// A small and a large dataset, to compare what the size changes: their options, and a server over each.
import { type RunningServer, startBenchServer } from '../compare/running-server.ts'
import { dropDatabase } from './database.ts'
import { findActiveNation, type PublishedNation, publishNation } from './nation.ts'

/** A dataset of a pair. */
export interface NationOptions {
  readonly facilities: number
  /** An existing database with the dataset; it is published if absent. */
  readonly database: string | undefined
}

/** A server over a dataset. */
export interface NationServer {
  readonly nation: PublishedNation
  readonly server: RunningServer
}

/** How a pair is generated. */
export interface PairSettings {
  /** Beginning of the names of its databases. */
  readonly prefix: string
  readonly observations: (facilities: number) => number
}

const INDICATORS = 200

/** Usage of the options of a pair. */
export const PAIR_USAGE = `  --small N              facilities of the small dataset, default 50000 小规模的设施数量
  --large N              facilities of the large dataset, default 5000000 大规模的设施数量
  --small-database NAME  existing database with the small dataset 已有小规模发布版的数据库
  --large-database NAME  existing database with the large dataset 已有大规模发布版的数据库
  --keep                 keep the databases for the next run 保留数据库供下次使用`

/** The options of a pair, for `parseArgs`. */
export const pairOptions = {
  small: { type: 'string', default: '50000' },
  large: { type: 'string', default: '5000000' },
  'small-database': { type: 'string' },
  'large-database': { type: 'string' },
  keep: { type: 'boolean', default: false },
} as const

/** Returns the small and the large dataset. */
export function readPair(
  values: Readonly<Record<'small' | 'large', string>> &
    Readonly<Partial<Record<'small-database' | 'large-database', string>>>,
): readonly [small: NationOptions, large: NationOptions] {
  const read = (size: 'small' | 'large') => ({
    facilities: Number(values[size]),
    database: values[`${size}-database`],
  })
  return [read('small'), read('large')]
}

const databaseName = ({ prefix }: PairSettings, { facilities }: NationOptions) => `${prefix}_${facilities}`

/** Starts a server over a dataset, which is published unless it exists. */
export async function startNation(options: NationOptions, settings: PairSettings): Promise<NationServer> {
  const { facilities, database } = options
  const size = { facilities, observations: settings.observations(facilities), indicators: INDICATORS }
  const nation = await (database ? findActiveNation(database) : publishNation(databaseName(settings, options), size))
  return { nation, server: await startBenchServer('ours', nation) }
}

/** Drops the database of a dataset, unless it existed before. */
export async function dropNation(options: NationOptions, settings: PairSettings): Promise<void> {
  if (!options.database) await dropDatabase(databaseName(settings, options))
}
