// Unit words besides the names of the units table, and words that are not units although they start like one.

/** A word that is a unit in certain contexts. */
export interface UnitWord {
  readonly word: string
  /** Code in the units table; null for a measure word that the table lacks. */
  readonly code: string | null
  /** Required text after the word. */
  readonly followedBy?: RegExp
  /** Text after the word that makes it another word. */
  readonly notFollowedBy?: RegExp
  /** Required text before the number. */
  readonly precededBy?: RegExp
  /** Required form of the number. */
  readonly numberPattern?: RegExp
}

/** What names seats before 座, which also counts buildings: 座席3000座, 可容纳3000座. */
const SEATS_BEFORE = /(?:座席|座位|坐席|席位|座椅|观众席|看台|容纳|可坐|能坐)[^，。；、,;\d]{0,6}$/
/** After 座, the building that it counts. */
const BUILDINGS = /^[^，。；、,;\d\s]{0,10}(?:馆|场|园|中心|基地|营地|驿站|桥|池|房|厅|村|城|楼|公厕|步道)/

/** After 块, what is no ground: money, medals without 牌, boards, stones and pieces of land. */
const OTHER_PIECES =
  /^(?:头|状|茎|链|钱|[金银铜](?!牌)|(?![^，。；、,;\d\s]{0,8}场|[金银铜奖]牌)(?:地|[^，。；、,;\d\s]{0,4}(?:牌|匾|屏|板|表|石|碑|砖|玻璃|土地|地块|内容)))/

/** Units in Latin letters and squared characters; code null for one that the table lacks, so that it is not read as another. */
const LATIN_UNITS: readonly UnitWord[] = (
  [
    ['KM', 'km KM Km ㎞'],
    ['M', 'm'],
    ['M2', 'm² m2 m^2 M² M2 ㎡ sqm'],
    ['HECTARE', 'ha ㏊ hm² hm2 hm^2'],
    [null, 'km² km2 km^2 KM² KM2 Km² Km2 ㎢ m³ m3 m^3 M³ M3 ㎥ cm ㎝ mm ㎜ dm cm² cm2 ㎠ ㎟ cm³ cm3 ㎤ kg ㎏ KG'],
  ] as const
).flatMap(([code, words]) => words.split(' ').map((word) => ({ word, code })))

/** Text before a number that makes no rank of 名 and 位: 位居3位, 前进3名. */
const RANKED =
  '(?:排名|名次|位次)[^，。；、,;\\d]{0,4}|(?:[位名]居|位列|名列|跃居|跃升|晋升|前进|后退|倒退|跌落|[前后上下]移)了?(?:约|近|至|到)?'
const NOT_RANKED = new RegExp(`^(?!.*(?:${RANKED})$)`)
const NOT_MOVED = new RegExp(
  `^(?!.*(?:${RANKED}|(?:上升|提升|攀升|下降|下滑|滑落|下跌|[升退降跌落])了?(?:约|近|至|到)?)$)`,
)

/** Aliases of units. */
export const UNIT_ALIASES: readonly UnitWord[] = [
  { word: '平米', code: 'M2' },
  {
    word: '平方',
    code: 'M2',
    notFollowedBy:
      /^(?: ?(?!m(?![A-Za-z]))[A-Za-z㎞㎝㎜]|公|千|百|十|分|厘|毫|微|英|海|华|市|米|码|尺|寸|丈|里|根|数|差|和)/,
  },
  // A misprint of 平方米 in several sources.
  { word: '方米', code: 'M2' },
  ...LATIN_UNITS,
  { word: '千米', code: 'KM' },
  { word: '元人民币', code: 'CNY' },
  { word: '人民币', code: 'CNY' },
  { word: '名', code: 'PERSON', precededBy: NOT_RANKED },
  { word: '位', code: 'PERSON', precededBy: NOT_MOVED },
  { word: '个人', code: 'PERSON', followedBy: /^(?:$|[，。；、,;）)])/ },
  { word: '人(次)', code: 'PERSON_TIME' },
  { word: '人（次）', code: 'PERSON_TIME' },
  { word: '人/次', code: 'PERSON_TIME' },
  { word: '场次', code: 'SESSION' },
  { word: '场/次', code: 'SESSION' },
  { word: '个月', code: 'MONTH' },
  { word: '个多月', code: 'MONTH' },
  { word: '个半月', code: 'MONTH' },
  { word: '个小项', code: 'PROJECT_ITEM' },
  { word: '个大项', code: 'PROJECT_ITEM' },
  { word: '小项', code: 'PROJECT_ITEM' },
  { word: '大项', code: 'PROJECT_ITEM' },
  ...['座席', '座位', '坐席', '席位', '个座席', '个座位', '个坐席', '个席位'].map((word) => ({ word, code: 'SEAT' })),
  { word: '个百分点', code: 'PERCENTAGE_POINT' },
  { word: '百分点', code: 'PERCENTAGE_POINT' },
  // The unit of a list stands behind its last number: 提高1.1个和2.4个百分点.
  {
    word: '个',
    code: 'PERCENTAGE_POINT',
    followedBy: /^(?:[、和及与]\d[\d.]*个)*[、和及与]\d[\d.]*个百分点/,
  },
  { word: '金', code: 'MEDAL', followedBy: /^[、，]?[\d一二三四五六七八九十两百]+[银铜]/ },
  {
    word: '金',
    code: 'MEDAL',
    precededBy: /(?:获得?|夺得?|摘得?|取得|收获|揽|斩获|力保|冲击)$/,
    followedBy: /^(?:$|[，。；、])/,
  },
  {
    word: '银',
    code: 'MEDAL',
    precededBy: /(?:获得?|夺得?|摘得?|取得|收获|揽|斩获)$/,
    followedBy: /^(?:$|[，。；、\d])/,
  },
  { word: '银', code: 'MEDAL', precededBy: /金[、，]?$/, notFollowedBy: /^[行牌]/ },
  { word: '铜', code: 'MEDAL', precededBy: /[金银][、，]?$/, notFollowedBy: /^[牌像]/ },
  { word: '块', code: 'MEDAL', followedBy: /^(?:金|银|铜|奖)牌/ },
  { word: '块', code: 'MEDAL', precededBy: /(?:奖|金|银|铜)牌[^，。；,;]{0,8}$/ },
  { word: '面', code: 'MEDAL', followedBy: /^(?:金|银|铜|奖)牌/ },
  { word: '事故', code: 'INCIDENT', numberPattern: /^零$/ },
  {
    word: '大',
    code: 'ITEM',
    numberPattern: /^[两二三四五六七八九十2-9]$/,
    notFollowedBy: /^(?:球|型|小|力|量|批|幅|奖|精神|报告)/,
  },
]

/** Text before a number that names no foreign currency: 港币100元 is not in yuan. */
const NOT_FOREIGN = /^(?!.*(?:港币|港元|美金|美元|台币|澳门币|日元|日币|欧元|英镑|HK|US|[$€£])[^，。；\d]{0,4}$)/

/** Contexts in which a unit name is not a unit. */
export const UNIT_EXCLUSIONS: Readonly<Record<string, Omit<UnitWord, 'word' | 'code'>>> = {
  人: {
    notFollowedBy:
      /^(?:口|员|力|流|寿|头费|制|平?均|大(?!型|规|合)|民(?!币)|工(?!作)|造|行|篮球|家|才|事|文|身|为|防|气|间|权|组|赛|足球|排球|飞|桌|座|称|数)/,
  },
  个: { notFollowedBy: /^(?:来月|百分|体(?!育)|性|别|人(?!工)|位数|年(?:头|度|份|级|龄|代|轮|整|$|[，。；、,;]))/ },
  场: { notFollowedBy: /^(?:地|馆|所|均|外|内|景|合|面|长)/ },
  项: { notFollowedBy: /^(?:链|全能)/ },
  期: { notFollowedBy: /^(?:间|工程|项目|货|末|望|限|待|满|刊|建设)/ },
  家: { notFollowedBy: /^(?:\d+口|[一二两三四五六七八九]口|长|庭|人|乡|具|族|属|喻|里|万户)/ },
  起: { notFollowedBy: /^(?:来|点|步|到|草|源|跑|重|航|因|始|效|降|止|算|飞)/, numberPattern: /^[^一]|^一./ },
  区: { notFollowedBy: /^(?:[县市旗]|[（(][县市旗]|域|间|别|位|划|分|级|委|政|内|长)/ },
  // Counties together with districts or cities are not counties: 11县区, 11县（区、市）.
  县: { notFollowedBy: /^(?:[区市旗]|[（(][区市旗]|级|域|委|政|城|乡|里|直)/ },
  支: { notFollowedBy: /^(?:持|撑|付|出|部|行|柱|援|流|线|教|农|委|路)/ },
  套: { notFollowedBy: /^(?:餐|路|装|用|票)/ },
  座: { notFollowedBy: new RegExp(`^(?:谈|右|驾)|${BUILDINGS.source}`), precededBy: SEATS_BEFORE },
  星: { notFollowedBy: /^(?:期|火|球|光|空|际|辰|红旗)/ },
  分: {
    notFollowedBy:
      /^(?:钟|之|别|为|布|类|析|公司|会|配|享|站|支|期|批|层|段|级|管|局|散|工|解|区|秒|组|队|校|馆|册|子|地|田|球|制|线|钱|米|贝|行|店|厂|院|部|所|号|升)/,
    numberPattern: /^(?:[\d.,]+|[一二三四五六七八九十百千]{2,})$/,
    precededBy: /[^时点:：/]$|^$/,
  },
  次: { notFollowedBy: /^(?:序|要|数|品|生|年|日|元|贷|级|区|性|产业|方|高|会议)/ },
  亩: { notFollowedBy: /^(?:均|产)/ },
  米: { notFollowedBy: /^(?:兰|饭|面|粉|价|其|奇|尔|线|制|栏)/ },
  元: {
    precededBy: NOT_FOREIGN,
    notFollowedBy: /^(?:港币|港元|美金|美元|新?台币|澳门币|日元|日币|欧元|英镑|旦|素|件|首|月|宝|宵|老|气|代|朝)/,
  },
  名: { notFollowedBy: /^(?:单|额|称|誉|人|师(?!生)|家|城|镇|片|义|牌|录|词|胜|著|列|次|册|优|特)/ },
  位: { notFollowedBy: /^(?:数|置|于|列|次|移|阶)/ },
  块: { notFollowedBy: OTHER_PIECES, precededBy: /^(?!.*(?:花费?了?|奖金|工资|票价|价格|售价|单价)$)/ },
  届: {
    precededBy: /(?:连续|累计|已(?:成功)?(?:举办|连办)了?|共举办了?)$/,
    notFollowedBy: /^(?:时|满|毕业|[一二三四五六七八]中|[一二三四五六七八九十]次)/,
  },
  县区: {},
}

/** Units that never follow a count: 月 is part of the name of a month, 号 and 位 are ordinals. */
export const NEVER_COUNTED = new Set(['月', '号', '位'])

const COUNTERS =
  '项次|家次|车次|架次|店次|轮次|轮|平方公里|平方千米|立方米|公斤|千克|吨|厘米|毫米|秒|兆瓦|千瓦时|千瓦|节次|课次|美元|港元|欧元|小时|课时|学时|乡镇|社区|班次|批次|站次|队次|分钟|处|条|所|片|台|副|张|间|栋|幢|户|匹|例|份|篇|册|部|幅|艘|架|顶|株|棵|只|道|天|倍|节|站|村|镇|乡|省|市|类|种|班|批|组|对|门|款|本|面|个小时|个学时|个课时|个工作日|个星期|个礼拜|个季度|个学期|个昼夜|个世纪|个名次|个位次|个千分点|个万分点|个平方|个立方|个单位|个单元'

const COUNTER_EXCLUSIONS: Readonly<Record<string, RegExp>> = {
  轮: /^(?:滑|胎|椅|训|值|流|廓|岗)/,
  条: /^(?:件|例|款|约|理|目|线)/,
  部: /^(?:门|分|队|署|长|委|级|位)/,
  市: /^(?:场|民|级|区|委|政|直|域|体|县|值)/,
  省: /^(?:级|市|委|政|会|直|际|队|体|运)/,
  村: /^(?:级|民|委|庄|两委)/,
  镇: /^(?:级|政)/,
  站: /^(?:式|位|长)/,
  节: /^(?:约|目|日|能|奏|假|庆)/,
  道: /^(?:路|德|具)/,
  天: /^(?:然|气|津|地|下)/,
  片: /^(?:区|面)/,
  处: /^(?:于|理|级|长|室|置|罚|分)/,
  所: /^(?:有|以|需|属|谓|用)/,
  副: /^(?:局|主|市|县|省|总|会|书|秘|馆|院|省级|厅|处)/,
  班: /^(?:子|级|车)/,
  架: /^(?:构|设)/,
  张: /^(?:家|力)/,
  类: /^(?:别|型)/,
  组: /^(?:织|成|合|建|委|别)/,
  对: /^(?:\d|[一二三四五六七八九十]|接|于|一|外|标|照|口|比|手|象|应)/,
  门: /^(?:户|球|票|类|前)/,
  批: /^(?:准|复|评|发)/,
  本: /^(?:市|省|县|区|地|次|届|年|级|土|科|报)/,
  面: /^(?:积|向|对|临|貌|部|上|板)/,
  间: /^(?:接|隔|断)/,
  顶: /^(?:层|级|目)/,
  只: /^(?:有|是|要|能|为)/,
  份: /^(?:额)/,
}

/** Measure words without a code in the units table. */
export const UNCODED_UNITS: readonly UnitWord[] = [
  ...COUNTERS.split('|').map((word) => {
    const exclusion = COUNTER_EXCLUSIONS[word]
    return { word, code: null, ...(exclusion && { notFollowedBy: exclusion }) }
  }),
  { word: '个百分点', code: null },
  { word: '个半小时', code: null },
  ...LATIN_UNITS.filter(({ code }) => code === null),
  { word: '年', code: null, precededBy: /(?:为期|历时)$/ },
  { word: '岁', code: null, precededBy: /平均年龄[^，。；、,;\d]{0,4}$/ },
  {
    word: '单',
    code: null,
    precededBy: /(?:订单|订场|订票|成交|核销)[^，。；、,;\d]{0,6}$/,
    notFollowedBy: /^(?:位|个|项|打|元|独|人|次|方|价|日|月|季|边)/,
  },
  {
    word: '座',
    code: null,
    followedBy: /^(?!谈|右|驾)/,
    notFollowedBy: /^[右驾]/,
    precededBy: new RegExp(`^(?!.*${SEATS_BEFORE.source})`),
  },
]
