import { builder } from '../builder.ts'
import { citationTextCondition, filterKey, filterNumber, filterText, filterTree } from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { Resource } from '../resource/resource.ts'
import { Cited } from './citation.ts'
import { Observation } from './observation.ts'
import { Region } from './region.ts'

const RankClaim = builder.prismaNode('RankClaim', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    rank: t.exposeInt('rank'),
    scope: t.exposeString('scope'),
    scopeEn: t.exposeString('scopeEn'),
    inferred: t.exposeStringList('inferred'),
    underivable: t.exposeString('underivable', { nullable: true }),
    underivableEn: t.exposeString('underivableEn', { nullable: true }),
    region: t.field({
      type: Region,
      description: 'Region whose members are ranked.\n参与排名的单位所属的地区。',
      resolve: ({ regionCode }, _args, { reference }) => reference.Region.get(regionCode),
    }),
    observation: t.field({
      type: Observation,
      nullable: true,
      description: 'Value the rank is claimed for.\n排名所针对的数值。',
      resolve: ({ observationId }, _args, { loaders }) => loaders.row('Observation', observationId),
    }),
  }),
})

new Resource({
  model: 'RankClaim',
  type: RankClaim,
  filter: defineFilter('RankClaimFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    observation: filterKey('observationId', { en: 'Identifier of the observation.', zh: '观测值标识。' }),
    rank: filterNumber('rank', { en: 'The rank.', zh: '名次。' }),
    region: filterTree('Region', 'regionCode', { en: 'Region whose members are ranked.', zh: '排名所属地区。' }),
    scope: filterText('scope', 'scopeEn'),
    asWritten: citationTextCondition,
  }),
  orders: { RANK: { column: 'rank', description: 'By rank\n按名次' } },
  defaultOrder: 'RANK_ASC',
})
  .queryConnection('rankClaims', 'Claims such as "first in the province".\n排名表述，如“居全省第一”。')
  .connectionOn(Observation, 'rankClaims', 'observationId', 'id', 'Ranks claimed for this value.\n本数值的排名表述。')
