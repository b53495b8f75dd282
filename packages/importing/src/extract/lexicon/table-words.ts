// Words in the headings of tables.
import { classify, type WordClass } from '../text/sentence-text.ts'

/** A column of units. */
export const UNIT_COLUMN = /^(?:计量)?单位$/

/** A column of row numbers. */
export const NUMBER_COLUMN = /^(?:序号?|编号|No\.?|№)$/i

/** A column of events. */
export const EVENT_COLUMN = /(?:赛事|活动|比赛)名称|^(?:赛事|比赛)$/

/** A column of events, beside one of days or places. */
export const DATED_EVENT_COLUMN = /(?:赛事|活动|比赛|项目)名称|^(?:赛事|比赛)$/

/** A column of dates. */
export const DATE_COLUMN = /^(?:比赛|举办|活动|举行|开赛)?(?:时间|日期)$/

/** A column of places. */
export const PLACE_COLUMN = /^(?:比赛|举办|活动|举行)?(?:地点|场地|场馆)$/

/** A column of tasks. */
export const TASK_COLUMN = /^(?:重点|主要|工作|目标|年度|具体)*(?:任务|工作|事项)(?:内容|名称|事项)?$/

/** A column of the days by which tasks are to be done. */
export const DEADLINE_COLUMN = /^(?:完成|办结)?(?:时限|期限)$|^完成时间$/

/** A column of targets. */
export const TARGET_COLUMN = /目标|标准|要求|计划|任务|规划|指标值|应完成|下达|预算(?!执行|完成)/

/** A column of what was done. */
export const ACTUAL_COLUMN = /完成|实际|实绩|现状|已|进展|执行|决算|支出数|到位/

/** A column of ratios, but not one of a number of people or things. */
export const PERCENT_COLUMN =
  /(?:(?<![频心功])率|比例|比重|占比|增幅|增长|同比|±)(?!(?:的)?(?:人|个|场|队|总|面积|金|数|量|额))[^，]{0,4}$/

/** A column or row of ratios of completion, which are facts. */
export const COMPLETION_RATE = /完成(?:率|比例|进度|情况)|占(?:计划|目标|任务)/

/** A column whose cells say what the numbers to their right measure, besides the first column. */
export const LABEL_COLUMN = /指标(?!值)|项目|任务(?!数|量)|名称|内容|事项|分类|类别|类型/

/** A unit behind a stroke: 场地面积/万㎡. */
export const UNIT_BEHIND_STROKE = /[/／]([^/／（）()\s]{1,5})$/

/** A row of sums. */
export const TOTAL_ROW = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|全[国省市州盟县旗区](?:合计)?)$/

/** Words of a heading that say of which time or kind its numbers are. */
const DIMENSION =
  '[（(][^（）()]*[）)]|(?:19|20)\\d\\d年?度?|[\\d一二三四五]+|[本上去今]年度?|上半年|第?[一二三四]季度|年[末底]|绝对[数量]|同期|合计|小计|总计|目标值?|计划数?|任务数?|实际值?|完成(?:值|情况)?|现状值?|基数|累计|男|女|其中|[:：、.\\s-]'
const DIMENSIONS = new RegExp(`(?:${DIMENSION})+$`)
const ONLY_DIMENSIONS = new RegExp(`^(?:${DIMENSION})+$`)

/** Units that the last word of a heading implies, such as that of persons. */
const IMPLIED_UNITS: readonly WordClass[] = [
  ['人次', /人次数?$/],
  ['人', /(?:人数|总人口|常住人口|户籍人口|^人口|人员|(?<!(?:社会|总|再)动)员|用户|观众|学生|群众)(?:总?数量?)?$/],
  ['支', /(?:队数|参赛队|队伍数?)$/],
  ['枚', /(?:金|银|铜|奖)牌(?:总?数)?$/],
  ['分', /(?:总分|得分|积分|分值|评分)$/],
  ['场', /场次$/],
  ['届', /届次$/],
]

/** True for words of a time or kind, which are no unit: 男, 2022年. */
export function isDimension(words: string): boolean {
  return ONLY_DIMENSIONS.test(words)
}

/** Returns the unit that a heading implies by the noun at its end: 参赛运动员（男）, but not 运动员宿舍 and 人员经费. */
export function unitImpliedBy(heading: string): string | undefined {
  return classify(heading.replace(DIMENSIONS, ''), IMPLIED_UNITS)
}
