import type { Bilingual } from '@tiyu/model'
import type { SearchType } from '@tiyu/sdk'

/** What one row of a type is called; the names of the lists are in words.ts. */
export const typeNames: Readonly<Record<SearchType, Bilingual>> = {
  Commitment: { zh: '承诺事项', en: 'Commitment' },
  DemonstrationProject: { zh: '示范项目', en: 'Demonstration project' },
  Event: { zh: '赛事活动', en: 'Event' },
  EventSeries: { zh: '系列赛事', en: 'Event series' },
  Facility: { zh: '设施', en: 'Facility' },
  FacilityType: { zh: '设施类型', en: 'Facility type' },
  Finding: { zh: '核查结果', en: 'Finding' },
  Indicator: { zh: '指标', en: 'Indicator' },
  Observation: { zh: '数字', en: 'Figure' },
  Organisation: { zh: '单位', en: 'Organisation' },
  Policy: { zh: '政策', en: 'Policy' },
  Programme: { zh: '工程项目', en: 'Programme' },
  RankClaim: { zh: '所称排名', en: 'Claim of rank' },
  Region: { zh: '地区', en: 'Region' },
  Source: { zh: '来源', en: 'Source' },
  Sport: { zh: '运动项目', en: 'Sport' },
  Statement: { zh: '陈述', en: 'Statement' },
}
