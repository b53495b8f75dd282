import { builder } from '../builder.ts'
import { dependsOnColumns } from '../read/projection.ts'
import { filterEnum, filterKey, filterText, filterTree } from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum } from '../resource/grouping.ts'
import { Resource } from '../resource/resource.ts'
import { RegionLevel } from './enums.ts'

export const Region = builder.prismaNode('Region', {
  id: { field: 'code' },
  nullable: true,
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    pinyin: t.exposeString('pinyin'),
    level: t.expose('level', { type: RegionLevel }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    noteEn: t.exposeString('noteEn', { nullable: true }),
  }),
})

builder.prismaObjectFields(Region, (t) => ({
  parent: t.field({
    ...dependsOnColumns('parentCode'),
    type: Region,
    nullable: true,
    description: 'Division it belongs to.\n上级区划。',
    resolve: ({ parentCode }, _args, { reference }) => (parentCode === null ? null : reference.Region.get(parentCode)),
  }),
  ancestors: t.field({
    ...dependsOnColumns('ancestorCodes'),
    type: [Region],
    description: 'All divisions above it, the highest first.\n全部上级区划，自高至低。',
    resolve: ({ ancestorCodes }, _args, { reference }) => ancestorCodes.map((code) => reference.Region.get(code)),
  }),
  children: t.field({
    ...dependsOnColumns('code'),
    type: [Region],
    description: 'Divisions directly below it, by code.\n直接下级区划，按代码排序。',
    resolve: ({ code }, _args, { reference }) => reference.Region.children(code),
  }),
}))

builder.queryFields((t) => ({
  region: t.field({
    type: Region,
    nullable: true,
    description: 'A division by its code.\n按代码取行政区划。',
    args: { code: t.arg.string({ required: true, description: 'Code of GB/T 2260.\nGB/T 2260 代码。' }) },
    resolve: (_root, { code }, { reference }) => reference.Region.find(code) ?? null,
  }),
}))

new Resource({
  model: 'Region',
  key: 'code',
  type: Region,
  filter: defineFilter('RegionFilter', {
    code: filterTree('Region', 'code', { en: 'Code of the division.', zh: '区划代码。' }),
    parent: filterKey('parentCode', { en: 'Code of the division directly above.', zh: '直接上级代码。' }),
    name: filterText('name', 'nameEn', 'pinyin'),
    level: filterEnum('level', RegionLevel, { en: 'Level.', zh: '层级。' }),
  }),
  orders: {
    CODE: { column: 'code', description: 'By code\n按代码' },
    NAME: { column: 'pinyin', description: 'By pinyin of the name\n按名称拼音' },
  },
  defaultOrder: 'CODE_ASC',
})
  .queryConnection('regions', 'Administrative divisions.\n行政区划。')
  .queryStatistics('regionStatistics', 'Counts of divisions.\n区划计数。', {
    LEVEL: groupByEnum('RegionLevel', 'level', { en: 'By level.', zh: '按层级。' }),
  })
