// Quantities that are part of a name or a manner of speaking and no figure of a report.
import type { Quantity } from '../quantity/quantity.ts'

/** Behind a length: the discipline or the track it names. */
const DISCIPLINE =
  /^(?:健康|欢乐|迷你|亲子|公开|混合|个人|团体)?(?:跑|走|赛|栏|越野|接力|自由泳|蛙泳|仰泳|蝶泳|混合泳|气步枪|气手枪|跑道|环形|标准|田径|泳道|泳池|短池|游泳|半程|全程|徒步|骑行|计时|直道|登高)/
/** Slogans count their parts: 四个自信, 两个维护. */
const SLOGAN =
  /^(?:[“"「])?(?:意识|自信|维护|确立|全面|布局|革命|统筹|务必|必由|先行|代表|转变|专项|百年|结合|倡导|善于|覆盖|到位|同步|面向|有效|一律|必须|一批|方面|阶段|环节|层面|维度|关键|平台|抓手|突破口)/
const SLOGAN_UNITS = new Set(['个', '项', '大'])

/** One of something is counted only where it was made or held. */
const MADE =
  /(?:建成|建设|新建|改建|新增|完成|实施|举办|承办|获得|创建|打造|成立|组建|购置|配备|安装|发生|增加|评为|命名|认定|投入|开展|夺得|获)了?[^，。；、]{0,12}$/

const QUOTE_OPEN = /[“「『《][^”」』》]*$/
const DURATIONS = new Set(['分钟', '天', '小时'])

function isOneOfMany(quantity: Quantity, before: string): boolean {
  return /^一/.test(quantity.asWritten) && quantity.exact === '1' && !MADE.test(before)
}

function isQuoted(quantity: Quantity, before: string, after: string): boolean {
  return QUOTE_OPEN.test(before) && /^[^“「『《]*[”」』》]/.test(after) && quantity.unitCode !== 'INCIDENT'
}

function isName(quantity: Quantity, after: string): boolean {
  if (/^(?:M|KM)$/.test(quantity.unitCode ?? '') && DISCIPLINE.test(after)) return true
  return (
    quantity.unitCode === null &&
    DURATIONS.has(quantity.unitAsWritten) &&
    /^[^，。；]{0,4}(?:圈|健身|热线|内|自助|开放)/.test(after)
  )
}

/** Whether a quantity of a sentence is a figure worth a row. */
export function isFigure(quantity: Quantity, sentence: string): boolean {
  const before = sentence.slice(0, quantity.start)
  const after = sentence.slice(quantity.end)
  if (quantity.unitCode === 'STAR' || quantity.unitCode === 'EDITION') return false
  if (SLOGAN_UNITS.has(quantity.unitAsWritten) && SLOGAN.test(after) && Number(quantity.exact) < 20) return false
  return !isOneOfMany(quantity, before) && !isQuoted(quantity, before, after) && !isName(quantity, after)
}
