// Two rows with the same name, type and division and no other difference are one facility entered twice.
import { type AnyTable, foldText, type Problem, quote } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import { HashSet64, NumberList } from './hash-sets.ts'
import type { Validator } from './validator.ts'

/** Returns the folded name without spaces, which some write between words of Chinese and some do not. */
function fold(name: string): string {
  const folded = foldText(name)
  return folded.includes(' ') ? folded.replaceAll(' ', '') : folded
}

const coordinates = new Float64Array(2)
const coordinateUnits = new Uint16Array(coordinates.buffer)

/** Returns four code units of the coordinates, from an index on. */
function codeUnits(from: number): string {
  const units = coordinateUnits as ArrayLike<number>
  return String.fromCharCode(units[from] ?? 0, units[from + 1] ?? 0, units[from + 2] ?? 0, units[from + 3] ?? 0)
}

/** Returns the bits of coordinates as a text, which takes a tenth of the time of writing their digits. */
function bitsOf(longitude: number, latitude: number): string {
  // Zero has two forms.
  coordinates[0] = longitude + 0
  coordinates[1] = latitude + 0
  return codeUnits(0) + codeUnits(4)
}

/** Where a facility is, as far as its row says. */
function placeOf({ address, longitude, latitude }: Row['values']): string {
  if (address === null && longitude === null) return ''
  const isLocated = typeof longitude === 'number' && typeof latitude === 'number'
  return `${address ?? ''}|${isLocated ? bitsOf(longitude, latitude) : `${longitude ?? ''}|${latitude ?? ''}`}`
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
