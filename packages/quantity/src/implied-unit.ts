// Reads the unit that the subject of the clause around a number, or the people counted by it, imply.

/** Those who are counted without a measure word: 4310.8万常住人口, 12万注册会员. */
const PEOPLE =
  '人口|人员|用户|会员|粉丝|学员|学生|观众|居民|市民|群众|游客|志愿者|老年人|青少年|儿童|职工|村民|爱好者|跑友'
/** Words between a number and them. */
const WHICH =
  '常住|户籍|流动|城乡|城镇|农村|乡村|农业|注册|实名|活跃|广大|当地|本地|本市|外地|外来|大中小|中小|在校|普通|持证|忠实|线上|线下|现场|体育|健身|从业'
const PEOPLE_AFTER = new RegExp(`^(?:${WHICH})*(?:${PEOPLE})`)

const UNIT_BY_SUBJECT: readonly (readonly [RegExp, string])[] = [
  [/(?:人次|打卡数)[^\d，。；、,;]{0,6}$/, 'PERSON_TIME'],
  [new RegExp(`(?:人数|${PEOPLE})[^\\d，。；、,;]{0,6}$`), 'PERSON'],
  [/(?:总分|积分)[^\d，。；、,;]{0,3}$/, 'POINT'],
  [/(?:投资|资金|经费|投入|贷款|补助|收入|销售额|总额)[^\d，。；、,;]{0,6}$/, 'CNY'],
]

/** Returns the code of the unit that the subject before a number implies: 受益人次超过4亿, 总分1272. */
export function impliedUnit(before: string, after: string, isScaled: boolean): string | undefined {
  if (isScaled && PEOPLE_AFTER.test(after)) return 'PERSON'
  if (!/^(?:$|[，。；、,;）)的])(?!\d)/.test(after)) return undefined
  const code = UNIT_BY_SUBJECT.find(([pattern]) => pattern.test(before))?.[1]
  return code === 'POINT' || isScaled ? code : undefined
}
