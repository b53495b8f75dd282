const ANGLE =
  /^([NSEW])?\s*([+-]?\d+(?:\.\d+)?)\s*[°º度]\s*(?:(\d+(?:\.\d+)?)\s*[′'’分]\s*(?:(\d+(?:\.\d+)?)\s*(?:[″"”秒]|'')\s*)?)?([NSEW])?$/i

/** Decimals of a degree: about 0.00004 seconds of arc. */
const DECIMALS = 8

/** Parses `57°08'49.0"N` or `112度44分` to decimal degrees, south and west negative; undefined if it is no angle. */
export function parseAngle(text: string): string | undefined {
  const match = ANGLE.exec(text.trim())
  if (!match) return undefined
  const [, leadingHemisphere, degrees = '0', minutes = '0', seconds = '0', trailingHemisphere] = match
  if ((leadingHemisphere && trailingHemisphere) || Number(minutes) >= 60 || Number(seconds) >= 60) return undefined
  const magnitude = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600
  const isNegative = degrees.startsWith('-') || /[SW]/i.test(leadingHemisphere ?? trailingHemisphere ?? '')
  return String(Number((isNegative ? -magnitude : magnitude).toFixed(DECIMALS)))
}

/** True if a text is an angle with a hemisphere of an axis: NS of latitudes, EW of longitudes. */
export function isAngleAlong(text: string, axis: 'NS' | 'EW'): boolean {
  const [, leading, , , , trailing] = ANGLE.exec(text.trim()) ?? []
  const hemisphere = (leading ?? trailing ?? '').toUpperCase()
  return hemisphere !== '' && axis.includes(hemisphere)
}
