// Renders a drafted mapping as YAML, with samples of every column.
import type { ColumnMatches } from './column-matching.ts'
import { type ColumnProfile, parseCoordinatePairs } from './column-profile.ts'
import { detectUnit } from './column-units.ts'
import { type DetailField, detailCode } from './detail-columns.ts'

/** Input of a drafted mapping. */
export interface SuggestionInput {
  readonly file: string
  /** Lines of the section `format`. */
  readonly format: readonly string[]
  readonly profiles: readonly ColumnProfile[]
  readonly matches: ColumnMatches
  readonly recordCount: number
  /** Missing values, if the file uses others than the default ones; else empty. */
  readonly missingValues: readonly string[]
  /** True if the records have geometries. */
  readonly hasGeometry: boolean
  /** Coordinate system declared by the file. */
  readonly crs: string | undefined
}

/** Samples per column, and characters per sample. */
const MAX_SAMPLES = 3
const SAMPLE_LENGTH = 40

/** Maximum number of distinct values of a code list. */
const MAX_CODES = 80

/** Quotes a text as a YAML scalar. */
export function quoteYaml(text: string): string {
  return JSON.stringify(text)
}

function truncateSample(value: string): string {
  const oneLine = value.replaceAll(/\s+/g, ' ')
  return oneLine.length > SAMPLE_LENGTH ? `${oneLine.slice(0, SAMPLE_LENGTH)}…` : oneLine
}

function columnComment({ name, filled, values }: ColumnProfile, index: number): string {
  const shown = values.slice(0, MAX_SAMPLES).map(([value]) => truncateSample(value))
  return `#   #${index + 1}  ${truncateSample(name)}: ${filled} filled, ${values.length} distinct; ${shown.join(' | ')}`
}

/** Fields with a unit. */
const MEASURED_FIELDS = ['area', 'length', 'capacity'] as const

/** Maximum number of columns listed, the fullest first. */
const MAX_COLUMNS = 60

function columnComments(profiles: readonly ColumnProfile[]): string[] {
  if (profiles.length <= MAX_COLUMNS) return profiles.map(columnComment)
  const rest = profiles.length - MAX_COLUMNS
  const fullest = new Set(profiles.toSorted((one, other) => other.filled - one.filled).slice(0, MAX_COLUMNS))
  return [
    ...profiles.map((one, index) => (fullest.has(one) ? columnComment(one, index) : '')).filter(Boolean),
    `#   … and ${rest} columns with fewer values 另有 ${rest} 列的值更少`,
  ]
}

/** Returns rows for units that the published package lacks. */
function unitRowLines(matches: ColumnMatches): string[] {
  const rows = MEASURED_FIELDS.flatMap((field) => {
    const profile = matches[field]
    return (profile && detectUnit(field, profile.name)?.row) ?? []
  })
  return rows.length > 0 ? ['rows:', '  units:', ...rows.map((row) => `    - ${row}`)] : []
}

function identifierLines({ id, name, longitude, latitude }: ColumnMatches): string[] {
  if (id) return [`id: { slug: [${quoteYaml(id.name)}] }`]
  const columns = [name, longitude, latitude].filter((one) => one !== undefined).map((one) => quoteYaml(one.name))
  return [
    '# No single column identifies the records, so these are combined. 没有一列能标识所有记录，故合用以下各列。',
    `id: { hash: [${columns.join(', ')}] }`,
  ]
}

function codeLines({ values }: ColumnProfile, codeOf: (value: string) => string = () => ''): string[] {
  if (values.length > MAX_CODES) return ['    codes: {}', '    otherwise: empty']
  return [
    '    codes:',
    ...values.map(([value, count]) => `      ${quoteYaml(value)}: ${quoteYaml(codeOf(value))} # × ${count}`),
  ]
}

function codedFieldLines(
  field: string,
  profile: ColumnProfile | undefined,
  hint: string,
  codeOf?: (value: string) => string,
): string[] {
  if (!profile) return []
  return [`  # ${hint}`, `  ${field}:`, `    column: ${quoteYaml(profile.name)}`, ...codeLines(profile, codeOf)]
}

function measureLines(field: (typeof MEASURED_FIELDS)[number], profile: ColumnProfile | undefined): string[] {
  if (!profile) return []
  const unit = detectUnit(field, profile.name)
  const column = `column: ${quoteYaml(profile.name)}`
  const decimal = profile.decimal ? `, decimal: "${profile.decimal}"` : ''
  const otherwise = profile.numbers ? '' : ', otherwise: empty'
  if (!unit) {
    return [
      '  # The header names no unit: add it, a code of units.csv. 表头未写单位，请补上 units.csv 的代码。',
      `  # ${field}: { ${column}, unit: UNIT${decimal}${otherwise} }`,
    ]
  }
  return [
    ...(otherwise
      ? ['  # Not every cell is a number; the others are left empty and reported. 并非每格都是数字，其余留空并报告。']
      : []),
    `  ${field}: { ${column}, unit: ${unit.code}${decimal}${otherwise} }`,
  ]
}

/** Detects whether the day or the month comes first; undefined if ambiguous. */
function detectDateFormat(values: readonly string[]): string | undefined {
  const parts = values.map((value) => /^(\d{1,2})([/.-])(\d{1,2})\2\d{4}/.exec(value))
  if (parts.some((one) => !one)) return undefined
  const sign = parts[0]?.[2]
  const firstIsDay = parts.some((one) => Number(one?.[1]) > 12)
  const secondIsDay = parts.some((one) => Number(one?.[3]) > 12)
  if (firstIsDay === secondIsDay) return undefined
  return firstIsDay ? `D${sign}M${sign}YYYY` : `M${sign}D${sign}YYYY`
}

/** The era that a year is counted in. */
const ERA = /^(?:明治|大正|昭和|平成|令和|民國|民国)/

function dateLines(field: 'openedOn' | 'renovatedOn', profile: ColumnProfile | undefined): string[] {
  if (!profile) return []
  const values = profile.values.map(([value]) => value)
  const format = values.every((value) => /^\d{11,13}$/.test(value))
    ? 'unix-ms'
    : values.every((value) => ERA.test(value))
      ? 'era'
      : detectDateFormat(values)
  const date = format ? `, date: ${quoteYaml(format)}` : ''
  return [`  ${field}: { column: ${quoteYaml(profile.name)}${date} }`]
}

function regionLines({ region: profile }: ColumnMatches): string[] {
  if (profile) {
    return [
      '  # Names are looked up in regions.csv of the base package; add missing regions to rows.regions. 名称在基础包的 regions.csv 中查找，缺少的请补在 rows.regions。',
      `  regionCode: { column: ${quoteYaml(profile.name)}, region: name }`,
    ]
  }
  return [
    '  # Add the region of the facilities by hand, in one of these ways: 设施所在地区须手工写明，三者取一：',
    '  # regionCode: { column: COLUMN }                codes of regions.csv 含地区代码的列',
    '  # regionCode: { column: COLUMN, region: name }  names 含地区名称的列',
    '  # regionCode: { value: "140700" }               one region for all; outside China of ISO 3166, such as GB-SCT 统一代码；中国境外用 ISO 3166 代码',
  ]
}

function plainFieldLines(field: string, profile: ColumnProfile | undefined): string[] {
  return profile ? [`  ${field}: ${quoteYaml(profile.name)}`] : []
}

const CODE_HINTS = {
  sportCodes: 'Codes of sports.csv; split: ";" for lists. sports.csv 的代码；列表用 split: ";"。',
  setting: 'INDOOR, OUTDOOR or BOTH; empty if unknown. 留空表示不明。',
  lit: 'true or false; empty if unknown. 留空表示不明。',
  wheelchairAccessible: 'true or false; empty if unknown. 留空表示不明。',
} as const satisfies Partial<Record<DetailField, string>>

function codedDetailLines(field: keyof typeof CODE_HINTS, profile: ColumnProfile | undefined): string[] {
  return codedFieldLines(field, profile, CODE_HINTS[field], (value) => detailCode(field, value))
}

/** A field whose cells may be invalid, and are then left empty and reported. */
function lenientFieldLines(field: DetailField, profile: ColumnProfile | undefined): string[] {
  return profile ? [`  ${field}: { column: ${quoteYaml(profile.name)}, otherwise: empty }`] : []
}

function detailLines(matches: ColumnMatches): string[] {
  return [
    ...codedDetailLines('sportCodes', matches.sportCodes),
    ...lenientFieldLines('playingAreas', matches.playingAreas),
    ...plainFieldLines('surface', matches.surface),
    ...codedDetailLines('setting', matches.setting),
    ...codedDetailLines('lit', matches.lit),
    ...codedDetailLines('wheelchairAccessible', matches.wheelchairAccessible),
    ...dateLines('renovatedOn', matches.renovatedOn),
    ...plainFieldLines('openingHours', matches.openingHours),
    ...plainFieldLines('postalCode', matches.postalCode),
    ...plainFieldLines('phone', matches.phone),
    ...lenientFieldLines('email', matches.email),
    ...lenientFieldLines('website', matches.website),
  ]
}

function isInDegrees({ longitude, latitude }: ColumnMatches): boolean {
  const exceedsDegrees = (profile: ColumnProfile | undefined) =>
    profile?.numbers?.some((one) => Math.abs(one) > 180) ?? false
  return !exceedsDegrees(longitude) && !exceedsDegrees(latitude)
}

function crsLines(crs: string | undefined, isInDegrees: boolean): string[] {
  if (crs) return [`  crs: ${quoteYaml(crs)}`]
  if (isInDegrees) {
    return [
      '  # Degrees; Chinese map services use GCJ-02 or BD-09. 单位为度；中国地图服务多用 GCJ-02 或 BD-09。',
      '  crs: EPSG:4326',
    ]
  }
  return [
    '  # The numbers are not degrees; name their coordinate system, such as EPSG:3857 (web maps), EPSG:27700 (Great Britain), EPSG:2154 (France), EPSG:25832 (Germany), EPSG:4513 to 4554 (China). 数值不是度，请写明坐标系。',
    '  # crs: EPSG:…',
  ]
}

function axesLines(both: ColumnProfile): string[] {
  const pairs = parseCoordinatePairs(both) ?? []
  if (pairs.some(([first]) => Math.abs(first) > 90)) return ['  axes: xy']
  if (pairs.some(([, second]) => Math.abs(second) > 90)) return ['  axes: yx']
  return [
    '  # yx if the latitude comes first, which is usual; else xy. 纬度在前写 yx（较常见），否则写 xy。',
    '  axes: yx',
  ]
}

function coordinatesLines({ matches, hasGeometry, crs }: SuggestionInput): string[] {
  const { longitude, latitude, both, wkt } = matches
  if (hasGeometry) return ['coordinates:', '  geometry: true', ...crsLines(crs, true)]
  if (longitude && latitude) {
    const sign = longitude.decimal ?? latitude.decimal
    const decimal = sign ? [`  decimal: "${sign}"`] : []
    const columns = [`  x: ${quoteYaml(longitude.name)}`, `  y: ${quoteYaml(latitude.name)}`, ...decimal]
    return ['coordinates:', ...columns, ...crsLines(crs, isInDegrees(matches))]
  }
  if (both)
    return [
      'coordinates:',
      `  both: ${quoteYaml(both.name)}`,
      '  decimal: "."',
      ...axesLines(both),
      ...crsLines(crs, true),
    ]
  return wkt ? ['coordinates:', `  wkt: ${quoteYaml(wkt.name)}`, ...crsLines(crs, true)] : []
}

/** Renders a drafted mapping. */
export function renderSuggestion(input: SuggestionInput): string {
  const { file, format, profiles, matches, recordCount } = input
  return [
    `# Draft mapping of ${file}, guessed from its first ${recordCount} records: check every line.`,
    `# 根据 ${file} 前 ${recordCount} 条记录推测的映射初稿，请逐行核对。`,
    '# Columns 列:',
    ...columnComments(profiles),
    'mapping: 1',
    ...(format.length > 0 ? ['format:', ...format.map((line) => `  ${line}`)] : []),
    ...(input.missingValues.length > 0 ? [`nothing: [${input.missingValues.map(quoteYaml).join(', ')}]`] : []),
    ...identifierLines(matches),
    'fields:',
    ...plainFieldLines('name', matches.name),
    ...plainFieldLines('nameEn', matches.nameEn),
    ...regionLines(matches),
    ...codedFieldLines(
      'typeCode',
      matches.type,
      'Codes of facility-types.csv; empty if the type is unknown. facility-types.csv 的代码，留空表示类型不明。',
    ),
    ...codedFieldLines(
      'status',
      matches.status,
      'PLANNED, UNDER_CONSTRUCTION, OPEN, CLOSED_TEMPORARILY or CLOSED; empty if unknown. 留空表示状态不明。',
    ),
    ...plainFieldLines('address', matches.address),
    ...MEASURED_FIELDS.flatMap((field) => measureLines(field, matches[field])),
    ...dateLines('openedOn', matches.openedOn),
    ...detailLines(matches),
    ...coordinatesLines(input),
    ...unitRowLines(matches),
    '',
  ].join('\n')
}
