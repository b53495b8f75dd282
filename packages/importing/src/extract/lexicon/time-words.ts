// Words that show whether a figure is a fact or lies ahead, and of which year it is.

/** 将, but not of what is done to something: 将步道列入清单, and not of 即将 and 将军. */
const WILL =
  '(?<![即能行可健大小老名])将(?![^，。；]{1,24}(?:列入|纳入|列为|作为|打造成|转化为|融入|摆在|写入))(?=[^领军士帅相其这他它此该来近]|于|来(?=建|举|开|投))'
/** 拟, 力争, 计划新建 and the next year. */
const INTENDS =
  '(?<![模虚比])拟(?=[^定订人合真态办])|力争|(?<!原)计划(?=[^》”"、，。；：的数内外任完管生经单指])|明年|下一?步'

/** Verbs and adverbs after which a sentence looks ahead, in a review too: 将, 拟, 力争, 计划新建, 明年. */
export const AHEAD = new RegExp(
  `${WILL}|${INTENDS}|原计划|规划(?=新建|建设|建成|布局|到)|争取(?=在|到20|于|明年|年内|年底|\\d{1,2}月|实现|达到|突破|再)|确保(?=[^了]{0,30}\\d)|来年|今后|未来|(?<!换)届时|到“?十[四五六]五”?末|预计(?=[^，。；]{0,10}(?:将|明年|到|可达))|(?:准备|打算)(?=再|新|于|在|把|投|建|增|发|推|举)|有望`,
  'g',
)

/** Nouns and verbs of a value that was set, which says nothing of the clauses after its own: 目标75%, 任务12块. */
export const AHEAD_VALUE =
  /原定(?=[^，。；]{0,8}\d)|计划(?:完成|的?目标)(?=[^，。；]{0,6}\d)|目标(?=[为是：:值]|任务[为是：:数])|(?:年度|全年|既定|规划)?目标(?:任务)?[（(]?\d|任务数?(?=[为是：:]?\d)|下达(?![^，。；]{0,12}(?:资金|公益金|经费|补助|专款))|(?:年初|年度|部门)预算(?:数|安排)?(?=[为约]?\d)|不低于|不少于(?=\d)/g

/** Words by which a clause announces what is to come, apart from targets that were set: 原计划, 任务. */
export const ANNOUNCED = new RegExp(`${WILL}|${INTENDS}|到20\\d\\d年|\\d{1,2}月(?:\\d{1,2}日|底|份)?前|年底前`, 'g')

/** Words after which a clause states a fact. */
export const ACHIEVED =
  /追加了?(?=[约近]?\d)|已(?!定|有计划)|截[至止](?!明年)|实际|现有|目前|累计|(?:完成|建成|实现|获得|取得|举办|开展|新建|建设|达到|投入|争取|培训|发放|新增|改造|销售|荣获|夺得|组织|开工|安装|更新|下达)了|提前(?:完成|实现)|超额|同比|较(?:上|去)年|比(?:上|去)年|去年|上年|争取到|争取(?:中央|国家|省|上级|各级)?[^，。；]{0,6}资金|初步/g

/** Words directly before a number that make it a value set by a rule or a contract: 合同约定的95%. */
export const SET_BEFORE = /(?:规定|约定|要求|确定|下达|明确|提出|设定|核定|制定)的(?:年度|最低|最高)?$/

/** Nouns after a number that make it a value set: 每年330天的最低标准, 30处目标. */
export const SET_AFTER =
  /^(?:[^\d，。；的]{0,8}的)(?:最低|最高|年度|既定|规定|预定|约定|建设)*(?:标准|要求|目标|任务|指标|规划|红线|底线)(?!的|值|体系)|^(?:年度|建设)?目标(?!任务|值|的)/

/** Before a number that sets a rate, which is paid: 按每人30元的标准. */
export const PAID_BY = /(?:按照?|依据|以)[^，。；]*$/

/** A target that a report sets against what was done: the task, the plan. */
export const TASK =
  /下达(?![^，。；]{0,12}(?:资金|公益金|经费|补助|专款))|(?:规划|计划|方案)(?:确定|提出|要求)的|任务数|任务指标|目标任务|目标值|既定目标|要求(?:达到|完成)|建设任务|计划任务|年度任务|规划目标|目标[为是：:]/

/** Words of completion before a task: 圆满完成了下达的600公里建设任务. */
export const REPORTED = /(?:完成|实现|达成|超额)了?(?![^，。；]*(?:将|计划|拟|力争))[^，。；]{0,30}$/

/** Words of a level to be reached, rather than of a thing to be done. */
export const LEVEL_TO_REACH =
  /达|不低于|不少于|力争|确保|以上|目标|任务|突破|提高到|增加到|增长|争取|超过|保持在|控制在|以内/

/** Before a share of the target reached: 完成年度计划的107%. */
export const SHARE_OF_TARGET =
  /(?:完成|达到?|占|为|相当于|实现|超|高出)[^，。；]*(?:任务|计划|目标|指标|预算|进度)(?:数|值|任务)?[^，。；]{0,6}的?$|(?:任务|计划|目标|指标|预算|进度)(?:数|值)?[^，。；]{0,6}的$/

/** A basis of comparison before a figure, whose year is not the figure's: 较2020年底, 与2022年相比. */
export const COMPARISON = /(?:较|比|与|和|同|相比于?|对照|超过|高于|低于)[^，。；]{0,2}$/

/** Words for a year by its distance from the one that a report calls 今年. */
export const YEAR_OFFSETS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1 }

/** Words for a year relative to that under review. */
export const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/前年/g, -2],
  [/去年|上年度?(?!末|结转|结余)|上一年度?/g, -1],
  [/今年|本年度?|现在|全年(?!.*明年)/g, 0],
  [/明年|来年|下一年度?/g, 1],
  [/后年(?!代)/g, 2],
]

/** A span of years up to the report's: 五年来, 近三年. */
export const YEARS_UP_TO_NOW =
  /(?:近|过去)?([两二三四五六七八九十\d]+)年(?:来|间|累计|共)|(?:近|过去|最近)([两二三四五\d]+)年(?!的历史)/g

/** A number of years that opens a clause, whose whole it sums up: 五年出动救援312次, 五年总收入. */
export const YEARS_IN_ALL = /(?<=^|[，。；：])([两三四五六七八九十])年(?=[总合共举承组开投建新培完销出救输获荣先每])/g

/** Words of what was done, of which a part of the report on several years gives the sum. */
export const FLOW =
  /举办|主办|承办|开展|组织|新建|建成|改造|完成|投入|培训|培养|夺得|获得?|荣获|取得|入选|输送|出动|救助|服务|发放|销售|争取|修订|制定|新增|累计|先后|安装|配建/g

/** Words of a state, which is that at the end. */
export const STATE = /达到?|拥有|共有|总数|人均|平均|比例|率|存量|近|在册|在训|实有/g

/** Words by which a sentence is about the present, whatever was done. */
export const AT_ONE_TIME = /现有|目前|现已|今年|全年|当前|年底|年末|今天/

/** A clause on one event. */
export const AT_ONE_EVENT = /第[一二三四五六七八九十\d]+届|(?:会|赛)上/

/** A year before the report's: 五年前. */
export const YEARS_AGO = /(?<![\d近])([一两三四五六七八九十\d]{1,2})年(?:以)?前(?![三四五六七八九十\d]+|期|后)/g

/** Years in a row up to the report's, over which a figure may be summed up: 连续三年. */
export const YEARS_IN_A_ROW = /连续([两三四五六七八九十]|\d{1,2})年(?!的)/g

/** Words by which a figure sums up a span. */
export const SUMMED_UP = /累计|合计|总计|共(?!同|有制)|先后|年均|年平均/

/** A target that was exceeded, so that it is not the value reached: 超额完成规划确定的2.5平方米目标. */
export const EXCEEDED = /超额(?:完成|实现)[^，。；\d]*$/

/** Before and after the first figure of a change: 由120万元调整为150万元. */
export const CHANGED_FROM = /(?:由|从)[^，。；\d]{0,10}$/
export const CHANGED_TO_LEVEL =
  /^[^，。；\d]{0,6}(?:调整|增[加长]|提[高升]|扩[大展]|拓展|发展|上?涨|增|升|降|减少|缩短|变更?)[为至到]/

/** An event that is announced: 将于11月24日在人民广场鸣枪. */
export const PLANNED_EVENT = /(?:将|定)(?:于|在)[^。；]{2,40}(?:举行|举办|开幕|开赛|鸣枪|开跑|起跑|打响|启幕|揭幕|拉开)/

/** A sentence on the event that the one before has announced. */
export const OF_THIS_EVENT = /^(?:本届|本次|此次|今年)(?:的)?(?:赛事|比赛|大赛|活动|大会|运动会)/
