/** Widths of a bold character of a chart in its units: Chinese ones are square. */
const WIDTHS = { chinese: 13, other: 9 }

/** Returns about how wide a label is, in the units of a chart; rather too wide, so that it is not cut. */
export function labelWidth(label: string): number {
  const isChinese = (character: string) => /\p{Script=Han}/u.test(character)
  return Array.from(label, (character) => (isChinese(character) ? WIDTHS.chinese : WIDTHS.other)).reduce(
    (sum, width) => sum + width,
    0,
  )
}
