// Filters out quantities that are part of a name or an idiom.
import type { Quantity } from '@tiyu/quantity'

/** After a length: the discipline or track it names. */
const DISCIPLINE =
  /^(?:健康|欢乐|迷你|亲子|公开|混合|个人|团体)?(?:跑|走|赛|栏|越野|接力|自由泳|蛙泳|仰泳|蝶泳|混合泳|气步枪|气手枪|跑道|环形|标准|田径|泳道|泳池|短池|游泳|半程|全程|徒步|骑行|计时|直道|登高)/
/** Slogans with a count: 四个自信, 两个维护. */
const SLOGAN =
  /^(?:[“"「])?(?:意识|自信|维护|确立|全面|布局|革命|统筹|务必|必由|先行|赛场|代表(?![队团])|转变|专项|百年|结合|倡导|善于|覆盖|到位|同步|面向|有效|一律|必须|一批|方面|阶段|环节|层面|维度|关键|平台|抓手|突破口)/
const SLOGAN_UNITS = new Set(['个', '项', '大'])

/** Matters counted in words: 四项任务, 五个方面. */
const MATTERS = /^(?:主要|重点|具体)?(?:任务|工作|措施|举措|原则|机制|指标|内容|要求|行动)/
/** Before the phase of a project: 体育公园二期. */
const PHASE = /(?:公园|工程|项目|中心|馆|场|基地|建设|步道|绿道)$/
/** Nouns after a count that introduces a list: 抓好四件事. */
const MATTER = /^(?:大事|要事|事(?![故件项例迹]))/
/** The number of those ranked is part of the rank: 14个区县第4位. */
const RANKED_AMONG =
  /^(?!第[\d一二三四五六七八九十]+名)[\u4e00-\u9fff、（）]{0,8}?(?:中|里)?(?:排名?|位[列居]|名列|[列居])?第[\d一二三四五六七八九十]+(?![\d一二三四五六七八九十届批期次])/
/** Measure words of those ranked: 在十项公共服务中排名第4. */
const AMONG_UNITS = /^(?:个|项|家|所|支|名|类|座|处|县|区|市|省)$/
/** Places of a ranking, not persons: 前移2位. */
const RANK_CHANGE = /(?:前移|后移|上升|提升|下降|前进|跃升|退后)了?$/
/** Sports of several events: 铁人三项, 现代五项. */
const MULTI_EVENT = /(?:铁人|现代|冬季|全能)$/
/** Teams of a number of players: 5人制足球, 三人篮球. */
const TEAM_SIZE = /^(?:制|足球|篮球|排球)/
/** A length after these names a discipline: 女子500米单人划艇. */
const CONTESTED_BY = /(?:男子|女子|男女|混合)[甲乙丙]?组?$/

/** 一个 is a figure only after a verb of creation. */
const CREATION =
  /(?:建成|建设|新建|改建|新增|完成|实施|举办|承办|获得|创建|打造|成立|组建|购置|配备|安装|发生|增加|评为|命名|认定|投入|开展|夺得|获)了?[^，。；、]{0,12}$/

/** An opening quote close before; a longer quotation is speech. */
const QUOTE_OPEN = /[“「『《][^”」』》，。；]{0,16}$/
const DURATIONS = new Set(['分钟', '天', '小时'])

function isIndefiniteOne(quantity: Quantity, before: string): boolean {
  return /^一/.test(quantity.asWritten) && quantity.exact === '1' && !CREATION.test(before)
}

/** After a quotation: it is speech, or a goal in its own words, and no name. */
const SPEECH_AFTER = /^[^“”]{0,16}”(?:，?[^，。；]{0,12}(?:说|表示|介绍|告诉|称)|的(?:目标|任务|成绩|要求|标准))/

function isQuoted(quantity: Quantity, before: string, after: string): boolean {
  if (SPEECH_AFTER.test(after)) return false
  return QUOTE_OPEN.test(before) && /^[^“「『《，。；]{0,16}[”」』》]/.test(after) && quantity.unitCode !== 'INCIDENT'
}

/** 两市相差: the two that were named, not a number of them. */
function isBothNamed({ asWritten }: Quantity, after: string): boolean {
  return (
    /^-?[两三四](?:[省市县区国地项者类家队]|个县|个市)$/.test(asWritten) &&
    /^(?:相差|之间|均|都|合计|分别|共同|联合|差距)/.test(after)
  )
}

function isPartOfRank({ unitCode, unitAsWritten }: Quantity, before: string, after: string): boolean {
  if (unitAsWritten === '位' && RANK_CHANGE.test(before)) return true
  const isAmong = unitCode === 'ITEM' || (/在(?:全[国省市县区州])?$/.test(before) && AMONG_UNITS.test(unitAsWritten))
  return isAmong && RANKED_AMONG.test(after)
}

function isPartOfName(quantity: Quantity, before: string, after: string): boolean {
  const isLength = /^(?:M|KM)$/.test(quantity.unitCode ?? '')
  if (isLength && (DISCIPLINE.test(after) || CONTESTED_BY.test(before))) return true
  if (MULTI_EVENT.test(before) && quantity.unitAsWritten === '项') return true
  if (quantity.unitAsWritten === '期' && PHASE.test(before) && isInWords(quantity)) return true
  if (/^人$/.test(quantity.unitAsWritten) && TEAM_SIZE.test(after) && Number(quantity.exact) < 12) return true
  return quantity.unitAsWritten === '件' && MATTER.test(after)
}

function isDurationInName({ unitCode, unitAsWritten }: Quantity, before: string, after: string): boolean {
  if (unitCode !== null || !DURATIONS.has(unitAsWritten)) return false
  return (
    /^内?[\u4e00-\u9fff]{1,6}率/.test(after) ||
    /^[^，。；、]{0,4}(?:圈|健身|热线|内|自助|开放|可达|就到|生活)/.test(after) ||
    /走|步行|只需|花/.test(before.slice(-6))
  )
}

/** A limit of what is counted after it: 年产值过千万元的企业4家, 1000平方米以上的场馆12个. */
function isCriterion({ qualifier, asWritten }: Quantity, before: string, after: string): boolean {
  // 满分100分 is the scale of a score, and 亿元以上企业10家 counts those above.
  if (/满分(?:为|是)?$/.test(before)) return true
  const isWithoutDigit = !/[\d一二两三四五六七八九]/.test(asWritten)
  if (isWithoutDigit && qualifier === 'AT_LEAST' && /^的?[^，。；、\d]{1,8}\d/.test(after)) return true
  // 每周至少参加1次锻炼的占68% counts those who do.
  if (
    /(?:至少|达到?|满)[^，。；、\d]{0,4}$/.test(before) &&
    /^(?:[^，。；、\d]{0,8}的)[^，。；、\d]{0,6}占\d/.test(after)
  )
    return true
  const isLimit = qualifier === 'AT_LEAST' || qualifier === 'AT_MOST' || /(?:达到?|满)$/.test(before)
  return isLimit && /^的(?!目标|任务|标准|\d)[^，。；、\d]{2,14}\d/.test(after)
}

/** Why a number is not drafted as a figure. */
export type Exclusion =
  | 'BRACKETED'
  | 'COMPARED'
  | 'RATING'
  | 'EDITION'
  | 'IDIOM'
  | 'RANK'
  | 'ARTICLE'
  | 'QUOTED'
  | 'NAME'
  | 'DURATION'
  | 'CRITERION'
  | 'BATCH'

/** 市委十届八次全会: the number of a meeting. */
function isOfMeeting({ unitAsWritten }: Quantity, before: string, after: string): boolean {
  return (
    unitAsWritten === '次' &&
    /[\d一二三四五六七八九十]届$/.test(before) &&
    /^(?:全会|全体|会议|代表大会|常委)/.test(after)
  )
}

const isInWords = ({ asWritten }: Quantity) => /^[一二三四五六七八九十两]/.test(asWritten)

function isIdiom(quantity: Quantity, _: string, after: string): boolean {
  if (isBothNamed(quantity, after)) return true
  const isSlogan = SLOGAN_UNITS.has(quantity.unitAsWritten) && SLOGAN.test(after) && Number(quantity.exact) < 20
  return isSlogan || (MATTERS.test(after) && isInWords(quantity))
}

function isBatch(quantity: Quantity): boolean {
  return quantity.unitAsWritten === '批' || (quantity.unitAsWritten === '类' && /^一/.test(quantity.asWritten))
}

/** Tests of exclusion, in the order in which they apply. */
const EXCLUSIONS: readonly (readonly [Exclusion, (quantity: Quantity, before: string, after: string) => boolean])[] = [
  ['RATING', ({ unitCode }) => unitCode === 'STAR'],
  ['EDITION', (quantity, before, after) => quantity.unitCode === 'EDITION' || isOfMeeting(quantity, before, after)],
  ['IDIOM', isIdiom],
  ['BATCH', isBatch],
  ['RANK', isPartOfRank],
  ['ARTICLE', isIndefiniteOne],
  ['QUOTED', isQuoted],
  ['NAME', isPartOfName],
  ['DURATION', isDurationInName],
  ['CRITERION', isCriterion],
]

/** Returns why a quantity is no figure but part of a name, a rank or an idiom; undefined for a figure. */
export function exclusionOf(quantity: Quantity, sentence: string): Exclusion | undefined {
  const before = sentence.slice(0, quantity.start)
  const after = sentence.slice(quantity.end)
  return EXCLUSIONS.find(([, test]) => test(quantity, before, after))?.[0]
}
