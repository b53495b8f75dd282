// A first mapping as text: what was guessed, with samples of every column beside it.

import { areaUnit } from './area-unit.ts'
import { type ColumnProfile, placePairs } from './column-profile.ts'
import type { Guess } from './guess-columns.ts'

/** What a suggestion is written from. */
export interface SuggestionInput {
  readonly file: string
  /** Lines of the section `format`. */
  readonly format: readonly string[]
  readonly profiles: readonly ColumnProfile[]
  readonly guess: Guess
  readonly records: number
  /** What says nothing, where the file has words of its own for that; else empty. */
  readonly nothing: readonly string[]
  /** Whether the records carry geometries. */
  readonly geometry: boolean
  /** Coordinate system the file states. */
  readonly crs: string | undefined
}

/** Samples shown of each column, and characters of each. */
const SAMPLES = 3
const SAMPLE_LENGTH = 40

/** Different values up to which a column is taken for a code list. */
const MOST_CODES = 80

/** A scalar that YAML reads as the same text, whatever it holds. */
export function yamlText(text: string): string {
  return JSON.stringify(text)
}

function sample(value: string): string {
  const oneLine = value.replaceAll(/\s+/g, ' ')
  return oneLine.length > SAMPLE_LENGTH ? `${oneLine.slice(0, SAMPLE_LENGTH)}…` : oneLine
}

function columnComment({ name, filled, values }: ColumnProfile, index: number): string {
  const shown = values.slice(0, SAMPLES).map(([value]) => sample(value))
  return `#   #${index + 1}  ${sample(name)}: ${filled} filled, ${values.length} different; ${shown.join(' | ')}`
}

/** Rows of units that the published package does not have. */
function unitRows({ area }: Guess): string[] {
  const { row } = area ? areaUnit(area.name) : {}
  return row ? ['rows:', '  units:', `    - ${row}`] : []
}

function identifier({ id, name, longitude, latitude }: Guess): string[] {
  if (id) return [`id: { slug: [${yamlText(id.name)}] }`]
  const columns = [name, longitude, latitude].filter((one) => one !== undefined).map((one) => yamlText(one.name))
  return [
    '# No column tells all records apart, so that these together must. 没有一列能区分所有记录，故合用以下各列。',
    `id: { hash: [${columns.join(', ')}] }`,
  ]
}

function codes({ values }: ColumnProfile): string[] {
  if (values.length > MOST_CODES) return ['    codes: {}', '    otherwise: empty']
  return ['    codes:', ...values.map(([value, count]) => `      ${yamlText(value)}: "" # × ${count}`)]
}

function codedField(field: string, profile: ColumnProfile | undefined, hint: string): string[] {
  if (!profile) return []
  return [`  # ${hint}`, `  ${field}:`, `    column: ${yamlText(profile.name)}`, ...codes(profile)]
}

function measure(field: string, profile: ColumnProfile | undefined, unit: string): string[] {
  if (!profile) return []
  const decimal = profile.decimal ? `, decimal: "${profile.decimal}"` : ''
  const otherwise = profile.numbers ? '' : ', otherwise: empty'
  return [
    '  # The unit is a guess: a code of units.csv. 单位为推测，须为 units.csv 的代码。',
    ...(otherwise
      ? ['  # Not every cell is a number; others are left out and reported. 并非每格都是数字，其余略去并报告。']
      : []),
    `  ${field}: { column: ${yamlText(profile.name)}, unit: ${unit}${decimal}${otherwise} }`,
  ]
}

/** Whether the month stands first, second, or cannot be told. */
function dateFormats(values: readonly string[]): string | undefined {
  const parts = values.map((value) => /^(\d{1,2})([/.-])(\d{1,2})\2\d{4}/.exec(value))
  if (parts.some((one) => !one)) return undefined
  const sign = parts[0]?.[2]
  const firstIsDay = parts.some((one) => Number(one?.[1]) > 12)
  const secondIsDay = parts.some((one) => Number(one?.[3]) > 12)
  if (firstIsDay === secondIsDay) return undefined
  return firstIsDay ? `D${sign}M${sign}YYYY` : `M${sign}D${sign}YYYY`
}

function opened(profile: ColumnProfile | undefined): string[] {
  if (!profile) return []
  const values = profile.values.map(([value]) => value)
  const format = values.every((value) => /^\d{11,13}$/.test(value)) ? 'unix-ms' : dateFormats(values)
  const date = format ? `, date: ${yamlText(format)}` : ''
  return [`  openedOn: { column: ${yamlText(profile.name)}${date} }`]
}

function region({ region: profile }: Guess): string[] {
  if (profile) {
    return [
      '  # Names are looked up in regions.csv of the base package; add regions that are not there at rows.regions. 名称在基础包的 regions.csv 中查找，缺少的请补在 rows.regions。',
      `  regionCode: { column: ${yamlText(profile.name)}, region: name }`,
    ]
  }
  return [
    '  # Where the facilities are must be said by hand, one of: 设施所在地区须手工写明，三者取一：',
    '  # regionCode: { column: COLUMN }                codes of regions.csv 含地区代码的列',
    '  # regionCode: { column: COLUMN, region: name }  names 含地区名称的列',
    '  # regionCode: { value: "140700" }               one region for all; outside China of ISO 3166, such as GB-SCT 统一代码；中国境外用 ISO 3166 代码',
  ]
}

function plainField(field: string, profile: ColumnProfile | undefined): string[] {
  return profile ? [`  ${field}: ${yamlText(profile.name)}`] : []
}

function inDegrees({ longitude, latitude }: Guess): boolean {
  const far = (profile: ColumnProfile | undefined) => profile?.numbers?.some((one) => Math.abs(one) > 180) ?? false
  return !far(longitude) && !far(latitude)
}

function crsLines(stated: string | undefined, degrees: boolean): string[] {
  if (stated) return [`  crs: ${yamlText(stated)}`]
  if (degrees) {
    return [
      '  # Degrees; Chinese map services use GCJ-02 or BD-09. 单位为度；中国地图服务多用 GCJ-02 或 BD-09。',
      '  crs: EPSG:4326',
    ]
  }
  return [
    '  # The numbers are no degrees: name their system, such as EPSG:3857 (web maps), EPSG:27700 (Great Britain), EPSG:2154 (France), EPSG:25832 (Germany), EPSG:4513 to 4554 (China). 数值不是度，请写明坐标系。',
    '  # crs: EPSG:…',
  ]
}

function axesLines(both: ColumnProfile): string[] {
  const pairs = placePairs(both) ?? []
  if (pairs.some(([first]) => Math.abs(first) > 90)) return ['  axes: xy']
  if (pairs.some(([, second]) => Math.abs(second) > 90)) return ['  axes: yx']
  return [
    '  # yx if the latitude stands first, which is usual; else xy. 纬度在前写 yx（较常见），否则写 xy。',
    '  axes: yx',
  ]
}

function coordinates({ guess, geometry, crs }: SuggestionInput): string[] {
  const { longitude, latitude, both, wkt } = guess
  if (geometry) return ['coordinates:', '  geometry: true', ...crsLines(crs, true)]
  if (longitude && latitude) {
    const sign = longitude.decimal ?? latitude.decimal
    const decimal = sign ? [`  decimal: "${sign}"`] : []
    const columns = [`  x: ${yamlText(longitude.name)}`, `  y: ${yamlText(latitude.name)}`, ...decimal]
    return ['coordinates:', ...columns, ...crsLines(crs, inDegrees(guess))]
  }
  if (both)
    return [
      'coordinates:',
      `  both: ${yamlText(both.name)}`,
      '  decimal: "."',
      ...axesLines(both),
      ...crsLines(crs, true),
    ]
  return wkt ? ['coordinates:', `  wkt: ${yamlText(wkt.name)}`, ...crsLines(crs, true)] : []
}

/** The text of a first mapping. */
export function suggestionText(input: SuggestionInput): string {
  const { file, format, profiles, guess, records } = input
  return [
    `# A first mapping of ${file}, guessed from its first ${records} records: check every line of it.`,
    `# 根据 ${file} 前 ${records} 条记录推测的映射初稿，请逐行核对。`,
    '# Columns 列:',
    ...profiles.map(columnComment),
    'mapping: 1',
    ...(format.length > 0 ? ['format:', ...format.map((line) => `  ${line}`)] : []),
    ...(input.nothing.length > 0 ? [`nothing: [${input.nothing.map(yamlText).join(', ')}]`] : []),
    ...identifier(guess),
    'fields:',
    ...plainField('name', guess.name),
    ...plainField('nameEn', guess.nameEn),
    ...region(guess),
    ...codedField(
      'typeCode',
      guess.type,
      'Codes of facility-types.csv; an empty one leaves the type open. facility-types.csv 的代码，留空表示类型不定。',
    ),
    ...codedField(
      'status',
      guess.status,
      'PLANNED, UNDER_CONSTRUCTION, OPEN, CLOSED_TEMPORARILY or CLOSED; an empty one leaves it open. 留空表示状态不明。',
    ),
    ...plainField('address', guess.address),
    ...measure('area', guess.area, areaUnit(guess.area?.name ?? '').code),
    ...measure('length', guess.length, 'M'),
    ...measure('capacity', guess.capacity, 'PERSON'),
    ...opened(guess.openedOn),
    ...coordinates(input),
    ...unitRows(guess),
    '',
  ].join('\n')
}
