import { builder } from '../builder.ts'
import { dependsOnColumns } from '../read/projection.ts'
import { nodeType } from '../resource/node-type.ts'

const Region = nodeType('Region')

builder.objectField(Region, 'ancestors', (t) =>
  t.field({
    ...dependsOnColumns('ancestorCodes'),
    type: [Region],
    description: 'All divisions above it, the highest first.\n全部上级区划，自高至低。',
    resolve: ({ ancestorCodes }, _args, { reference }) => ancestorCodes.map((code) => reference.Region.get(code)),
  }),
)
