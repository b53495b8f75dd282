// Tells numbers that count something from ordinals, codes and parts of words.

/** Text before a number that is part of an ordinal, a rate or a code, or denied: 没有3个. */
const NOT_A_COUNT_BEFORE =
  /(?:第|\d|(?<![目此以之日年提会赛先])前|每(?:间?隔|逢|满)?|[A-Za-z_]|\d\.|没有|(?<!有)无|并非|不是|而非)$/
/** Words that contain a numeral, such as 统一, 唯一 and 周三, and indefinite numbers such as 数十 and 几百. */
const WORD_BEFORE: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:统|唯|同|逐|单|专|合|某|另|这|新|老|之|进)$/, /^一/],
  [/(?:星期|礼拜|周|初)$/, /^[一二三四五六七八九十]/],
  [/[数几]$/, /^[十百千万亿]/],
  // The base of a rate: 名/千人.
  [/\/ ?$/, /^[十百千万]人/],
]
/** Words that begin with a numeral and a measure word: 一次性, 零件, 零星. */
const WORD_AFTER = /^(?:一(?:起|次性|个个|项项|家人|场场|一)|零(?:件|星|部件|担|次方|项目))/
const PARTY_CONGRESS = /^(?:十[五六七八九]|二十)大/
/** A word in Latin letters that names what is counted behind it: AED160台, but not U13组 and GB19272. */
const COUNTED_NAME = /(?<![A-Za-z\d])(?!GB|DB|ISO|IEC|JGJ|JJF|PM)[A-Z]{2,}$/
const COUNTED_BEHIND_NAME = /^\d+[台套个件块条辆张部枚处座家所片名支场](?!组)/

/** The number of a table or an annex, whose title follows: 表2 分人群结果; but not 代表3名. */
const LABEL_BEFORE = /(?:^|[，。；：:、（(\s|])附?[表图件] ?$/
/** True unless a number is part of an ordinal, a code or a word; `from` is the text from its first character on. */
export function isCount(before: string, from: string): boolean {
  if (COUNTED_NAME.test(before) && COUNTED_BEHIND_NAME.test(from)) return true
  if (
    NOT_A_COUNT_BEFORE.test(before) ||
    LABEL_BEFORE.test(before) ||
    WORD_AFTER.test(from) ||
    PARTY_CONGRESS.test(from)
  )
    return false
  return !WORD_BEFORE.some(([ending, beginning]) => ending.test(before) && beginning.test(from))
}
