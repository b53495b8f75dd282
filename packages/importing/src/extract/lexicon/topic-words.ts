// Words that indicate the topic of a task or of an indicator.
import type { WordClass } from '../text/sentence-text.ts'

/** The topics in the order in which they are tried. */
export const TOPICS: readonly WordClass[] = [
  ['LOTTERY', /彩票|彩民|体彩/],
  ['INDUSTRY', /产业|消费|旅游|企业|示范(?:基地|项目|单位)|小镇/],
  ['COMPETITION', /竞技|备战|运动会|训练|运动员|预赛|决赛|资格赛|体教|运动队|锦标赛/],
  ['VENUES', /场地|设施|场馆|步道|公园|足球场|器材/],
  ['FUNDING', /资金|经费|贷款|投资/],
  ['MASS_SPORT', /全民健身|群众|健身|赛事|活动|体医/],
]
