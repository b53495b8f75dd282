// Words by which a sentence compares a figure with another region, a plan or a year.

/** What a figure is compared with, apart from regions: 全省平均水平, 时序进度, 年度计划. */
export const REFERENCE =
  /全[国省市县区州盟]|全自治区|我[国省市]|国家|[省市县](?:平均|均值|级|直)|平均|均值|计划|目标|任务|预期|进度|标准|控制价|预算价|限价|均价|规划|要求|平时|往常|周边|邻近|其他/

/** A value that a contract or a rule sets: 低于合同约定的95%. */
export const SET_BY = /(?:约定|规定|要求|确定|设定|承诺)的$/

/** A reference in time: the figure compared with it is a change. */
export const PAST =
  /去年|上年|前年|往年|同期|同比|环比|上一?[届季月周]|(?:19|20)\d\d年|[一二三四五]五[”"]?(?:末|时期|期间)?$/

/** Words of a difference behind 比 and what is compared: 比全省平均高. */
export const DIFFERS = '(?:高|低|多|少|快|慢|大|小|长|短|领先|落后|提前|滞后|超出|超过)(?:出|了|约|近)*(?:约|近|了|出)*'

/** Verbs before what is compared: 低于全省平均. */
export const THAN = '高于|低于|高出|低出|超过|超出|多于|少于|优于|快于|慢于|领先于?|落后于?|不及|不如'

/** Verbs that are of a difference, whatever follows. */
export const BY = /^(?:高出|低出|超出|领先于?|落后于?)$/

/** A time behind 是: 是去年的1.8倍. */
export const YEAR_BEFORE = /去年|上年|同期|前年|上届|[一二三四五]五[”"]?(?:末|时期|期间)?$/

/** After a number, words that make it the level of what is compared: 低于全省1.92平方米的平均水平. */
export const LEVEL_AFTER = /^的?(?:的)?(?:平均|总体|整体)?(?:水平|标准|均值|平均值|平均数)/

/** Words of a change over time before a number. */
export const CHANGES =
  /(?:[比较]|(?<!参)与)[^，。；、]{1,16}?(?:相比)?(?:净?增[长加多]?|提[高升]|上升|下降|减少|降低|回落|下滑|缩短|扩大|[±＋]|[多少高低](?:了|出|约|近)*$)|同比|环比|年均(?:增|递)|净增|(?:增|降|涨|减)幅|(?:增[长加]|提[高升]|上升|下降|减少|降低)(?:了|约|近|超过?|逾|不足)*$/
