// Words of headings and sentence openings by which a report turns from review to plan.
/** The end of a heading of a plan. */
export const PLAN_HEADING =
  /(?:计划|规划|打算|安排|思路|下一?步(?:工作)?|展望|部署|要点|目标|任务|设想|举措|谋划|今后|明年)[^，。；：]{0,6}[）)】：:]?$|规划目标|主要目标|目标任务|重点任务|主要任务|工作任务|下一步|下步|今后|明年|展望|思路|打算|工作(?:安排|计划|部署|要点)|(?:工作|有关|活动)要求[）)]?$|(?:保障|推进|组织)措施$|日历$|赛历$|日程$|(?:议定|决定|商定)的?事项/

/** The title of a document on what is to be done: 活动实施方案, 关于做好冰雪活动有关工作的通知. */
export const DIRECTIVE_TITLE =
  /(?:实施|工作|行动|活动|建设)方案$|行动计划$|关于(?:做好|开展|举办|组织|加强|推进|加快|进一步)[^。]*(?:通知|意见|函)$/

/** The years of a plan after its title: （2024—2026年）. */
export const YEARS_OF_PLAN = /[（(]20\d\d年?[-—–~至]20\d\d年?[）)]/

/** The first half of a year, which in the plan for a later year is still to come. */
export const FIRST_HALF = /^上半年/

/** A heading of a review. */
export const RETROSPECTIVE_HEADING =
  /总结|小结|回顾|(?:完成|开展|进展|推进|落实|工作|执行|实施)情况|主要做法|成效|成就|成绩|亮点|公报|现状|基础(?!设施|工程|性)|形势|进展|存在|不足|问题|(?:基本|总体|上年度?|去年)情况/

/** The first words of a plan in prose. */
export const TURN_TO_PLAN = /^(?:答：|展望)?(?:(?:在)?下一?步|下一?阶段|今后|明年|来年|新的一年|接下来|未来)(?!的)/

/** The rest of the same year, in a plan: 下半年，我局将. */
export const REST_OF_YEAR = /^(?:下半年|下一?季度|[三四]季度)[^。；]{0,12}(?:将|要|拟|计划|继续|力争|确保|着力|重点)/

/** A future year, in a plan: 2024年，我们将. */
export const FUTURE_YEAR =
  /^(?:答：|展望|到|在)?(20\d\d)年(?:底|末)?[^。；]{0,16}(?:将|要|拟|计划|继续|力争|确保|着力|重点|打算|全力)/

/** A past year that a sentence opens with. */
export const OPENING_YEAR = /^(?:答：|截[至止]到?|回顾|自|从|在)?(20\d\d)年/

/** Opening of a sentence that looks back, whatever the plan around it. */
export const OPENING_REVIEW =
  /^(?:答：)?(?:过去五年|去年|过去(?:的)?一年|一年来|近年来|目前|截[至止]目前|今年以来|今年(?![^。]{0,12}(?:将|要|拟|计划|力争|确保|重点))|上半年(?![^。]{0,12}(?:将|要|拟|计划|力争|确保))|[一二三四五六七八九十]+年来)/

/** A heading or title on part of a year: its plan is for the rest of the same year. */
export const PART_OF_YEAR =
  /上半年|下半年|(?:[一二三四]|下一?)季度|前[一二三四五六七八九十\d]+个?月|[1１][-—至][2-9９]月|\d月份?(?:工作|重点|市)/

/** The heading of an appendix, which belongs to none of the parts before it. */
export const APPENDIX = /^附[件表录]\s*[\d一二三四五六七八九十]*[：:]?/

/** An unnumbered heading of the part on one year. */
export const YEAR_PART = /^[【\s]*(?:20\d\d年|下一?步|明年|下半年)/

/** A title with two years: a report followed by a plan. */
export const TWO_YEARS = /20\d\d年.*20\d\d年|总结.*(?:计划|打算|安排|思路|要点)/

/** A five-year plan: “十四五”, 十三五. */
export const FIVE_YEAR_PLAN =
  /[“"]?(十?[一二三四五六七八九]五|十五)(?![年月日个天号届次批期运])[”"]?(?=[”"]?(?:规划)?(?:期|时期|末|收官|开局|发展|规划|以来|体育|全民|目标|主要|任务|$))/g

/** The name of the one who answers in an interview: 方志远：. */
export const SPEAKER = /^[\u4e00-\u9fff]{2,4}[：:]/

/** A question in an interview. */
export const QUESTION = /^(?:问|记者|主持人)[：:]/

/** The line above the items of a plan for a later year: 到2025年，主要目标如下：. */
export const PLAN_LEAD = /(?:到|至)(20\d\d)年[^。]*[：:]$/

/** A review of the year before that in which a speech is given. */
export const PAST_YEAR_REVIEWED = /过去(?:的)?一年|刚刚过去的|回顾(?:过去|去年)/

/** The heading of a plan for the year in which a speech is given: 三、今年的任务. */
export const PLAN_OF_THIS_YEAR =
  /(?:^|\n)\s*[一二三四五六七八九十]{1,3}、[^。\n]{0,6}今年(?!以来)[^。\n]{0,12}(?:任务|重点|安排|目标|工作|硬仗|要|抓好)/
