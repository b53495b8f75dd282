// The titles by which the rows of a release are cited.
import { type Bilingual, dictionary, yearSpanText } from '@tiyu/model'
import type { DatabaseTables } from '@tiyu/store'
import type { Context } from '../context.ts'
import { amountText } from './amount-text.ts'
import type { Row } from './where.ts'

type TitleContext = Pick<Context, 'loaders' | 'reference'>

/** Columns with the Chinese title of a row; the English one has the suffix `En`. */
const TITLE_COLUMNS = ['name', 'title', 'text', 'explanation']

function columnTitle(row: Row): Bilingual {
  const column = TITLE_COLUMNS.find((name) => typeof row[name] === 'string')
  if (!column) throw new Error('The row has no title to cite')
  const zh = row[column] as string
  return { zh, en: (row[`${column}En`] as string | null) || zh }
}

/** Joins texts as Chinese does, with a space between words of other scripts. */
const joinTexts = (...texts: readonly string[]) =>
  texts.reduce((joined, text) =>
    /[a-z\d)]$/i.test(joined) && /^[a-z\d]/i.test(text) ? `${joined} ${text}` : joined + text,
  )

function periodText(observation: DatabaseTables['Observation']): Bilingual | undefined {
  const { asOf } = observation
  const dated = asOf === null ? undefined : { zh: `截至${asOf}`, en: `as of ${asOf}` }
  return yearSpanText(observation) ?? dated
}

/** The programme, event or facility that a value is about. */
async function subjectName(row: DatabaseTables['Observation'], { loaders }: TitleContext) {
  const { programmeId, eventId, facilityId } = row
  if (programmeId) return loaders.row('Programme', programmeId)
  if (eventId) return loaders.row('Event', eventId)
  return facilityId ? loaders.row('Facility', facilityId) : null
}

/** Returns region, indicator, subject, period, kind and amount of a value: 晋中市健身步道建设里程（2018—2020年，目标）：3,580公里. */
async function observationTitle(row: DatabaseTables['Observation'], context: TitleContext): Promise<Bilingual> {
  const region = context.reference.Region.get(row.regionCode)
  const indicator = context.reference.Indicator.get(row.indicatorCode)
  const subject = await subjectName(row, context)
  const { label } = dictionary.enums.ObservationKind.values[row.kind]
  const period = periodText(row)
  const unit = context.reference.Unit.get(row.unitCode)
  const partsOf = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean)
  const zh = partsOf(subject?.name, period?.zh, label.zh).join('，')
  const en = partsOf(subject?.nameEn || subject?.name, period?.en, label.en.toLowerCase()).join(', ')
  return {
    zh: `${joinTexts(region.name, indicator.name)}（${zh}）：${amountText(row, unit, 'zh')}`,
    en: `${region.nameEn}, ${indicator.nameEn} (${en}): ${amountText(row, unit, 'en')}`,
  }
}

async function rankClaimTitle(row: DatabaseTables['RankClaim'], context: TitleContext): Promise<Bilingual> {
  const { rank, scope, scopeEn, observationId } = row
  const observation = await context.loaders.row('Observation', observationId)
  if (!observation) throw new Error(`The observation ${observationId} of a rank claim does not exist`)
  const { zh, en } = await observationTitle(observation, context)
  return { zh: `${zh}，所称排名第${rank}位（${scope}）`, en: `${en}, claimed to rank number ${rank} in ${scopeEn}` }
}

function seriesBreakTitle(row: DatabaseTables['SeriesBreak'], { reference }: TitleContext): Bilingual {
  const indicators = row.indicatorCodes.map((code) => reference.Indicator.get(code))
  const names = { zh: indicators.map(({ name }) => name), en: indicators.map(({ nameEn }) => nameEn) }
  return {
    zh: `${names.zh.join('、')}：${row.year}年时间序列断点`,
    en: `${names.en.join(', ')}: break in the series in ${row.year}`,
  }
}

/** Returns the title by which a row of a model is cited. */
export async function citedTitle(model: string, row: Row, context: TitleContext): Promise<Bilingual> {
  if (model === 'Observation') return observationTitle(row as never, context)
  if (model === 'RankClaim') return rankClaimTitle(row as never, context)
  return model === 'SeriesBreak' ? seriesBreakTitle(row as never, context) : columnTitle(row)
}
