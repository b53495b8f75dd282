import { builder } from '../builder.ts'
import { readOutline } from '../read/outline.ts'
import { readProfiles } from '../read/profile.ts'
import { dependsOnColumns } from '../read/projection.ts'
import { enumType } from '../resource/enum-type.ts'
import { nodeType } from '../resource/node-type.ts'

const Region = nodeType('Region')

builder.objectFields(Region, (t) => ({
  ancestors: t.field({
    ...dependsOnColumns('ancestorCodes'),
    type: [Region],
    description: 'All divisions above it, the highest first.\n全部上级区划，自高至低。',
    resolve: ({ ancestorCodes }, _args, { reference }) => ancestorCodes.map((code) => reference.Region.get(code)),
  }),
  outline: t.field({
    ...dependsOnColumns('code'),
    type: 'GeoJSON',
    nullable: true,
    description:
      'The outline as a Feature, whose properties have the code and the names of the division, the source, the licence and, where there is one, the approval number of the map: a map must state them. Null if the data package has no outline of it.\n轮廓（GeoJSON Feature），其 properties 含区划代码与名称、来源、许可及审图号（如有），制图时须注明；数据包没有该区划的轮廓时为 null。',
    resolve: ({ code }, _args, context) => readOutline(context, code),
  }),
  profile: t.field({
    ...dependsOnColumns('code'),
    type: [nodeType('Observation')],
    description:
      'The latest value of every indicator, by topic and indicator; values without a year come last. A value of the whole region comes before those of its programmes, events and facilities, even later ones; of several values of a year, the preferred one is taken, then the one of the best grade.\n每个指标的最近一个数值，按主题、指标排列；未注明年份者视为最早。全地区的数值先于其工程、赛事、设施的数值（即使后者较新）；同一年有多个数值时取优先值，再按可靠性等级取高者。',
    args: {
      kind: t.arg({
        type: enumType('ObservationKind'),
        defaultValue: 'ACTUAL',
        description: 'Actual values, targets or plans.\n实际、目标或计划。',
      }),
    },
    resolve: async ({ code }, { kind }, { loaders, database, reference }) => {
      const ofKind = kind ?? 'ACTUAL'
      const read = (codes: readonly string[]) => readProfiles(database.query, reference, ofKind, codes)
      return (await loaders.load(`profile ${ofKind}`, code, read)) ?? []
    },
  }),
}))
