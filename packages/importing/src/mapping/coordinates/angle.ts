// Parses angles as people write them: 57°08'49.0"N, 112 45 10.5, E112.75, 东经112度45分.

const HEMISPHERE = '[NSEW]|[东東西][经經]?|[南北][纬緯]?'
const NUMBER = '[+-]?\\d+(?:\\.\\d+)?'

/** Ways to write an angle; the second and third need a hemisphere or all three numbers, as 112.75 is a plain number. */
const ANGLES: readonly RegExp[] = [
  `(?<degrees>${NUMBER})\\s*[°º度]\\s*(?:(?<minutes>\\d+(?:\\.\\d+)?)\\s*[′'’分]\\s*(?:(?<seconds>\\d+(?:\\.\\d+)?)\\s*(?:[″"”秒]|'')\\s*)?)?`,
  '(?<degrees>[+-]?\\d{1,3})[ :](?<minutes>\\d{1,2})[ :](?<seconds>\\d{1,2}(?:\\.\\d+)?)',
  `(?<degrees>${NUMBER})`,
].map((written) => new RegExp(`^(?<before>${HEMISPHERE})?\\s*${written}\\s*(?<after>${HEMISPHERE})?$`, 'i'))

/** Decimals of a degree: about 0.00004 seconds of arc. */
const DECIMALS = 8

interface Angle {
  readonly degrees: string
  readonly minutes: string
  readonly seconds: string
  /** N, S, E or W; empty if it is not written. */
  readonly hemisphere: string
}

const LETTERS: Readonly<Record<string, string>> = { 东: 'E', 東: 'E', 西: 'W', 南: 'S', 北: 'N' }

function readAngle(text: string): Angle | undefined {
  for (const [at, pattern] of ANGLES.entries()) {
    const groups = pattern.exec(text.trim())?.groups
    if (!groups) continue
    const { degrees = '0', minutes = '0', seconds = '0', before, after } = groups
    if (before && after) return undefined
    const written = (before ?? after ?? '').toUpperCase()
    // A plain number is no angle.
    if (at === 2 && written === '') return undefined
    return { degrees, minutes, seconds, hemisphere: LETTERS[written[0] ?? ''] ?? written }
  }
  return undefined
}

/** Parses `57°08'49.0"N`, `112度44分` or `E112.75` to decimal degrees, south and west negative; undefined if it is no angle. */
export function parseAngle(text: string): string | undefined {
  const angle = readAngle(text)
  if (!angle || Number(angle.minutes) >= 60 || Number(angle.seconds) >= 60) return undefined
  const { degrees, minutes, seconds, hemisphere } = angle
  const magnitude = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600
  const isNegative = degrees.startsWith('-') || hemisphere === 'S' || hemisphere === 'W'
  return String(Number((isNegative ? -magnitude : magnitude).toFixed(DECIMALS)))
}

/** True if a text is an angle with a hemisphere of an axis: NS of latitudes, EW of longitudes. */
export function isAngleAlong(text: string, axis: 'NS' | 'EW'): boolean {
  const { hemisphere } = readAngle(text) ?? { hemisphere: '' }
  return hemisphere !== '' && axis.includes(hemisphere)
}
