import { findingId } from '@tiyu/audit'
import { builder } from '../builder.ts'
import { dependsOnColumns } from '../read/projection.ts'
import { nodeType } from '../resource/node-type.ts'

builder.objectField(nodeType('RankClaim'), 'finding', (t) =>
  t.field({
    ...dependsOnColumns('id'),
    type: nodeType('Finding'),
    nullable: true,
    description:
      'The finding of the rule RANK about the claim: whether the known values confirm it. Null if the release lists none.\n规则 RANK 对该表述的检查结果，即已知数值能否证实；发布版未列出时为 null。',
    resolve: ({ id }, _args, { loaders }) => loaders.row('Finding', findingId('RANK', id)),
  }),
)
