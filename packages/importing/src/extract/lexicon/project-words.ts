// Patterns of designations and of the names that receive them.
import { blankMatches } from '../text/sentence-text.ts'

/** Verbs of award, before the designation. */
const AWARD =
  '(?:评选?为|认定为|命名为|命名|认定|确定为|列为|授予|评定为|评为|入选|入围|获评|获批|获得|荣获|荣膺|跻身|上榜|列入|纳入|当选|成为|分获|分别获得?|成功创建为?|创建成为|创成|获)'

const ORDER = '(?:首批|第[一二三四五六七八九十]+批|新一批|\\d{4}[—-]\\d{4}年?度?周期|\\d{4}年?度?|\\d{4}—\\d{4}年度?)*'
const LEVEL = '(?:国家级?|全[国省市州盟县旗区]|省级?|自治区级?|市级|县级|区级)'

/** Nouns that end a designation. */
const DESIGNATION_NOUN =
  '(?:示范基地|示范单位|示范项目|示范[县区市镇乡村]|示范学校|示范社区|示范点|产业基地|训练基地|人才基地|运动休闲特色小镇|特色小镇|体育旅游精品(?:项目|线路|景区|赛事|目的地)|精品(?:项目|线路|赛事|景区|目的地)|体育服务综合体|体育综合体|模范[县市区镇]|模范(?:单位|社区)|先进(?:单位|集体)|度假地|度假区|特色学校|传统(?:项目|特色)?学校|后备人才基地|(?:体育|健身|运动)公园|示范企业|标杆企业|领军企业)'

const DESIGNATION_PATTERN = new RegExp(
  `${ORDER}${LEVEL}(?:、?(?:国家|省|市)级?)*(?:首批|第[一二三四五六七八九十]+批)?(?:(?!${AWARD})[\\u4e00-\\u9fff“”]){0,12}?${DESIGNATION_NOUN}`,
  'g',
)

/** After a verb of award, any titled noun is a designation: 入选省级社区健康中心试点. */
const AWARDED_TITLE = new RegExp(
  `(?<=${AWARD}(?:${ORDER}[“"]?)?)${ORDER}(?:${LEVEL}|[\\u4e00-\\u9fff]{2,3}[省市](?=[\\u4e00-\\u9fff]{2,14}(?:模范|示范|先进|优秀|精品|特色|品牌|典型)))(?:首批)?[\\u4e00-\\u9fff]{2,20}?(?:县|区|市|镇|乡|村|社区|学校|单位|集体|企业|基地|中心|公园|项目|案例|线路|路线|试点|俱乐部|品牌|综合体|营地|目的地|工程|街区|园区|步道|场馆|体育馆|体育场|景区)(?=[，。；、”"（]|称号|名单|创建|$)`,
  'g',
)

/** After a verb of award, a title of distinction without a level: 入选2022年国庆假期体育旅游精品线路. */
const DISTINCTION = new RegExp(
  `(?<=${AWARD})${ORDER}(?:(?!${AWARD})[\\u4e00-\\u9fff“]){0,12}?(?:精品|示范|模范|特色)(?:项目|线路|景区|赛事|目的地|基地|单位|企业|学校)`,
  'g',
)

/** A kind counted in a list, whose level was named before: 1个示范单位（…）. */
const COUNTED_KIND = /(?<=[\d一二三四五六七八九十两][个家所])(?:体育产业)?示范(?:基地|单位|项目|企业)(?=（)/g

/** The subject of an award, up to its verb. */
export const AWARD_SUBJECT = new RegExp(
  `([^，。；：]{2,90}?)(?:被[^，。；、]{0,14}?|成功|顺利|荣|获|双双|同时|一起|先后)*(?:${AWARD}|通过)${ORDER}[“"]?(?:[\\u4e00-\\u9fff]{2,3})?$`,
)

/** Those who award, after the names: 被省体育局、省教育厅. */
export const AWARDED_BY = /被[^，。；]{2,30}$/

/** An award whose subject is that of the clause before: 积极开展活动，被国家体育总局评为. */
export const AWARD_WITHOUT_SUBJECT = new RegExp(`^(?:并|还|成功|荣|先后|被[^，。；、]{0,14}?)*${AWARD}${ORDER}[“"]?$`)

const CLAUSE_OPENING = '^(?:\\d{4}年|去年|今年|其中|目前|近日)*'
/** The subject that a clause opens with, up to the noun of an organisation, else of a place. */
export const OPENING_SUBJECTS: readonly RegExp[] = [
  new RegExp(
    `${CLAUSE_OPENING}([^，。；、的]{2,24}?(?:局|中心|公司|学校|小学|中学|大学|学院|协会|俱乐部|街道|社区|基地|公园|景区|体校))(?=[^，。；])`,
  ),
  new RegExp(`${CLAUSE_OPENING}([^，。；、的]{1,8}?[县市区镇乡村])(?=[^，。；县市区镇乡村])`),
]

/** Awards distributed in the order of the names. */
export const RESPECTIVELY = /分(?:别)?获得?[“"]?$/

/** Follows a designation that is counted and therefore names no recipient. */
export const COUNTED_AFTER = /^[”"]?(?:称号)?(?:\d|[一二三四五六七八九十两]+[个家所处条])/

/** 全省体育公园: everything of a kind in a division, unless awarded. */
export const DIVISION_WIDE = /^(?:\d{4}年度?)?全[省市州盟县旗区]/

/** Names before the number of those that have a designation: 建成甲区、乙区2个国家级示范基地. */
export const NAMES_BEFORE_COUNT =
  /((?:[^，。；：、\d]{2,24}、)*[^，。；：、\d]{2,24}?)等?([\d一二三四五六七八九十两]+)[个家处条所]$/

/** Words before names. */
export const BEFORE_NAMES =
  /^.*(?:的|使|推动|支持|指导|推荐|申报|其中|，|已建成|建成|拥有|建有|创成|创建|新增|培育了?|打造了?|包括|截[至止]目前)/

/** Verbs and counts after the names. */
export const AFTER_NAMES =
  /(?:连续\d+[年届次]|连续|被|成功|顺利|荣|获|先后|双双|同时|等?[一两三四五六七八九十\d]+[家个所处](?:单位|企业|项目|基地|地区|景区|学校)?|等)+$/

/** Words before an award that name no recipient. */
export const NO_RECIPIENT =
  /^(?:该|本)?(?:公司|中心|协会|学校|单位|集团|景区|园区|局机关|机关|基地)$|^(?:我[省市州盟县旗区局]|全[省市州盟县旗区]|成功|先后|累计|已|共|有|新增|被|由|经|拟|正|力争|争取|确保|计划|近期已|评选结果|其|该|关于|对|将|根据|按照)|将对|(?:将|拟|对|向)新?$/

/** Words of a list that name no recipient: athletes, teams, verbs. */
export const NOT_A_NAME =
  /^(?:含|等|及|和|与|是|为|在|将|要|成为|加入|获|被|建设|创建|申报|推荐|举办|开展|参加|不断|积极|推进|培育|截至|截止|级别)|^(?:国家级?|省级|市级)?(?:体育产业)?(?:示范)?(?:基地|单位|项目|企业|园区|线路)$|\d+[个家枚]|赛区|金牌|^[县市区、]+$|^\d{4}|周期$/

/** Punctuation between a designation and the names after it. */
export const BRACKETS = /^[”"]?(?:——|—|：|:|[（(]|包括|分别(?:是|为)：?|有：|如：)/

/** Names directly after a designation start with a place or end with the noun of one. */
export const NAME_NOUN =
  /(?:[县市区镇乡村]|公司|中心|公园|小镇|基地|景区|营地|步道|学校|小学|中学|俱乐部|体育[场馆]|场|馆|园|赛|项目|集团|协会|弹弓)$/

/** Follows a designation without names after it. */
export const NO_NAME =
  /^(?:等|[的和与及]|建设|创建|申报|评选|认定|工作|称号|培育|名单|名录|\d|[一二三四五六七八九十]+[个家]|、|，|。|；|试点|(?:国家|省|市|县)?级?(?:验收|评估|考核|评审|复核)|的?申|达到|数量|总数|共|有|为|以|在|已|被|获|正|通过|是|成为|加入|$)/

/** The end of the names after a designation. */
export const NAME_END = /等|(?:建设|创建|申报|工作|培育|名单|称号)|[，。；：）)]|(?:被|获|通过|正式|顺利|成功|相继)/

/** The end of the names in a bracket. */
export const BRACKET_END = /[）)。；]|等(?=[）)])/

/** A sentence that takes designations away. */
export const REVOKED = /撤销|摘牌|除名|取消[^，。；]{0,8}(?:称号|命名|资格)|不再(?:保留|列入)/

/** The heading of a list of those who receive a designation: 一、海澜省体育产业示范基地（6个）, 示范单位名单：. */
export const LIST_HEADING = new RegExp(
  `^(?:附件?\\d*[：:]?)?((?:(?!、)[\\u4e00-\\u9fff“”\\d—]){0,24}?${DESIGNATION_NOUN}[”"]?)(?:[（(][\\u4e00-\\u9fff]{1,8}[）)])?(?:候选|推荐|拟命名|拟认定|入选|公示)*(?:名单|名录|目录)?(?:[（(]共?(?<count>[\\d一二三四五六七八九十]+)[个家项条所处]?[）)])?[：:]?$`,
)

/** A listed name, with a note in brackets and the end of the item. */
export const LISTED_NAME =
  /^[“]?([\u4e00-\u9fffA-Za-z0-9·—\-“”]{2,30}?(?:[（(](?:集团|[\u4e00-\u9fff]{2,4})[）)][\u4e00-\u9fff]{2,12})?)[”]?(?:[（(][^（）()]*[）)])?[；;。，、]?$/

/** A designation and its range. */
export interface Designation {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Finds the designations of a sentence in order. */
export function findDesignations(sentence: string): Designation[] {
  const designations: Designation[] = []
  const untitled = blankMatches(sentence, /《[^》]*》/g)
  for (const pattern of [AWARDED_TITLE, DESIGNATION_PATTERN, DISTINCTION, COUNTED_KIND]) {
    for (const { index: start, 0: text } of untitled.matchAll(pattern)) {
      const end = start + text.length
      if (!designations.some((designation) => start < designation.end && designation.start < end))
        designations.push({ text, start, end })
    }
  }
  return designations.sort((a, b) => a.start - b.start)
}
