import type { Bilingual } from '@tiyu/model'
import { builder } from '../../builder.ts'
import type { Context } from '../../context.ts'
import type { Reference } from '../../read/reference.ts'
import { defineConnectionTypes } from '../connection-types.ts'
import { nodeType } from '../node-type.ts'
import { countFields, numberFields, rankFields, ratioFields, shareFields } from './aggregate-fields.ts'
import type { Dimension } from './dimension.ts'
import { type Aggregate, namedTableOf } from './named-aggregate-table.ts'

interface AggregateKey {
  readonly key: string | null
  readonly name: string
  readonly dimension: Dimension
}

const keysOf = (group: Aggregate): AggregateKey[] =>
  namedTableOf(group).dimensions.map(([name, dimension], index) => ({
    name,
    dimension,
    key: group.keys[index] ?? null,
  }))

const UNKNOWN: Bilingual = { en: 'not stated', zh: '未注明' }

const labelOf = ({ key, dimension }: AggregateKey, reference: Reference): Bilingual =>
  key === null ? UNKNOWN : dimension.label(key, reference)

const AggregateKeyType = builder.objectRef<AggregateKey>('AggregateKey').implement({
  description: 'The value that the rows of a group share in one dimension.\n分组各行在一个维度上的共同取值。',
  fields: (t) => ({
    dimension: t.string({
      description: 'The dimension, as in groupBy.\n维度，同 groupBy。',
      resolve: ({ name }) => name,
    }),
    key: t.string({
      nullable: true,
      description:
        'The value: a code, an enum value, a year; null for rows without one.\n取值：代码、枚举值或年份；无取值时为 null。',
      resolve: ({ key }) => key,
    }),
    name: t.string({
      nullable: true,
      description: 'Name or short label of the value in Chinese.\n取值的中文名称或简称。',
      resolve: (one, _args, { reference }) => (one.key === null ? null : labelOf(one, reference).zh),
    }),
    nameEn: t.string({
      nullable: true,
      description: 'Name or short label of the value in English.\n取值的英文名称或简称。',
      resolve: (one, _args, { reference }) => (one.key === null ? null : labelOf(one, reference).en),
    }),
  }),
})

const label =
  (language: keyof Bilingual) =>
  (group: Aggregate, _args: unknown, { reference }: Context) =>
    keysOf(group)
      .map((one) => labelOf(one, reference)[language])
      .join(' · ')

const AggregateType = builder.objectRef<Aggregate>('Aggregate').implement({
  description:
    'A group: the rows that have the same value in every dimension, with their measures.\n分组：各维度取值均相同的行及其度量。',
  fields: (t) => ({
    keys: t.field({
      type: [AggregateKeyType],
      description: 'The shared values, in the order of groupBy.\n共同取值，顺序同 groupBy。',
      resolve: keysOf,
    }),
    label: t.string({
      description:
        'The shared values in one text, in Chinese; empty without dimensions.\n共同取值的中文文本；无维度时为空。',
      resolve: label('zh'),
    }),
    labelEn: t.string({
      description:
        'The shared values in one text, in English; empty without dimensions.\n共同取值的英文文本；无维度时为空。',
      resolve: label('en'),
    }),
    region: t.field({
      type: nodeType('Region'),
      nullable: true,
      description: 'The region, if the groups are of regions.\n地区（按地区分组时）。',
      resolve: ({ regionCode }, _args, { reference }) => (regionCode ? reference.Region.get(regionCode) : null),
    }),
    count: t.exposeInt('count', { description: 'Number of rows.\n行数。' }),
    ...shareFields(t),
    ...rankFields(t),
    ...countFields(t),
    ...numberFields(t),
    ...ratioFields(t),
  }),
})

/** The connection and edge types of groups. */
export const aggregateConnection = {
  node: AggregateType,
  ...defineConnectionTypes('Aggregate', AggregateType, {
    edge: 'An edge of a list of groups.\n分组列表中的一项及其游标。',
    connection: 'A page of a list of groups.\n分组列表的一页。',
    totalCount: 'Number of groups in the whole list.\n整个列表的分组数。',
  }),
}
