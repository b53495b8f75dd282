// Words that may stand before the verb of a task: times, modal words, adverbs and prepositions.

const YEAR = '(?:20\\d\\d年度?|“?十[四五六]五”?(?:期间|末)?|今年|明年|来年|当年|本年度|年度|每年|全年|年)'
const MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|\\d{1,2}[日号]|[上中下]旬)?'
const SPAN = `${MONTH}(?:[-—–~至到](?:${MONTH}|\\d{1,2}[日号]))?`
const QUARTER = '(?:[上下]半年|第?[一二三四]季度|[春夏秋冬]季(?:学期)?|[寒暑]假|[上下]学期)'
const HOLIDAY = '[“"]?(?:五一|十一|国庆|中秋|元旦|春节|元宵|清明|端午|重阳|全民健身日|全民健身月)[”"]?(?:节|假期|假日)?'
const DURATION = '[\\d一二两三四五六七八九十半]+(?:个月|个工作日|年|天|周|日)(?=内|之内|左右|前|间)'
const EDGE = '(?:之?前|之?内|[底末初中]|起|间|期间|以后|之?后|前后|左右|上旬|中旬|下旬)'

/** A time before the verb: 6月底前, 2025年上半年, “五一”假期, 三年内, 赛会期间, 8月8日. */
export const TIME_BEFORE_VERB = new RegExp(
  `^(?:[在于从自到至]|争取|力争|确保|预计|原则上|最迟|最晚|不迟于)?(?:${YEAR}[，]?(?:${SPAN}|${QUARTER}|${HOLIDAY})?|${SPAN}|${QUARTER}|${HOLIDAY}|${DURATION}|[\\u4e00-\\u9fff]{1,6}?(?=期间|后[\\d一二两三四五六七八九十]+个?[月年天]内|[开结]束前))(?:[底末初])?(?:[\\d一二两三四五六七八九十]+(?:个月|年|天)内)?${EDGE}{0,2}，?`,
)

/** A time that a task is due by, rather than a year alone, a frequency or the whole year. */
export const DUE_TIME = /月|季度|半年|[底末]|[前内]|假|学期|期间|“?(?:五一|十一|国庆)/

/** After a time that is over: 2015年以前制发的. */
export const PAST_EDGE = /^(?:以前|以来|度?的)/

/** Words of duty or intention: 要, 将, 须, 力争. */
export const MODAL =
  /^(?:(?:年度|全年|年内|今年|既定)?(?:目标任务|目标|任务|计划)(?:[是为：])?(?=[\u4e00-\u9fff]{2})|必须|务必|务求|需要|需|须|应当?|要(?!求|点|素)|将|拟(?!定)|力争|确保|争取|力求|负责|准备|还|再(?=[\u4e00-\u9fff]{2}))/

/** Adverbs and words of extent before a verb. */
export const ADVERB =
  /^(?:全部|全面|全力|正式|基本|同步|继续|持续|进一步|率先|首次|分[批期][次步]?|逐步|逐项|逐一|统一|集中|重点|累计|共计?|均|都|各|分别|至少|新(?=[开认增培]\S)|依法|依规|适时|及时|尽快|抓紧|积极|稳步|有序|陆续|联合|共同|常态化?|定期|系统|深入|扎实|大力|认真|切实|着力|高标准|高质量|高水平|免费|顺利|成功|圆满|如期|按期|按时)(?:地)?/

/** Words that open a phrase before the verb: 为310个行政村, 利用桥下空间, 会同市教育局. */
export const PREPOSITION =
  /^(?:在(?!建)|为|向|对(?!接|标|照)|与|和|同(?!步|意)|会同|联合|协同|协调|依托|利用|围绕|结合|通过|借助|按照?|依据|根据|参照|对照|针对|面向|立足|以(?!上|内|后|前)|把|将|由|从|经|给|投资[\d.]+[万亿]?元|投入(?:资金)?[\d.]+[万亿]?元|聚焦|紧扣|紧盯|充分利用|发挥)/

/** Verbs of being and having, which start a description rather than a task. */
export const STATIVE_VERB =
  /^(?:剩余|其余|余下|尚|仍|是|有|为|即|属|含|占|位|不|无|需|可|能|会|据|如|达(?!到|标)|超(?!过)|涉及|包括|来自|作为|成为|处于|位于)/
