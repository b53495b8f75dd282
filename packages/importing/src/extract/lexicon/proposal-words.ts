// Words around what a figure measures that do not belong to the name of an indicator.

/** A number of a list, and what is left of brackets and quotation marks. */
export const LIST_MARKS = /^(?:(?:[A-Za-z]|[IVX]{1,4}|\d{1,2})[.)）、．]\s*)?[）)”"』」、，,.:：;；\s]*/

/** Words before a name: particles, adverbs, and verbs of doing. */
export const BEFORE_NAME =
  /^(?:的|要|还|也|又|另|但|并|只|仅|其中|含|共|计(?!划)|累计|总计|合计|底|末|年度|全年|目前|今年|去年|明年|现已|已|为(?!期)|从(?!业)|在(?!训|册|职|编|校|建)|向|让|使|对|由|被|将|力争|继续|预计|会议同意|全[国省市州盟县旗区]|我[国省市州盟县旗区]|各级|首批|新增|新(?!建|兴)|圆满|统筹|先后|完成(?!率|情况)|开展(?!率)|举办|承办|组织|争取|推进|推动|投入|了)+/

/** Words after a name. */
export const AFTER_NAME =
  /(?:累计|总计|合计|共计?|(?<!下)达到?|已|有|为|至|是|要|的|了|历时|吸引|获得?|夺得|收获|取得|举办|完成|建成|以|由|从|全部)+$/

/** Words that name no subject, alone or together. */
const TOKENS =
  '上年同期|去年同期|同期|上年|去年|市下达|省下达|上级下达|同比|环比|总数|总量|数量|总计|合计|其中|其他|其余|举办|组织|开展|承办|设置?|参加|参与|派出|出动|检查|监测|培训|发放|投入|达到|完成|已完成|实际|年度|全年|每年|年均|目标值?|实际值|任务|计划|指标|主要|提前|滞后|达标|超额|超出|总共|累计|增[长加]?|提[高升]|减少|下降|上升|跃升|净增|增幅|降幅|增速|涨幅|和|与|及|以及|分别|占比?|比例|率|只|仅|不足|目前|角逐|下达|还|差|距|成为|更新|维修|巡检|服务|设立|设有|拥有|每家|每条|平均每?|人均|国家级|世界级|[省市县区]级|[一二三]级|首次|站上|上级|全[省市州盟县旗区]|各|等|目标还差|序时进度|级别|周期|项目|开放|街道|社区|省市|县区|乡镇'

/** A name of such words only. */
export const NO_SUBJECT = new RegExp(`^(?:${TOKENS})+$`)

/** Ratios that are named after what they are a ratio of: 覆盖率. */
export const BARE_RATIO = /^(?:覆盖|完成|合格|优秀|优良|开放|开工|执行|满意|整改|办结|达标|使用|普及)?率$/

/** Words before a number that make it a share: 占全省的19%. */
export const SHARE =
  /(?:占(?!比)|占到)([^，。；：\d]{0,10}?)(?:总数|总量)?的?(?:比例|比重)?(?:约|近|达到?|为|(?:提[高升]|上升|下降)?[到至])*$|占比(?:[约近为达]|达到|提[高升][到至])*$/

/** Heads of table columns that say which number of what is measured it is, as the kind of the figure does. */
export const COLUMN_HEADS =
  /\|.*$|(?:年度)?(?:创建|考核|评价)?(?:目标|任务|计划|完成|实际|指标|预算|标准|基数|情况)(?:任务|计划|情况)?[值数量]?$/
