// Patterns that recognise tasks in the clauses of a plan.

/** The verb a task starts with. */
export const TASK_VERB =
  /^(?:制定|编制|起草|出台|印发|修订|完善|建立|建成|建设|新建|改造|改建|扩建|修缮|维修|打造|创建|申报|申办|承办|举办|筹办|筹备|备战|参加|参与|组建|组织|成立|设立|开展|启动|开工|实施|推进|推动|推广|完成|实现|争取|引进|培育|培养|培训|扩大|探索|整合|聚焦|增加|新增|提升|提高|办好|做好|抓好|加大|加强|加快|开放|配备|配建|购置|更新|更换|发展|拓展|创新|落实|深化|谋划|规划|选派|输送|安装|布设|铺设|配送|协办|普及|促进|健全|构建|达到|发放|盘活|支持|做大|做强|达标|销售|评选|命名|检查|排查)/

/** Lead-in before a task, not part of it. */
export const LEAD_IN =
  /^(?:[—–\s]+|[一二三四五六七八九十]{1,2}[是要]|[（(].{1,3}[）)]|\d{1,2}[.．、]|同时|此外|并|还?要|将|进一步|继续|不断|积极|大力|全力|切实|认真|持续|深入|扎实|全面|着力|努力|统筹|重点|稳步|有序|广泛|科学|充分|力争|确保|计划|拟|精心|高质量|高标准|全年|下一步|今后|我们|我局|我市|我县|我省|市体育局|县体育局|省体育局|(?:20\d\d)年(?!度)|、|\s)+/

/** Deadline at the start of a task, part of it: 8月底前建成, 年内新建. */
export const DEADLINE =
  /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日|份|底|初|[上中下]旬)?(?:之?前|起|中)?|年(?:内|底)(?:之?前)?|[上下]半年|第?[一二三四]季度(?:末|前)*)/

/** Something verifiable: a name, number, edition or list. */
export const CONCRETE = /《|“|\d|第[一二三四五六七八九十]+届|、|[两三四五六七八九十百]+(?:个|场|项|块|大|条|处|所)/

/** An action with a lasting result, verifiable even without a number. */
export const TANGIBLE =
  /^(?:完成|建成|新建|改建|改造|编制|制定|修订|出台|举办|承办|申办|成立|组建|创建|设立|开工|启动[^，。；]{0,24}(?:评估|编制|建设|工程|普查|调查|试点|改革|修订)$)/

/** A target value, whatever verb the clause starts with. */
export const GOAL =
  /(?:达到?|突破|超过|取得|获得|夺得|力保|冲击|实现|增至|提高到|增加到|保持在|控制在|不少于|不低于|开展|举办|完成|建成|新建|增加|新增|培训|培养|安装|配备|铺设|发放|改造|更新|引进|争取|发行|销售)[^，。；]{0,20}\d|\d[^，。；]{0,6}(?:以上|获得|取得|达到)|\d[^，。；]{0,10}(?:达标|参赛)/

/** A clause that ends with its figure states a target: 销量4.3亿元, 增长11%左右. */
export const FIGURE_LAST =
  /\d(?!\s?[年月日届])(?:[万亿千百]*[\u4e00-\u9fff㎡]{1,4}|[万亿]?(?:平方|立方)米|个百分点|[%％‰])(?:（次）|以上|以内|左右|上下)?$/

/** Full coverage or zero occurrence: a target without a figure. */
export const ABSOLUTE_GOAL = /(?:全覆盖|全达标|(?:发生率为)?零(?:发生|事故|伤亡|差错|投诉|违规|上访))$/

/** A frequency: 每季度开展一次展演. */
export const FREQUENCY = /^每(?:年|月|周|季度?|半年)[^，。；]{0,20}?[\d一二两三四五六七八九十]+[次场期]/

/** Budget or number of sites before the verb of a task, part of it. */
export const CIRCUMSTANCE =
  /^(?:投资|投入(?:资金)?)[\d.]+[万亿]?元|^[在为]\d+个[\u4e00-\u9fff（）]{1,8}?(?=安装|配送|配备|布设|建设|新建|改造|开展|设立)/

/** A clause that only describes the task before it. */
export const DETAIL = /^(?:共?设置?|设有|分为|包括|其中|预计|预期|规模|占地|总?建筑面积|总投资|总长|来自|届时|吸引|由)/

/** Words of intention: a figure or name after them is a target. */
export const INTENTION = /力争|确保|力保|争取$/

/** A note in brackets on the responsible unit or deadline. */
export const RESPONSIBILITY_NOTE = /[（(][^（()）]*(?:责任|牵头|配合单位|时限|完成时间)[^（()）]*[）)]$/

/** A survey of a year, mentioned in passing. */
export const SURVEY = /20\d\d年度?[^，。；]{0,16}(?:统计调查|普查|调查|监测)/

/** Objects without a verifiable outcome. */
export const UNVERIFIABLE =
  /(?:作用|优势|资源|力量|精神|思想|要求|部署|水平|能力|机制|氛围|合力|体系和.{0,10}现代化进程|思路|理念|方式方法|发展道路|良性循环|工作格局)$/

/** A clause; brackets, quotes and titles are not split. */
export const CLAUSE = /(?:《[^》]*》|“[^”]*”|（[^（）。]*）|[^，。；！？,;])+/g
