// Patterns that recognise tasks in the clauses of a plan.

/** The verb a task starts with. */
export const TASK_VERB =
  /^(?:再?[建修添增](?=\d)|消除|改扩建|补建|新修|购买|购置|开通|增设|迁建|组队|组团|启用|绘制|编印|发布|研制|推出|选聘|聘任|招募|对接|签订|投入使用|投用|兴建|筹建|修建|布局|制定|编制|起草|出台|印发|修订|完善|建立|建成|建设|新建|改造|改建|扩建|修缮|维修|打造|创建|申报|申办|承办|举办|筹办|筹备|备战|参加|参与|组建|组织|成立|设立|开展|启动|开工|实施|推进|推动|推广|完成|实现|争取|引进|培育|培养|培训|扩大|探索|整合|聚焦|增加|新增|提升|提高|办好|做好|抓好|加大|加强|加快|开放|配备|配建|购置|更新|更换|发展|拓展|创新|落实|深化|谋划|规划|选派|派驻|派出|派遣|输送|安装|布设|铺设|配送|协办|普及|促进|健全|构建|达到|发放|盘活|支持|做大|做强|达标|销售|评选|命名|检查|排查)/

/** Lead-in before a task, not part of it. */
export const LEAD_IN =
  /^(?:[—–\s]+|[一二三四五六七八九十]{1,2}[是要]|[（(].{1,3}[）)]|\d{1,2}[.．、]|同时|此外|并|还?要|将|进一步|继续|不断|积极|大力|全力|切实|认真|持续|深入|扎实|全面|着力|努力|统筹|重点|稳步|有序|广泛|科学|充分|力争|确保|计划|拟|精心|高质量|高标准|全年|下一步|今后|我们|我局|我市|我县|我省|市体育局|县体育局|省体育局|(?:20\d\d)年(?![度底末初内起])|、|\s|(?:会议|原则)?(?:同意|决定|明确)|我们)+/

/** Something verifiable: a name, number, edition or list. */
export const CONCRETE = /《|“|第[一二三四五六七八九十]+届|、|[两三四五六七八九十百]+(?:个|场|项|块|大|条|处|所)/

/** An action with a lasting result, verifiable even without a number. */
export const TANGIBLE =
  /^(?:启用|绘制|投用|发布|编印|修建|筹建|组队|组团|完成|建成|新建|改建|改造|编制|制定|修订|出台|举办|承办|申办|成立|组建|创建|设立|开工|启动[^，。；]{0,24}(?:评估|编制|建设|工程|普查|调查|试点|改革|修订)$)/

/** A target value, whatever verb the clause starts with. */
export const GOAL =
  /(?:达到?|突破|超过|做到|拿下|保住|取得|获得|夺得|力保|冲击|实现|增至|提高到|增加到|保持在|控制在|不少于|不低于|开展|举办|完成|建成|新建|增加|新增|培训|培养|安装|配备|铺设|发放|改造|更新|引进|争取|发行|销售)[^，。；]{0,20}\d|\d[^，。；]{0,6}(?:以上|获得|取得|达到)|\d[^，。；]{0,10}(?:达标|参赛)/

/** A clause that ends with its figure states a target: 销量4.3亿元, 增长11%左右. */
export const FIGURE_LAST =
  /\d(?!\s?[年月日届])(?:[万亿千百]*[\u4e00-\u9fff㎡]{1,4}|[万亿]?(?:平方|立方)米|个百分点|[%％‰])(?:（次）|以上|以内|左右|上下)?$/

/** Something to be brought to an end: 要把州体育公园一期建成开放. */
export const RESULT_OF = /(?:^|[年月底前内要])把[^，。；]{2,30}(?:建成|建好|投用|开放|竣工|完成|修缮)/

/** Full coverage or zero occurrence: a target without a figure. */
export const ABSOLUTE_GOAL =
  /(?:\d+[所个家处条项件块片座台][^，。；\d]{0,6}全部(?:开放|建成|完工|投用|完成|更新|改造|到位)|全覆盖|全达标|(?:发生率为)?零(?:发生|事故|伤亡|差错|投诉|违规|上访))$/

/** A frequency: 每季度开展一次展演. */
export const FREQUENCY = /^每(?:年|月|周|季度?|半年)[^，。；]{0,20}?[\d一二两三四五六七八九十]+[次场期名人个项]/

/** Verbs of an action that is over at a point that can be checked: 竣工, 投用, 挂牌. */
export const COMPLETION_VERB =
  /^(?:建成|完工|竣工|封顶|开工|开建|投用|投入使用|开放|启用|投产|揭牌|挂牌|落成|交付|上线|贯通|通车|打通|验收|报批|报审|公布|发布|落地|拨付|收官|办结|清零|销号|争创|创成|申报|创建)/

/** The same after a few words: 向市民开放. */
export const COMPLETION = new RegExp(`^[\\u4e00-\\u9fff]{0,5}${COMPLETION_VERB.source.slice(1)}`)

/** Words by which a review announces tasks, beside those of figures: 年度目标新建, 预计11月完工, 三个月内. */
export const ANNOUNCED_TASK =
  /(?<!原|完成|达到|超出|超过|[超占为])(?:年度|全年|年内|今年|本年)(?:目标任务|目标|任务|计划)(?=[\u4e00-\u9fff])(?![的数])|预计(?=[^，。；]{0,8}(?:月|年|季度|天)[^，。；]{0,6}(?:完工|竣工|投用|建成|开放|开工|交付|完成|验收))|[\d一二两三四五六七八九十]+(?:个月|年|天)内|(?<!去|上)年底前/g

/** The rest of a sentence that reports a task as done. */
export const FULFILLED =
  /(?:提前|超额|圆满|如期|全部|全面|均已|已)(?:完成|建成|完工|实现)(?:了?(?:任务|目标))?(?:[，。；]|$)|现予公示/

/** The announcement of a list: 做好三件事, 重点抓好以下工作. */
export const ENUMERATION =
  /(?:[一二两三四五六七八九十\d]+[个件项大条]|以下|如下|下列)[^，。；\d]{0,8}(?:方面|工作|事情?|实事|行动|工程|任务|重点|要求|措施|举措|板块|环节|意见)(?:的工作)?$|^现将|如下$|[（(]\d+[家个项名][）)]$/

/** A clause that only describes the task before it. */
export const DETAIL =
  /^(?:[\u4e00-\u9fff]{0,6}(?:低于|不足|未达)[^，。；]*的|用于|制定本|覆盖|使|占|受益|年均|较|比|本表|共?设(?!立|施|计)|设有|分为|包括|其中|预计(?!\d{1,2}月|年)|预期|(?:参赛|赛事|活动|总)?规模|参赛人数|控制价|单价|总?占地|(?:这个|该)?(?:项目)?总?建筑面积|(?:(?:合计|共计|预计|总|概算|估算)投资|(?:计划)?投资(?![\d.]+[万亿]?元[\u4e00-\u9fff]))|总长|来自|届时|吸引|由|这个|该项目|该|可同?时?容纳|可|实现\d+分钟)/

/** Words of intention: a figure or name after them is a target. */
export const INTENTION = /力争|确保|力保|争取$/

/** A note in brackets on the responsible unit or deadline. */
export const RESPONSIBILITY_NOTE = /[（(][^（()）]*(?:责任|牵头|配合单位|时限|完成时间)[^（()）]*[）)]$/

/** A survey of a year, mentioned in passing. */
export const SURVEY = /20\d\d年度?[^，。；]{0,16}(?:统计调查|普查|调查|监测)/

/** Objects without a verifiable outcome. */
export const UNVERIFIABLE =
  /(?:领导|宣传|统筹|作用|优势|资源|力量|精神|思想|要求|部署|水平|能力|机制|氛围|合力|体系和.{0,10}现代化进程|思路|理念|方式方法|发展道路|良性循环|工作格局)$/

/** A clause; brackets, quotes and titles are not split. */
export const CLAUSE = /(?:《[^》]*》|“[^”]*”|（[^（）。]*）|[^，。；：！？,;:])+/g

/** A task that many words leave without an outcome: 做好备战工作, 深入开展“国球进社区”活动. */
export const VAGUE =
  /^(?:做好|抓好|报送|上报|加强|推进|推动|落实|贯彻|强化|健全|完善|深化|发挥|聚焦|支持(?!.*(?:创建|申报|争创|申办|承办))|探索|创新|谋划|备战|坚持|把握|秉持|树立|弘扬|传承|营造|激发|凝聚)[^\d《]*$|^(?:开展|举办|组织)“[^”]*进[^”]*”[^\d]*活动$|^落实“[^”]*”|前期(?:研究|工作|论证)|前期研究与启动$/

/** A document that a task names. */
export const NAMED_DOCUMENT = /《/

/** Verbs that bring a document about; others follow one: 实施《规划》. */
export const PREPARING_DOCUMENT =
  /^(?:制定|编制|起草|出台|印发|修订|发布|研制|完成|推动|推进|完善|制订|报批|颁布|启动)[^《]*《/

/** An examination of something: 对全市器材进行排查. */
export const EXAMINATION =
  /^对[^，。；]{4,60}进行(?:全面|逐一)?(?:复核|排查|检查|改造|评估|维修|升级|验收|更新|修缮|摸底)/

/** A sentence of steps with a deadline each. */
export const DEADLINES_ONLY =
  /^(?:\d{1,2}月(?:\d{1,2}日|底|中旬|上旬|下旬)?前[^，。；]+(?:，(?!\d{1,2}月)[^，。；]+)*[，；])+\d{1,2}月(?:\d{1,2}日|底|中旬|上旬|下旬)?前[^。；]+[。；]?$/

/** A sentence of a deadline only: 12月底前完成。 */
export const DEADLINE_ALONE =
  /^(?:\d{1,2}月(?:\d{1,2}日|底|份)?|年底|年内|[上下]半年|[一二三四]季度)(?:前|底前|末)?(?:全部)?(?:完成|落实|结束|到位)。?$/

/** A line on who is responsible. */
export const RESPONSIBILITY_LINE =
  /^[（(【]?(?:责任|牵头|配合|完成时限|时限)[^。]{0,8}[:：]|^(?:来源|编辑|责编|审核|供稿|图文|作者|监制|校对|出席|列席|记录)[：:]/

/** A rank to be reached: 力争金牌总数进入全省前五. */
export const RANK_GOAL =
  /(?:进入|保持|位居|跻身|稳居|冲进)[^，。；]{0,8}(?:前[一二三四五六七八九十\d]+|第[一二三四五六七八九十\d]+(?:名|位)?|前列)(?:名|位|强)?$/

/** A milestone with its month: 体育中心6月底竣工. */
export const MILESTONE =
  /\d{1,2}月(?:\d{1,2}日|底|份|中旬)?前?(?:全面|正式|全部)?(?:实现)?(?:竣工|投用|投入使用|开放|开工|开馆|试?运营|完工|建成|交付|验收|上线)/
