// Patterns of designations and of the names that receive them.

const AWARD =
  '(?:评为|认定为|命名为|确定为|列为|授予|评定为|入选|获评|获批|跻身|荣获|上榜|列入|纳入|当选|成为|分获|分别获得?|成功创建为?|创建成为|创成|荣?获得?)'

const DESIGNATION =
  '(?:首批|第[一二三四五六七八九十]+批|新一批|\\d{4}年度?)*(?:国家级?|全[国省市县区]|省级?|自治区级?|市级|县级|区级)(?:、?(?:国家|省|市)级?)*(?:首批|第[一二三四五六七八九十]+批)?' +
  `(?:(?!${AWARD})[\\u4e00-\\u9fff“”]){0,12}?` +
  '(?:示范基地|示范单位|示范项目|示范[县区市镇乡村]|示范学校|示范社区|产业基地|训练基地|运动休闲特色小镇|特色小镇|体育旅游精品(?:项目|线路|景区|赛事|目的地)|精品(?:项目|线路|赛事)|体育服务综合体|体育综合体|模范[县市区镇]|模范(?:单位|社区)|度假地|度假区|特色学校|传统(?:项目|特色)学校|后备人才基地|(?:体育|健身|运动)公园)'
const DESIGNATION_PATTERN = new RegExp(DESIGNATION, 'g')

/** After a verb of award, any titled noun is a designation: 入选省级社区健康中心试点. */
const AWARDED_TITLE = new RegExp(
  `(?<=${AWARD}[“"]?)(?:首批|第[一二三四五六七八九十]+批|\\d{4}年度?)*(?:国家级?|全国|全省|省级?|自治区级?|市级|县级|区级)(?:首批)?[\\u4e00-\\u9fff]{2,20}?(?:县|区|市|镇|乡|村|社区|学校|单位|企业|基地|中心|公园|项目|案例|线路|路线|试点|俱乐部|品牌|综合体|营地|目的地|工程|街区|园区|步道|场馆|体育馆|体育场|景区)(?=[，。；、”"（]|称号|名单|创建|$)`,
  'g',
)

/** The subject of an award, up to its verb. */
export const AWARD_SUBJECT = new RegExp(
  `([^，。；：]{2,60}?)(?:被[^，。；、]{0,12}?|成功|顺利|荣|获|双双|同时)*${AWARD}[“"]?$`,
)

/** Awards distributed in the order of the names. */
export const RESPECTIVELY = /分(?:别)?获得?[“"]?$/

/** Follows a designation that is counted and therefore names no recipient. */
export const COUNTED_AFTER = /^[”"]?(?:称号)?(?:\d|[一二三四五六七八九十两]+[个家所处条])/

/** 全省体育公园: everything of a kind in a division, unless awarded. */
export const DIVISION_WIDE = /^(?:\d{4}年度?)?全[省市县区]/

/** A designation and its range. */
export interface Designation {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Finds the designations of a sentence in order. */
export function findDesignations(sentence: string): Designation[] {
  const designations: Designation[] = []
  for (const pattern of [DESIGNATION_PATTERN, AWARDED_TITLE]) {
    for (const { index: start, 0: text } of sentence.matchAll(pattern)) {
      const end = start + text.length
      if (!designations.some((designation) => start < designation.end && designation.start < end))
        designations.push({ text, start, end })
    }
  }
  return designations.sort((a, b) => a.start - b.start)
}

/** Text before the names. */
export const BEFORE_NAMES = /^.*(?:的|使|推动|支持|指导|推荐|申报|其中|，)/
/** Verbs and counts after the names. */
export const AFTER_NAMES =
  /(?:被|成功|顺利|荣|获|先后|等?[一两三四五六七八九十\d]+[家个所处](?:单位|企业|项目|基地|地区|景区|学校)?)+$/
/** Words before an award that name no recipient. */
export const NO_RECIPIENT =
  /^(?:我[市县省区局]|全[市县省区]|成功|先后|累计|已|共|有|新增|被|由|经|拟|正|力争|争取|确保|计划)/

/** Punctuation between a designation and the names after it. */
export const BRACKETS = /^[“”"]?(?:——|—|：|:|[（(]|的)?/
/** Follows a designation without names after it. */
export const NO_NAME =
  /^(?:等|[的和与及]|建设|创建|申报|评选|认定|工作|称号|培育|名单|\d|[一二三四五六七八九十]+[个家]|、|，|。|；|试点|(?:国家|省|市|县)?级?(?:验收|评估|考核|评审|复核)|的?申|达到|数量|总数|共|有|为|以|在|已|被|获|正|通过|$)/
/** The end of the names after a designation. */
export const NAME_END = /等|(?:建设|创建|申报|工作|培育|名单|称号)|[，。；：）)]|(?:被|获|通过|正式|顺利|成功|相继)/
