// Reads the unit that the subject of the clause around a number, or the people counted by it, imply.

/** Those who are counted without a measure word: 4310.8万常住人口, 12万注册会员. */
const PEOPLE =
  '人口|人员|用户|会员|粉丝|学员|学生|观众|居民|市民|群众|游客|志愿者|老年人|青少年|儿童|职工|村民|农民工?|爱好者|跑友|选手|运动员|教练员|裁判员|指导员|彩民'
/** Words between a number and them. */
const WHICH =
  '常住|户籍|流动|城乡|城镇|农村|乡村|农业|注册|实名|活跃|广大|当地|本地|本市|外地|外来|大中小|中小|在校|普通|持证|忠实|线上|线下|现场|体育|健身|从业'

/** After people who are the head of their phrase: its end, a particle, or a verb; 群众体育经费 and 运动员宿舍 are others. */
const PHRASE_END =
  '(?=$|[，。；：、,;:）)！？!?”"|\\s]|的|和(?!谐)|与|及(?!格)|或|以[上下]|左右|参[加与赛]|观[看战摩]|收[看听]|受[益惠训]|享|加入|报名|注册|前[来往]|到[场访]|走[进上]|进[入行]|入[场园]|赴|涌|齐|共[同享有]|通过|使用|体验|领取|获|在(?!线)|从|于|为|是|有|将|可|能|会(?!员|费|所|馆)|均|都|全|已|也|被|由|因|向|对|把|中(?!心)|里(?!程)|内(?!容)|直接|积极|踊跃|热情|自发|经常|长期|每[天日周年]|现场|免费|就近|开展|坚持|喜|关注|点击|浏览|打卡|签到|锻炼|(?:健身|运动|训练|比赛|骑行|徒步|跑步|游泳|登山|旅游|消费)(?=$|[，。；：、,;）)！？]|的|需求)|增[加长至到]|减少|达[到成标]?|超(?!市|级)|占(?!地)|计算?|测算|脱贫|就业|转|搬|感受|共|一[起同道]|随|跟|见证|按)'
const PEOPLE_AFTER = new RegExp(`^(?:${WHICH})*(?:${PEOPLE})${PHRASE_END}`)

/** Between what is counted and its number: adverbs and verbs of being and reaching, but no noun. */
const IS =
  '(?:总(?:人数|数|量|规模)|数量?|规模|[已也约近超逾仅只共过破达为是有至]|超过|突破|达到|了|现有|目前|累计|合计|总计|接近|将近|不足|不少于|不低于|高达|多达|至少|最多|新增|净增|增加|增长|增|发展|扩大|上升|升|减少|下降|降|稳定在|保持在|控制在|到|[:： ])*$'
/** Those who are given money, whose number may be that of the money: 奖励运动员3.2万. */
const PAID = '(?<!(?:奖励|补助|补贴|资助|救助|发放|拨付|扶持|捐助|慰问|支付|赔偿)[^，。；、,;]{0,6})'
const MONEY =
  '投资|资金|经费|投入|贷款|补助|补贴|奖金|收入|支出|花费|费用|(?<![免收自付公])费|产值|消费|捐款|工资|销售额|总额|金额'

const UNIT_BY_SUBJECT: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?:人次|打卡数)${IS}`), 'PERSON_TIME'],
  [new RegExp(`${PAID}(?:人数|${PEOPLE})${IS}`), 'PERSON'],
  [new RegExp(`(?:总分|积分)${IS}`), 'POINT'],
  [new RegExp(`(?:${MONEY})${IS}`), 'CNY'],
]

/** A number that may be a year: 2023群众体育大会. */
const YEAR = /^(?:19|20)\d\d$/

/** The place of a number without a unit word. */
interface BareNumber {
  /** The clause before it. */
  readonly before: string
  readonly number: string
  readonly after: string
  /** True with 万 or 亿. */
  readonly isScaled: boolean
}

/** Returns the code of the unit that the words around a number imply: 受益人次超过4亿, 总分1272, 3万群众参加. */
export function impliedUnit({ before, number, after, isScaled }: BareNumber): string | undefined {
  if ((isScaled || !YEAR.test(number)) && PEOPLE_AFTER.test(after)) return 'PERSON'
  if (!/^(?:$|[，。；、,;）)的])(?!\d)/.test(after)) return undefined
  const code = UNIT_BY_SUBJECT.find(([pattern]) => pattern.test(before))?.[1]
  return code === 'POINT' || isScaled ? code : undefined
}
