// Whether a selection is taken: what @skip and @include say, which may depend on variables.
import {
  type DocumentNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionNode,
  visit,
} from 'graphql'
import { type Variables, variableNames } from '../variables.ts'

/** The names of the variables that say which selections of a document are taken. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names: string[] = []
  visit(document, { Directive: (node) => void names.push(...variableNames(node)) })
  return names
}

/** Whether a selection is taken. Throws where its condition is null. */
export function shouldInclude(node: SelectionNode, variables: Variables): boolean {
  if (!node.directives?.length) return true
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables)
  if (skip?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
}
