// iCalendar (RFC 5545): an all-day event for each row whose first day is known.
import type { Bilingual } from '@tiyu/model'
import { cellText } from '@tiyu/model/row-lines'
import type { TableColumn, TableRow } from '../table/table.ts'
import type { TableFormat, WriteOptions } from './format.ts'

/** Octets of a line without its end (RFC 5545, 3.1). */
const MAX_LINE_OCTETS = 75

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/

const DAY_MS = 24 * 60 * 60 * 1000

const escapeText = (text: string) => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n?|\n/g, '\\n')

/** Splits a line into parts of at most 75 octets, those after the first behind a space; no character is split. */
export function foldLine(line: string): string {
  const parts: string[] = []
  let [part, octets] = ['', 0]
  for (const character of line) {
    const length = Buffer.byteLength(character)
    if (octets + length > MAX_LINE_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += length
  }
  return [...parts, part].map((text) => `${text}\r\n`).join('')
}

const compactDate = (day: string) => day.replaceAll('-', '')

/** Returns the day after a day: the end of an event is the first day that is no longer part of it. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}

/** Returns the time of a moment as RFC 5545 writes it, such as `20200707T080000Z`. */
const compactTime = (moment: string) => moment.replaceAll(/[-:]|\.\d+/g, '')

/** The status of events in RFC 5545 by that of the model. */
const statusByValue: ReadonlyMap<string, string> = new Map([
  ['HELD', 'CONFIRMED'],
  ['STARTED', 'CONFIRMED'],
  ['PLANNED', 'TENTATIVE'],
  ['POSTPONED', 'TENTATIVE'],
  ['CANCELLED', 'CANCELLED'],
])

/** Reads the cells of a row by the fields they come from. */
class EventRow {
  private readonly row: TableRow
  private readonly columns: readonly TableColumn[]

  constructor(row: TableRow, columns: readonly TableColumn[]) {
    this.row = row
    this.columns = columns
  }

  text(field: string): string {
    const at = this.columns.findIndex(({ fields }) => fields.join('.') === field)
    return cellText(this.row[at] ?? null)
  }

  /** Returns a name in a language: the Chinese one if there is no English one. */
  name(field: string, language: keyof Bilingual): string {
    return (language === 'en' && this.text(`${field}En`)) || this.text(field)
  }
}

function eventLines(event: EventRow, { language, publishedAt }: WriteOptions): string[] {
  const start = event.text('startsOn')
  if (!FULL_DATE.test(start)) return []
  const end = event.text('endsOn')
  const lastDay = FULL_DATE.test(end) && end > start ? end : start
  const place = ['venue.name', 'region.name']
    .map((field) => event.name(field, language))
    .filter(Boolean)
    .join(', ')
  const status = statusByValue.get(event.text('status'))
  return [
    'BEGIN:VEVENT',
    `UID:${event.text('slug')}@tiyu`,
    `DTSTAMP:${compactTime(publishedAt)}`,
    `DTSTART;VALUE=DATE:${compactDate(start)}`,
    `DTEND;VALUE=DATE:${compactDate(dayAfter(lastDay))}`,
    `SUMMARY:${escapeText(event.name('name', language))}`,
    ...(place ? [`LOCATION:${escapeText(place)}`] : []),
    ...(status ? [`STATUS:${status}`] : []),
    'END:VEVENT',
  ]
}

export const ics: TableFormat = {
  extension: 'ics',
  contentType: 'text/calendar; charset=utf-8',
  requirement: {
    selections: [
      ...['slug', 'name', 'nameEn', 'startsOn', 'endsOn', 'status'],
      ...['venue { name nameEn }', 'region { name nameEn }'],
    ],
    isMet: (columns) =>
      ['slug', 'name', 'startsOn'].every((field) => columns.some(({ fields }) => fields.join('.') === field)),
    hint: {
      en: 'A calendar needs rows that are events; list events { nodes { … } }.',
      zh: '日历的每一行须为赛事活动；请查询 events { nodes { … } }。',
    },
  },
  async *write({ columns, batches }, options) {
    const fold = (lines: readonly string[]) => lines.map(foldLine).join('')
    yield fold([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Tiyu//Tiyu//EN',
      `X-WR-CALNAME:${escapeText(options.title)}`,
    ])
    for await (const rows of batches) {
      yield rows.map((row) => fold(eventLines(new EventRow(row, columns), options))).join('')
    }
    yield fold(['END:VCALENDAR'])
  },
}
