// Recognises separators of thousands: 3,580, 3，580, 3 580, 3’580.

/** Separators of thousands besides the comma: full-width and small commas, apostrophes and thin spaces (GB/T 15835). */
const SEPARATORS = "，﹐'’ʼ＇\u00a0\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"

/** A number of one to three digits and groups of three, all joined by the same separator. */
const SEPARATED = new RegExp(
  `(?<![\\d.])(?<!\\d[,${SEPARATORS}])[1-9]\\d{0,2}([${SEPARATORS}])\\d{3}(?:\\1\\d{3})*(?!\\1?\\d|[,，]\\d)`,
  'g',
)

/** Words before a number that can end a clause, so that the full-width comma after it may part two numbers. */
const ENDS_CLAUSE = /(?:分|数|名|位|列|第|居)[为达到是共计]{0,2}$/

/** Plain spaces between thousands, which many texts print; 1 100米 may be a list number and a length. */
const SPACED = /(?<![\d.,\s第])[1-9]\d{0,2}(?: \d{3})+(?=(?:\.\d+)? ?(?:[万亿个人元块张场次家项名公亩%]|平方米))/g

/** Digits that a separator may join. */
const CANDIDATE = new RegExp(`\\d[ ${SEPARATORS}]\\d{3}`)

/** Replaces the separators of thousands by commas and other no-break spaces by spaces, one for one. */
export function foldSeparators(folded: string): string {
  const joined = CANDIDATE.test(folded) ? joinThousands(folded) : folded
  return joined.includes('\u00a0') ? joined.replaceAll('\u00a0', ' ') : joined
}

function joinThousands(folded: string): string {
  return folded
    .replace(SEPARATED, (number, separator: string, offset: number) =>
      separator === '，' && ENDS_CLAUSE.test(folded.slice(Math.max(0, offset - 8), offset))
        ? number
        : number.replaceAll(separator, ','),
    )
    .replace(SPACED, (number) => number.replaceAll(' ', ','))
}
