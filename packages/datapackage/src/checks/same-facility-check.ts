// Two rows with the same name, type and division that nothing tells apart are one facility entered twice.
import { type AnyTable, type Problem, quote } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import { HashSet64, NumberList } from './hash-sets.ts'
import type { Validator } from './validator.ts'

/** Folds case, widths and spaces, which a reader does not tell apart. */
function fold(name: string): string {
  return /^[\p{Script=Han}\d]*$/u.test(name) ? name : name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}

/** Where a facility is, as far as its row says. */
function placeOf({ address, longitude, latitude }: Row['values']): string {
  return address === null && longitude === null ? '' : `${address ?? ''}|${longitude ?? ''}|${latitude ?? ''}`
}

/** Reports a facility that has the name, type, division and place of an earlier one, or neither of them a place. */
export class SameFacilityCheck implements Validator {
  private readonly facilities = new HashSet64()
  private readonly lines = new NumberList()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  add({ model }: AnyTable, file: string, { line, header, values }: Row): void {
    if (model !== 'Facility') return
    const facility = `${values.regionCode}|${values.typeCode ?? ''}|${fold(values.name as string)}|${placeOf(values)}`
    const number = this.facilities.add(facility)
    if (number === undefined) {
      this.lines.push(line)
      return
    }
    this.report({
      file,
      line,
      column: header.indexOf('name') + 1,
      field: 'name',
      message: {
        en: `${quote(values.name as string)} has the name, the type and the division of line ${this.lines.at(number)}.`,
        zh: `${quote(values.name as string)} 与第 ${this.lines.at(number)} 行名称、类型、区划相同。`,
      },
      hint: {
        en: 'Remove one of the rows; if they are two facilities, give both an address or coordinates.',
        zh: '请删去其中一行；若确为两处设施，请都填写地址或坐标。',
      },
    })
  }
}
