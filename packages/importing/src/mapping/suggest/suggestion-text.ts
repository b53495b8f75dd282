// Renders a drafted mapping as YAML, with samples of every column.
import type { ColumnMatches } from './column-matching.ts'
import type { ColumnProfile } from './column-profile.ts'
import { coordinatesLines } from './coordinates-text.ts'
import { dateLines } from './date-text.ts'
import { type DetailField, detailCode } from './detail-columns.ts'
import { MEASURED_FIELDS, measureLines, unitRowLines } from './measure-text.ts'
import { leaveOutLines, type SummaryRecords } from './summary-records.ts'

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
  /** True if nothing tells whether 1.200 is 1200 or 1.2. */
  readonly hasUnclearNumbers: boolean
  /** Records that are totals and footnotes. */
  readonly summaries: readonly SummaryRecords[]
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
    ...leaveOutLines(input.summaries),
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
    ...MEASURED_FIELDS.flatMap((field) => measureLines(field, matches[field], input.hasUnclearNumbers)),
    ...dateLines('openedOn', matches.openedOn),
    ...detailLines(matches),
    ...coordinatesLines(input),
    ...unitRowLines(matches),
    '',
  ].join('\n')
}
