// Reads whether a number is the size of a fall: 下降5%, 同比减少3个. A fall is negative; 降至5% is a level.

/** What the text before a number says about its direction; unclear where it names the size of a fall, such as 降幅5%. */
export type Direction = 'FALL' | 'UNCLEAR' | undefined

const FALLS =
  '负增长|下降|减少|降低|回落|下滑(?!雪)|下跌|滑落|缩减|削减|裁减|压减|核减|调减|净减|精简|递减|锐减|骤减|骤降|缩小|缩短|收窄|下调|走低|萎缩|下挫|下修|下行|缩水|压缩|收缩|回撤|减持|减员|减速|降速|跌去|放缓|减缓|趋缓|减慢|滑坡|衰退|走弱|探底|下探|跌落|下落|退坡'
const RISES = '增长|增加|新增|净增|递增|提高|上升|提升|回升|扩大|上涨|攀升|增至|升至|升到'
const CHANGE = new RegExp(`(${FALLS})|${RISES}`, 'g')

/** Words between a fall and its size. */
const DEGREE =
  '了|足足|整整|[高多]达|过|约|为约|近|将近|接近|大约|超过?|逾|突破|不足|不到|不超过|不少于|不低于|至少|最多|达到?|分别|同比|环比|幅度?达?|[（(：:\\s]'
const DIRECT = new RegExp(`^(?:${DEGREE})*$`)
const LEVEL = /^了?(?:到|至(?![少多])|为|成(?:约|近)?$)/
/** After a fall, a noun that is its object and not another verb. */
const OBJECT = /^(?!.*(?:[到至达率]|新[增建]|增加|建[成设]|改造|完成|投入|举办|开展|的|后))[^，。；、,;\d]{1,8}$/
/** Below something that is named, by a difference or as a level: 低于国家标准5个 may be meant as either. */
const BELOW = /(?<!不)(?:低于|少于|小于|落后|逊于|逊色于|不及|不如)(?!等于)[^，。；\d]{2,12}$/
/** A difference from what is named: 低于全国平均水平0.3平方米. */
const BELOW_AVERAGE = /平均(?:水平|值|数)?$/
/** The level of what is named: 低于全省1.92平方米的平均水平. */
const LEVEL_AFTER = /^的(?:平均|总体|整体)?(?:水平|标准|均值|平均值|平均数)/
/** A change up or down, and the size of a loss or of a distance, which may be meant as either. */
const EITHER =
  /(?:增减|涨跌|升降|盈亏|亏损|赤字|逆差|损失|损耗|流失|流出|落后|倒退|后退|跳水|贬值|差距|差额|差值|相差|缺口|缺少|短缺|缺额|缺编|欠缺|欠|[尚还仍]缺|[尚还仍只仅]差|超支|透支|增亏|减亏|折损|跌破|退步|回调|疲软|减[排收支负产薪编]|转[负跌降]|降[本耗]|[砍删裁]掉|扣|少[增收支付缴])[^，。；\d]{0,4}$|(?<!不)缺$|(?<![压收减萎紧浓微])[缩贬]$|(?<![温误时级偏落价利出公邮色视高])差[了近约]?$|(?:^|[，。；、,;])(?:低(?!收费|价|龄|空|碳|保|温|强度|成本)|慢)[^，。；、,;\d]{2,6}$|慢于?[^，。；、,;\d]{0,6}$/
/** Less of something than before, 少建3个, 人数少5人: the difference, unless a comparison makes it a fall. */
const LESS = /(?<![至不减最缺很多稀青老])少(?![年儿数林先将校体女男妇时壮于了有见许量至])(?:[\u3400-\u9fff]{1,3})?$/
/** Nouns that name the size of a fall, which a negative number would state twice. */
const SIZE_NOUN =
  /(?:[降跌减]幅|(?:下降|减少|降低|下滑|回落|缩减|下跌)(?:的?(?:幅度|比例|比率|数量|额度|额|率|量|值|数)))/
const NEGATED = /[未不没无][有能再]?$/

/** Single characters of a fall, which count only directly before the number. */
const SHORT_FALL = new RegExp(
  `(?:(?<![加裁增涨消递缩不])减|(?<![速滑索空迫投霜升沉])降|(?<![涨止])跌|(?<![减至最不缺多很青])少了|(?<![减降])低了|[比较](?![^，。；]*[比较])[^，。；至最不缺多很]{0,12}(?:(?<![减至最不缺多很])少|(?<![减降至最不])低)|(?:^|[，。；、,;])[少低])(?:${DEGREE})*$`,
)
/** Text after a number that makes it the size of a fall: 5%的降幅, 以5%的速度下降. */
const FALL_AFTER = new RegExp(`^的(?:同比|速度|幅度|速率|比例)?[^，。；]{0,3}(?:[降跌减]幅|${FALLS})`)

/** Text after a number that says its direction, an arrow or a word in brackets: 5%↓, 5%（同比下降）. */
const MARK_AFTER = new RegExp(
  `^ ?[（(]?(?:[↓↘⬇▼▽]|[（(](?:同比|环比|比上年|较上年)?(?:[降跌减]|${FALLS})(?!\\d)[^）)\\d]{0,4}[）)])`,
)

/** A character of every word that says a direction. */
const CHANGE_CHARACTER =
  /[增减降跌涨升缺差欠支砍掉折扣破慢缩落滑低少小裁精收调走萎提扩攀亏缓挫修下撤赤逆损流退贬跳衰弱探疲排耗逊]|不[及如]|转负/

/** Reads the direction of a number that is below something named. */
function readBelow(clause: string, unit: string, after: string): Direction {
  if (LEVEL_AFTER.test(after)) return undefined
  return BELOW_AVERAGE.test(clause) || unit.endsWith('百分点') ? 'FALL' : 'UNCLEAR'
}

/** Reads the direction of a number from the clause before it, its unit, and the text after that. */
export function readDirection(written: string, unit: string, after: string): Direction {
  if (MARK_AFTER.test(after)) return 'UNCLEAR'
  // A quotation and the name of a rate say nothing of the direction: “缺少时间”（43%）, 流失率5%.
  const clause = written.replace(/“[^”]*”|(?:流失|损失|亏损|损耗|缺勤|差错)(?=率)/g, '')
  if (!after.startsWith('的') && !CHANGE_CHARACTER.test(clause)) return undefined
  if (BELOW.test(clause)) return readBelow(clause, unit, after)
  return FALL_AFTER.test(after) || SIZE_NOUN.test(clause) || EITHER.test(clause) ? 'UNCLEAR' : readFall(clause)
}

/** Reads the direction of a number from the last word of change before it. */
function readFall(clause: string): Direction {
  const last = [...clause.matchAll(CHANGE)].at(-1)
  if (!last || last[1] === undefined) {
    if (SHORT_FALL.test(clause)) return 'FALL'
    return LESS.test(clause) ? 'UNCLEAR' : undefined
  }
  const rest = clause.slice(last.index + last[0].length)
  if (LEVEL.test(rest)) return undefined
  if (NEGATED.test(clause.slice(0, last.index))) return 'UNCLEAR'
  return DIRECT.test(rest) || OBJECT.test(rest) ? 'FALL' : 'UNCLEAR'
}
