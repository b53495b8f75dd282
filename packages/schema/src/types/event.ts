import { builder } from '../builder.ts'
import {
  citationTextCondition,
  filterDate,
  filterEnum,
  filterKey,
  filterNumber,
  filterText,
  filterTree,
} from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum, groupByReference } from '../resource/grouping.ts'
import { Resource } from '../resource/resource.ts'
import { Cited } from './citation.ts'
import { EventMode, EventStatus, Level } from './enums.ts'
import { EventSeries } from './event-series.ts'
import { Facility } from './facility.ts'
import { Organisation } from './organisation.ts'
import { Region } from './region.ts'
import { Sport } from './sport.ts'

export const Event = builder.prismaNode('Event', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    edition: t.exposeInt('edition', { nullable: true }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true }),
    mode: t.expose('mode', { type: EventMode, nullable: true }),
    level: t.expose('level', { type: Level, nullable: true }),
    status: t.expose('status', { type: EventStatus, nullable: true }),
    inferred: t.exposeStringList('inferred'),
    note: t.exposeString('note', { nullable: true }),
    noteEn: t.exposeString('noteEn', { nullable: true }),
    sports: t.field({
      type: [Sport],
      description: 'Sports of the event.\n体育项目。',
      resolve: ({ sportCodes }, _args, { reference }) => sportCodes.map((code) => reference.Sport.get(code)),
    }),
    region: t.field({
      type: Region,
      nullable: true,
      description: 'Region it is held in or belongs to.\n举办或所属地区。',
      resolve: ({ regionCode }, _args, { reference }) =>
        regionCode === null ? null : reference.Region.get(regionCode),
    }),
    series: t.field({
      type: EventSeries,
      nullable: true,
      description: 'Series it is an edition of.\n所属系列。',
      resolve: ({ seriesId }, _args, { loaders }) => (seriesId === null ? null : loaders.row('EventSeries', seriesId)),
    }),
    venue: t.field({
      type: Facility,
      nullable: true,
      description: 'Facility it is held at.\n举办场所。',
      resolve: ({ venueId }, _args, { loaders }) => (venueId === null ? null : loaders.row('Facility', venueId)),
    }),
    organiser: t.field({
      type: Organisation,
      nullable: true,
      description: 'Organisation that holds it.\n主办单位。',
      resolve: ({ organiserId }, _args, { loaders }) =>
        organiserId === null ? null : loaders.row('Organisation', organiserId),
    }),
  }),
})

new Resource({
  model: 'Event',
  type: Event,
  filter: defineFilter('EventFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    name: filterText('name', 'nameEn'),
    sport: filterTree('Sport', 'sportCodes', { en: 'Sport.', zh: '体育项目。' }, true),
    region: filterTree('Region', 'regionCode', { en: 'Region.', zh: '地区。' }),
    series: filterKey('seriesId', { en: 'Identifier of the series.', zh: '系列标识。' }),
    venue: filterKey('venueId', { en: 'Identifier of the venue.', zh: '场所标识。' }),
    startsOn: filterDate('startsOn', { en: 'First day.', zh: '开始日期。' }),
    mode: filterEnum('mode', EventMode, { en: 'On site or online.', zh: '线下或线上。' }),
    level: filterEnum('level', Level, { en: 'Level.', zh: '级别。' }),
    status: filterEnum('status', EventStatus, { en: 'Status.', zh: '状态。' }),
    edition: filterNumber('edition', { en: 'Number of the edition.', zh: '届次。' }),
    asWritten: citationTextCondition,
  }),
  orders: {
    STARTS_ON: { column: 'startsOn', nullable: true, description: 'By first day\n按开始日期' },
    NAME: { column: 'pinyin', description: 'By pinyin of the name\n按名称拼音' },
  },
  defaultOrder: 'STARTS_ON_ASC',
})
  .queryConnection('events', 'Editions of events and single events.\n各届赛事与单次活动。')
  .queryField('event', 'An event.\n一项赛事或活动。')
  .connectionOn(Region, 'events', 'regionCode', 'code', 'Events of this division itself.\n本级区划的赛事。')
  .connectionOn(EventSeries, 'events', 'seriesId', 'id', 'Editions of this series.\n本系列各届。')
  .connectionOn(Facility, 'events', 'venueId', 'id', 'Events held here.\n在此举办的赛事。')
  .connectionOn(Organisation, 'events', 'organiserId', 'id', 'Events it holds.\n主办的赛事。')
  .queryStatistics('eventStatistics', 'Counts of events.\n赛事计数。', {
    SPORT: groupByReference('Sport', 'sportCodes', { en: 'By sport.', zh: '按体育项目。' }, true),
    REGION: groupByReference('Region', 'regionCode', { en: 'By region.', zh: '按地区。' }),
    MODE: groupByEnum('EventMode', 'mode', { en: 'By mode.', zh: '按举办方式。' }),
    LEVEL: groupByEnum('Level', 'level', { en: 'By level.', zh: '按级别。' }),
    STATUS: groupByEnum('EventStatus', 'status', { en: 'By status.', zh: '按状态。' }),
  })
