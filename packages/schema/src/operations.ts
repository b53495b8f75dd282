import { Operations as OperationsOf, type PreparedOperation as PreparedOperationOf } from '@tiyu/graphql-executor'
import { type ASTVisitor, GraphQLError, type GraphQLSchema, type ValidationContext } from 'graphql'
import type { Context } from './context.ts'
import { schemaCosts } from './costs.ts'
import { limits } from './limits.ts'

/** Rejects string literals with NUL (U+0000), the one character PostgreSQL cannot store. */
function NoNullCharacterRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (!node.value.includes('\0')) return
      const message = 'String contains a NUL character (U+0000); remove it. 字符串含有 NUL 字符（U+0000），请删除。'
      context.reportError(new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } }))
    },
  }
}

export type PreparedOperation = PreparedOperationOf<Context>

/** Prepares operations on the schema, within the limits of this API. */
export class Operations extends OperationsOf<Context> {
  constructor(schema: GraphQLSchema) {
    super(schema, {
      limits,
      costs: schemaCosts(schema),
      rules: [NoNullCharacterRule],
    })
  }
}
