import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'

/** Rejects operation types that the schema lacks: graphql-js finds them valid and fails on execution. */
export function SupportedOperationTypesRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return
      const message = `Operations of type ${node.operation} are not supported by this API. 本接口不支持 ${node.operation} 操作。`
      context.reportError(new GraphQLError(message, { nodes: node }))
    },
  }
}
