import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'

/** graphql-js takes an operation of a kind the schema does not have for valid, and fails when it is run. */
export function SupportedOperationTypesRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return
      const message = `There is no ${node.operation} here: data are published as releases and only read. 此处没有 ${node.operation}：数据以发布版公布，仅供读取。`
      context.reportError(new GraphQLError(message, { nodes: node }))
    },
  }
}
