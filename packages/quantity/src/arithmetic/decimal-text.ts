/** Chinese words for powers of ten, largest first. */
const SCALES: readonly (readonly [power: number, word: string])[] = [
  [12, '万亿'],
  [8, '亿'],
  [4, '万'],
]

/** Most digits after the point of a scaled number; a number that needs more is written in full. */
const MAX_FRACTION = 2

function groupThousands(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Moves the point of a whole number to the left, without loss. */
function shiftPoint(digits: string, power: number): string {
  const padded = digits.padStart(power + 1, '0')
  const fraction = padded.slice(-power).replace(/0+$/, '')
  const whole = groupThousands(padded.slice(0, -power))
  return fraction === '' ? whole : `${whole}.${fraction}`
}

function splitDecimal(exact: string): { sign: string; whole: string; fraction: string | undefined } {
  const [whole = '', fraction] = exact.replace('-', '').split('.')
  return { sign: exact.startsWith('-') ? '−' : '', whole, fraction }
}

/** Formats a decimal with thousands separators and a true minus sign: 3,379,498. */
export function formatDecimal(exact: string): string {
  const { sign, whole, fraction } = splitDecimal(exact)
  return `${sign}${groupThousands(whole)}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Formats a decimal with a Chinese scale word where no digit is lost and the number gets shorter: 1.28亿. */
export function formatScaledDecimal(exact: string): string {
  const { sign, whole, fraction } = splitDecimal(exact)
  const scale = SCALES.find(([power]) => whole.length > power)
  if (fraction !== undefined || !scale) return formatDecimal(exact)
  const scaled = shiftPoint(whole, scale[0])
  const digits = scaled.split('.')[1]?.length ?? 0
  return digits > MAX_FRACTION ? formatDecimal(exact) : `${sign}${scaled}${scale[1]}`
}
