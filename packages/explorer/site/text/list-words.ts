// The texts of the lists of facilities and events.
import type { Bilingual } from '@tiyu/model'

export const listWords = {
  rowsOf: { zh: '第 {from}—{to} 行，共 {total} 行', en: 'Rows {from} to {to} of {total}' },
  firstPage: { zh: '列表开头', en: 'Beginning of the list' },
  lastPage: { zh: '列表末尾', en: 'End of the list' },
  skipRows: { zh: '跳过列表', en: 'Skip the list' },
  order: { zh: '排序', en: 'Order' },
  orderName: { zh: '名称', en: 'Name' },
  orderArea: { zh: '面积从大到小', en: 'Largest area first' },
  orderLength: { zh: '长度从大到小', en: 'Longest first' },
  orderOpened: { zh: '启用时间从晚到早', en: 'Newest first' },
  season: { zh: '季节', en: 'Season' },
  spring: { zh: '春季（3—5月）', en: 'Spring (March to May)' },
  summer: { zh: '夏季（6—8月）', en: 'Summer (June to August)' },
  autumn: { zh: '秋季（9—11月）', en: 'Autumn (September to November)' },
  winter: { zh: '冬季（12—2月）', en: 'Winter (December to February)' },
  people: { zh: '人数', en: 'People' },
  peopleOver: { zh: '超过{count}人', en: 'More than {count} people' },
  eventConditionsHint: {
    zh: '来源未写明月份的赛事活动不属于任何季节；来源未写明人数的，不计入按人数筛选的结果。人次不作为人数。',
    en: 'Events whose month is not stated are in no season, and those without a stated number of people have none. Visits are not people.',
  },
  perTenThousand: { zh: '每万人', en: 'Per 10,000 people' },
  population: { zh: '人口', en: 'population' },
  noPopulation: { zh: '无人口数据', en: 'no population stated' },
  valuesOfRegion: { zh: '个数值', en: 'values' },
  baseUnitValue: { zh: '折合', en: 'In square metres' },
  differentIndicators: {
    zh: '不同指标的数值口径不同，不相加。',
    en: 'Values of different indicators measure different things and are not added up.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
