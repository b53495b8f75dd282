// Writes numbers in the forms of Chinese reports, independently of the parser.

const DIGITS = '零一二三四五六七八九'
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '十', '百', '千']
const FORMAL_PLACES = ['', '拾', '佰', '仟']

/** Writes up to four digits in words, without leading zeros. */
function writeGroup(value: number, digits: string, places: readonly string[]): string {
  const written = [...String(value)].map((digit, index, all) =>
    digit === '0' ? '零' : `${digits[Number(digit)]}${places[all.length - 1 - index]}`,
  )
  return written.join('').replace(/零+/g, '零').replace(/零$/, '')
}

/** Writes a whole number below 10,000,000 in words, common or financial. */
export function inWords(value: number, isFormal = false): string {
  const [digits, places] = isFormal ? [FORMAL_DIGITS, FORMAL_PLACES] : [DIGITS, PLACES]
  if (value < 10_000) return writeGroup(value, digits, places) || '零'
  const rest = value % 10_000
  const zero = rest > 0 && rest < 1000 ? '零' : ''
  return `${writeGroup(Math.floor(value / 10_000), digits, places)}万${zero}${rest === 0 ? '' : writeGroup(rest, digits, places)}`
}

/** Writes digits one by one: 三五八〇. */
export function digitByDigit(digits: string): string {
  return [...digits].map((digit) => (digit === '0' ? '〇' : digit === '.' ? '点' : DIGITS[Number(digit)])).join('')
}

/** Groups the digits before the point by thousands. */
export function grouped(number: string, separator: string): string {
  const [whole = '', fraction] = number.split('.')
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, separator)
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

/** Writes ASCII characters in full width. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

/** Characters of fonts in PDF files that replace an ordinary character, by that character. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x2fd6 - 0x2f00 }, (_, index) => String.fromCharCode(0x2f00 + index)).map((radical) => [
    radical.normalize('NFKC'),
    radical,
  ]),
)

/** Replaces characters by the radicals that look like them. */
export function withRadicals(text: string): string {
  return [...text].map((character) => LOOK_ALIKES.get(character) ?? character).join('')
}
