import { builder } from '../builder.ts'
import { citationTextCondition, filterEnum, filterKey, filterText, filterTree } from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum, groupByReference } from '../resource/grouping.ts'
import { Resource } from '../resource/resource.ts'
import { Cited } from './citation.ts'
import { Level } from './enums.ts'
import { Region } from './region.ts'
import { Sport } from './sport.ts'

export const EventSeries = builder.prismaNode('EventSeries', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    level: t.expose('level', { type: Level, nullable: true }),
    inferred: t.exposeStringList('inferred'),
    note: t.exposeString('note', { nullable: true }),
    noteEn: t.exposeString('noteEn', { nullable: true }),
    region: t.field({
      type: Region,
      nullable: true,
      description: 'Region it belongs to.\n所属地区。',
      resolve: ({ regionCode }, _args, { reference }) =>
        regionCode === null ? null : reference.Region.get(regionCode),
    }),
    sports: t.field({
      type: [Sport],
      description: 'Sports of the series.\n体育项目。',
      resolve: ({ sportCodes }, _args, { reference }) => sportCodes.map((code) => reference.Sport.get(code)),
    }),
  }),
})

new Resource({
  model: 'EventSeries',
  type: EventSeries,
  filter: defineFilter('EventSeriesFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    name: filterText('name', 'nameEn'),
    sport: filterTree('Sport', 'sportCodes', { en: 'Sport.', zh: '体育项目。' }, true),
    region: filterTree('Region', 'regionCode', { en: 'Region it belongs to.', zh: '所属地区。' }),
    level: filterEnum('level', Level, { en: 'Level.', zh: '级别。' }),
    asWritten: citationTextCondition,
  }),
  orders: { NAME: { column: 'pinyin', description: 'By pinyin of the name\n按名称拼音' } },
  defaultOrder: 'NAME_ASC',
})
  .queryConnection('eventSeries', 'Events that recur, and brands of events.\n系列赛事与赛事品牌。')
  .queryField('eventSeriesById', 'A series of events.\n一个系列赛事。')
  .connectionOn(Region, 'eventSeries', 'regionCode', 'code', 'Series of this division itself.\n本级区划的系列赛事。')
  .queryStatistics('eventSeriesStatistics', 'Counts of series.\n系列赛事计数。', {
    SPORT: groupByReference('Sport', 'sportCodes', { en: 'By sport.', zh: '按体育项目。' }, true),
    REGION: groupByReference('Region', 'regionCode', { en: 'By region.', zh: '按地区。' }),
    LEVEL: groupByEnum('Level', 'level', { en: 'By level.', zh: '按级别。' }),
  })
