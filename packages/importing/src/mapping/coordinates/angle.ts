// Parses angles as people write them: 57°08'49.0"N, N37 41.5, 112 45 10.5, E112.75, 东经112度45分, lat 37.69.

const LABEL = '(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|[经經纬緯]度)\\.?'
const HEMISPHERE = 'north|south|east|west|[NSEW]|[东東西][经經]?|[南北][纬緯]?'
const COLON = '\\s*[:=]?\\s*'
const NUMBER = '[+-]?\\d+(?:[.,]\\d+)?'
const PART = '\\d+(?:[.,]\\d+)?'
const DEGREE_SIGN = '(?:[°º˚度]|deg(?:rees?)?\\.?)'
const MINUTE_SIGN = "(?:['′’´`ʹ分]|min(?:utes?)?\\.?)"
const SECOND_SIGN = "(?:[″\"”ʺ秒]|''|′′|’’|sec(?:onds?)?\\.?)"

/** Ways to write an angle. One that may be something else, such as the plain number 112.75, needs the name of its axis. */
const NOTATIONS: readonly { readonly written: string; readonly needsAxis: boolean }[] = [
  {
    written: `(?<degrees>${NUMBER})\\s*${DEGREE_SIGN}\\s*(?:(?<minutes>${PART})\\s*${MINUTE_SIGN}?\\s*(?:(?<seconds>${PART})\\s*${SECOND_SIGN}?)?)?`,
    needsAxis: false,
  },
  {
    written: `(?<degrees>[+-]?\\d{1,3})[ :](?<minutes>\\d{1,2})[ :](?<seconds>\\d{1,2}(?:[.,]\\d+)?)`,
    needsAxis: false,
  },
  { written: `(?<degrees>\\d{1,3})-(?<minutes>\\d{1,2})-(?<seconds>\\d{1,2}(?:[.,]\\d+)?)`, needsAxis: true },
  { written: `(?<degrees>[+-]?\\d{1,3})[ :](?<minutes>\\d{1,2}(?:[.,]\\d+)?)\\s*${MINUTE_SIGN}?`, needsAxis: true },
  { written: `(?<degrees>${NUMBER})`, needsAxis: true },
]

const ANGLES = NOTATIONS.map(({ written, needsAxis }) => ({
  pattern: new RegExp(
    `^(?:(?<label>${LABEL})${COLON})?(?:(?<before>${HEMISPHERE})${COLON})?${written}\\s*(?<after>${HEMISPHERE})?$`,
    'i',
  ),
  needsAxis,
}))

/** Decimals of a degree: about 0.00004 seconds of arc. */
const DECIMALS = 8

/** The axis of an angle: north and south of a latitude, east and west of a longitude. */
export type Axis = 'NS' | 'EW'

interface Angle {
  readonly degrees: string
  readonly minutes: string
  readonly seconds: string
  /** N, S, E or W; empty if it is not written. */
  readonly hemisphere: string
  /** Undefined if neither hemisphere nor axis is written. */
  readonly axis: Axis | undefined
}

const LETTERS: Readonly<Record<string, string>> = { 东: 'E', 東: 'E', 西: 'W', 南: 'S', 北: 'N' }

/** Returns a text with ASCII characters in place of full-width ones and of the minus sign. */
export function toHalfWidth(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u3000\u00a0]/g, ' ')
    .replaceAll('−', '-')
}

function axisOf(label: string | undefined, hemisphere: string): Axis | undefined {
  if (hemisphere !== '') return 'NS'.includes(hemisphere) ? 'NS' : 'EW'
  if (label === undefined) return undefined
  return /^(?:lat|[纬緯])/i.test(label) ? 'NS' : 'EW'
}

function toAngle(groups: Readonly<Record<string, string | undefined>>): Angle | undefined {
  const { label, before, after } = groups
  const letter = (before ?? after ?? '')[0]?.toUpperCase() ?? ''
  const hemisphere = LETTERS[letter] ?? letter
  const axis = axisOf(label, hemisphere)
  const isContradictory = (before && after) || (label && axis !== axisOf(label, ''))
  if (isContradictory) return undefined
  const part = (written = '0') => written.replace(',', '.')
  return {
    degrees: part(groups.degrees),
    minutes: part(groups.minutes),
    seconds: part(groups.seconds),
    hemisphere,
    axis,
  }
}

function readAngle(text: string): Angle | undefined {
  const written = toHalfWidth(text).trim()
  for (const { pattern, needsAxis } of ANGLES) {
    const groups = pattern.exec(written)?.groups
    if (!groups) continue
    const angle = toAngle(groups)
    if (!angle || (needsAxis && !angle.axis)) return undefined
    return angle
  }
  return undefined
}

/** True if only the last number has decimals, minutes and seconds are below 60, and no sign contradicts the hemisphere. */
function isPossible({ degrees, minutes, seconds, hemisphere }: Angle): boolean {
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return false
  if (degrees.includes('.') && (minutes !== '0' || seconds !== '0')) return false
  if (minutes.includes('.') && seconds !== '0') return false
  return !(degrees.startsWith('-') && (hemisphere === 'N' || hemisphere === 'E'))
}

/** Parses `57°08'49.0"N`, `112度44分` or `E112.75` to decimal degrees, south and west negative; undefined if it is no angle. */
export function parseAngle(text: string): string | undefined {
  const angle = readAngle(text)
  if (!angle || !isPossible(angle)) return undefined
  const { degrees, minutes, seconds, hemisphere } = angle
  const magnitude = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600
  const isNegative = degrees.startsWith('-') || hemisphere === 'S' || hemisphere === 'W'
  return String(Number((isNegative ? -magnitude : magnitude).toFixed(DECIMALS)))
}

/** Returns the axis that an angle names by its hemisphere or a word such as 纬度; undefined if it names none. */
export function axisOfAngle(text: string): Axis | undefined {
  return readAngle(text)?.axis
}
