import { builder } from '../builder.ts'
import { limits } from '../limits.ts'
import { decodeGlobalId } from '../read/global-id.ts'
import { validateLength } from '../read/list-length.ts'
import { readNode } from '../read/node.ts'

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description:
      'The objects with these global identifiers, in the same order; null for each that does not exist or has no valid identifier, the latter with an error.\n按全局标识依次查询多个对象；不存在或标识无效者为 null，标识无效时另附错误。',
    args: {
      ids: t.arg.idList({
        required: true,
        description: 'Global identifiers: values of the field id, 100 at most.\n全局标识，取自 id 字段，最多 100 个。',
      }),
    },
    resolve: async (_root, { ids }, context) => {
      validateLength('ids', ids.length, limits.rows.value)
      const reads = await Promise.allSettled(ids.map(async (id) => readNode(decodeGlobalId(String(id)), context)))
      // An error among the items is reported at its place.
      return reads.map((read) => (read.status === 'fulfilled' ? read.value : read.reason)) as never
    },
  }),
)
