import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'

/** PostgreSQL stores every character but NUL: a text of an operation must not hold one, however it is escaped. */
export function NoNullCharacterRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (!node.value.includes('\0')) return
      const message = 'A text holds a NUL character (U+0000); leave it out. 文本中含有 NUL 字符（U+0000），请去掉。'
      context.reportError(new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } }))
    },
  }
}
