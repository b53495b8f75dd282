import { type ASTNode, visit } from 'graphql'

/** The variables of an operation; those that were left out are not there. */
export type Variables = Readonly<Record<string, unknown>>

/** The names of the variables in a value, or whatever else holds values. */
export function variableNames(value: ASTNode): string[] {
  const names: string[] = []
  visit(value, { Variable: ({ name }) => void names.push(name.value) })
  return names
}
