// Words around a region that show whether a figure is about it.

/** Before a region that only takes part, is addressed or compared: 来自太原市, 面向全国, 居全省第三. */
export const NOT_SUBJECT_BEFORE =
  /(?:来自|赴|向|面向|参加|出战|代表|承办|举办|协办|对|与|和|同|居|位居|位列|名列|列|排名?|占|获|入选|入围|进入|选拔|输送到?|学习|考察|邀请|领先|率先|走在|推荐|上报|经|由|被|为|至|达到|超过|高于|低于|优于|多个?|全国各地|打破)(?:了)?$/

/** After a scope word that belongs to a name, a rank or a comparison: 全国锦标赛, 全省第三, 全省前列. */
export const NOT_SUBJECT_AFTER =
  /^(?:性|第|首|前|领先|率先|各地|各级|平均|排名|名次|唯一|人大|政协|两会|[“《]|(?:的)?\d+个?[市州盟县旗区][^，。；]{0,10}(?:选手|队员|运动员|跑友|车手)|.{0,12}(?:赛|运动会|大会|冠军|纪录|先进|示范|优秀|模范|称号|奖|名单|队|代表团))/

/** A figure about the scope itself: 低于全省1.92平方米的平均水平. */
export const SCOPE_WITH_FIGURE = /^(?:平均(?:水平)?(?:为)?|的)?[约近]?\d/

/** Words that contain a scope but name no region: 国家级, 省级, 中国梦, 国家体育产业示范基地. */
export const SCOPE_IN_NAME =
  /(?:国家|全国|省|市|县|区)(?:、(?:国家|省|市|县))*级|国家(?:体育|队|级|标准|级?示范)[\u4e00-\u9fff]{0,10}(?:基地|单位|项目|总局|学校)?|中国梦|中国[^，。；、]{0,14}(?:赛|会|节|杯)|(?:省|市|县)(?:体育局|政府|委|直|队|运动会|运会)/g

/** Words before the region that a clause is about: 其中，在昔阳县. */
export const CLAUSE_LEAD =
  /^(?:其中|同时|此外|另外|目前|今年|去年|截[至止][^，。；]{1,8}|在|[（(]?\d{1,2}[)）、.]|\d{4}年|全年|我市|一是|二是|三是)*$/

/** A place that a clause opens with and that the regions table may lack: 城关镇新建. */
export const PLACE_AT_START =
  /^(?:其中|同时|此外|在|目前|今年|去年)*(?!其中|同时|此外|目前|今年|去年|[在全我各本该每]|乡镇|社区|省市|县市)(?:([\u4e00-\u9fff]{2,5}?(?:镇|乡|街道))(?![级办党的等和及与、（上里内]|政府|干部|居民|村民|企业|社区)|([\u4e00-\u9fff]{2,5}?(?:县|区|市))(?=[新改建完投开举安修打拥共已有累实承铺设启成现目仍再率则也均都将拟获夺因由]|体育(?![馆场局]|中心|公园|总会)|人均|接待|全民))/

/** A clause on regions that the one before names, in their order: 两地分别安排. */
export const OF_THOSE_NAMED = /^(?:两|三|四|五|[2-5]个?)(?:地|[市县区旗州盟](?:县|区)?)(?:分别|各自?)/

/** Before a scope that a figure is compared with. */
export const COMPARED = /(?:低于|高于|超过|优于|比)$/

/** Words that end like a place: 社区, 主城区, 完成县. */
export const NOT_A_PLACE =
  /^(?:来自|家住|位于|走进|深入|赴|[一二两三四五六七八九十])|在|实施|争取|确保|安排|建设|规划|新建|改建|扩建|完成|推进|举办|承办|打造|创建|开展|启动|推动|组织|参加|支持|^(?:建|新|各|全|我|本|该|主|老|市辖|两|三|对|向|由|参加|组织|承办)|(?:城区|社区|景区|园区|小区|山区|地区|市区|校区|辖区|街区|片区|展区|赛区|城市|都市|乡镇|城镇|县区|区县|市县|县市|省市|超市|夜市)$/
