// What has happened lies in the past, and in a division that existed then.
import { type AnyTable, isDateBefore, type Message } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { RowCheck } from './row-check.ts'

type Values = Row['values']

/** Columns of dates or years, and which rows say that they are past. */
interface PastDates {
  readonly columns: readonly string[]
  isPast(values: Values): boolean
}

const always = () => true
const status =
  (...past: readonly string[]) =>
  (values: Values) =>
    past.includes(values.status as string)

const isPlanned = status('PLANNED', 'UNDER_CONSTRUCTION')

/** Dates and years of what has happened, by model. */
const PAST_DATES: Readonly<Record<string, readonly PastDates[]>> = {
  Source: [{ columns: ['publishedOn', 'postedOn', 'retrievedOn'], isPast: always }],
  Policy: [{ columns: ['issuedOn'], isPast: status('ISSUED') }],
  Programme: [
    { columns: ['startsOn'], isPast: status('ONGOING', 'COMPLETED') },
    { columns: ['endsOn'], isPast: status('COMPLETED') },
  ],
  Facility: [
    { columns: ['openedOn'], isPast: (values) => !isPlanned(values) },
    { columns: ['renovatedOn'], isPast: always },
  ],
  Event: [
    { columns: ['startsOn'], isPast: status('STARTED', 'HELD') },
    { columns: ['endsOn'], isPast: status('HELD') },
  ],
  DemonstrationProject: [{ columns: ['designatedOn'], isPast: always }],
  Observation: [
    {
      columns: ['yearFrom', 'asOf'],
      isPast: ({ kind, qualifier }) => kind === 'ACTUAL' && qualifier !== 'ESTIMATED',
    },
  ],
  BaseYearComparison: [{ columns: ['year'], isPast: always }],
}

const NONE: readonly string[] = []

/** Returns the columns of a row whose past dates are later than a day. */
function laterColumns(dates: readonly PastDates[], values: Values, day: string): readonly string[] {
  let later = NONE
  for (const { columns, isPast } of dates) {
    if (!isPast(values)) continue
    for (const field of columns) {
      const date = values[field] as string | number | null
      if (date !== null && date !== undefined && isDateBefore(day, String(date))) later = [...later, field]
    }
  }
  return later
}

/** Returns the columns of a row that date what has happened later than a day. */
export function pastColumnsAfter({ model }: AnyTable, values: Values, day: string): readonly string[] {
  return laterColumns(PAST_DATES[model] ?? [], values, day)
}

/** Returns the check that what has happened is not in the future; undefined for a table without such dates. */
export function checkPastDates({ model }: AnyTable): RowCheck | undefined {
  const dates = PAST_DATES[model]
  if (!dates) return undefined
  return (values, { today }, report) => {
    for (const field of laterColumns(dates, values, today)) report(field, inFuture(field, String(values[field]), today))
  }
}

/** Checks that a facility that is planned or being built has not opened. */
export const checkPlannedFacility: RowCheck = (values, { today }, report) => {
  const { status: stage, openedOn } = values
  if (!isPlanned(values) || openedOn === null || !isDateBefore(String(openedOn), today)) return
  report('status', {
    message: {
      en: `The facility is ${stage}, but opened on ${openedOn}.`,
      zh: `设施状态为 ${stage}，而启用日期为 ${openedOn}。`,
    },
    hint: {
      en: 'Correct the status or the date; a planned day of opening lies after the date of the package.',
      zh: '请更正状态或日期；计划启用的日期应晚于数据包日期。',
    },
  })
}

function inFuture(field: string, date: string, today: string): Message {
  return {
    message: {
      en: `${field} is ${date}, after ${today}, but the row says that it has happened.`,
      zh: `${field} 为 ${date}，晚于 ${today}，而本行表示已经发生。`,
    },
    hint: {
      en: `Correct the date or the status. ${today} is the date of the package ("created" in datapackage.json), or today.`,
      zh: `请更正日期或状态。${today} 是数据包日期（datapackage.json 的 created），未写时为今天。`,
    },
  }
}

/** Returns the check that a division existed at the time of a fact; undefined for a table without region or date. */
export function checkRegionValidity({ model, columns }: AnyTable): RowCheck | undefined {
  const dates = model === 'Statement' ? [{ columns: ['year'], isPast: always }] : PAST_DATES[model]
  if (!dates || !('regionCode' in columns)) return undefined
  return (values, { known }, report) => {
    if (known.endedRegions.size === 0) return
    const region = values.regionCode as string | null
    const end = region === null ? undefined : known.endedRegions.get(region)
    if (end === undefined) return
    for (const field of laterColumns(dates, values, end))
      report('regionCode', regionEnded(String(region), end, `${field} ${values[field]}`))
  }
}

function regionEnded(region: string, end: string, date: string): Message {
  return {
    message: {
      en: `The division ${region} ended on ${end}, before ${date}.`,
      zh: `区划 ${region} 已于 ${end} 停用，早于 ${date}。`,
    },
    hint: {
      en: 'Name the division that followed it, or correct the date.',
      zh: '请改填其后继区划，或更正日期。',
    },
  }
}
