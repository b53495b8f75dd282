// Two rows that say the same of the same thing under two identifiers were entered twice. same-facility-check.ts knows
// facilities.
import { type AnyTable, foldText, type ModelName, type Problem, quote } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import { HashSet64, NumberList } from './hash-sets.ts'
import type { Validator } from './validator.ts'

/** The columns that together name a row; the first is reported, and must be filled. */
const NAMING: Partial<Readonly<Record<ModelName, readonly string[]>>> = {
  Unit: ['name'],
  Indicator: ['name'],
  Source: ['title', 'publisher', 'url', 'withdrawnUrl', 'sha256', 'publishedOn', 'postedOn'],
  Region: ['name', 'parentCode', 'validFrom', 'validTo'],
  FacilityType: ['name', 'parentCode'],
  Sport: ['name'],
  Organisation: ['name', 'regionCode'],
  Policy: ['title', 'documentNumber', 'issuerId'],
  Programme: ['name', 'regionCode', 'startsOn'],
  DemonstrationProject: ['name', 'regionCode', 'level', 'category', 'batch'],
  EventSeries: ['name', 'regionCode'],
  Event: ['name', 'regionCode', 'edition', 'startsOn', 'endsOn', 'venueId'],
}

interface SeenRows {
  readonly texts: HashSet64
  readonly lines: NumberList
}

/** Reports a row that is named as an earlier one of its table. */
export class SameRowCheck implements Validator {
  private readonly seen = new Map<ModelName, SeenRows>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  add({ model }: AnyTable, file: string, { line, header, values }: Row): void {
    const columns = NAMING[model]
    const [first = ''] = columns ?? []
    if (!columns || typeof values[first] !== 'string') return
    const { texts, lines } = this.seenOf(model)
    const text = columns.map((column) => foldText(String(values[column] ?? ''))).join('|')
    const number = texts.add(text)
    if (number === undefined) {
      lines.push(line)
      return
    }
    this.report({
      file,
      line,
      column: header.indexOf(first) + 1,
      field: first,
      message: {
        en: `${quote(values[first])} has the same ${columns.join(', ')} as line ${lines.at(number)}.`,
        zh: `${quote(values[first])} 与第 ${lines.at(number)} 行的 ${columns.join('、')} 相同。`,
      },
      hint: {
        en: 'Remove one of the rows; if they are two things, say by these columns which is which.',
        zh: '请删去其中一行；若确为两项，请用这些列加以区分。',
      },
    })
  }

  private seenOf(model: ModelName): SeenRows {
    const seen = this.seen.get(model) ?? { texts: new HashSet64(), lines: new NumberList() }
    this.seen.set(model, seen)
    return seen
  }
}
