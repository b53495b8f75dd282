// Conditions on a code of a hierarchy: divisions, facility types, sports.
import type { Context } from '../../context.ts'
import { listOperators, scalarOperators } from '../../read/operators.ts'
import { comparison, isNotEmpty, isPresent } from '../../read/predicate.ts'
import type { Reference } from '../../read/reference.ts'
import { InCondition, type Predicate } from '../../read/where.ts'
import { type Condition, defineOperators, type Operands, operatorCondition } from './condition.ts'
import { existsField, existsOperator } from './exists.ts'
import { keysOf, refersToAny } from './referred-row.ts'
import { enumFilterType, filterEnum, lookedUpKeys, validKeys } from './value.ts'

const treeOperators = {
  eq: { type: 'String', description: scalarOperators.eq.description },
  in: { type: ['String'], description: scalarOperators.in.description },
  within: { type: 'String', description: scalarOperators.within.description },
  childrenOf: { type: 'String', description: scalarOperators.childrenOf.description },
  exists: existsField,
} as const

const TreeFilter = defineOperators(
  'TreeFilter',
  'A condition on a code of a hierarchy: facility types, sports.\n分级代码条件：设施类型、体育项目。',
  treeOperators,
)

const RegionTreeFilter = defineOperators(
  'RegionTreeFilter',
  'A condition on the code of a division.\n行政区划代码条件。',
  {
    ...treeOperators,
    level: { type: enumFilterType('RegionLevel'), description: 'The level of the division.\n区划层级。' },
  },
)

type TreeName = 'Region' | 'FacilityType' | 'Sport'

/** The column of a condition on a hierarchy. */
interface TreeColumn {
  readonly name: string
  readonly description: string
  /** The column holds a list of codes. */
  readonly isList?: boolean
  /** The column is the key of the listed rows: a code that no row has finds nothing. */
  readonly isOwnKey?: boolean
}

/** True of the rows with one of these codes, which all exist. */
function oneOfCodes({ name, isList }: TreeColumn, codes: readonly string[], table: Reference[TreeName]): Predicate {
  return isList ? comparison(name, listOperators.in, codes) : refersToAny(name, codes, table)
}

/** The operators of a condition on a hierarchy, in terms of codes. */
function treePredicates(tree: TreeName, column: TreeColumn) {
  const among =
    (toCodes: (operand: string, reference: Reference) => readonly string[]) =>
    (operand: string, context: Context, path: string) => {
      validKeys([operand], tree, context, path)
      return oneOfCodes(column, toCodes(operand, context.reference), context.reference[tree])
    }
  const oneOf = (codes: readonly string[], context: Context, path: string) => {
    const keys = (column.isOwnKey ? lookedUpKeys : validKeys)(codes, tree, context, path)
    const table = context.reference[tree]
    return oneOfCodes(
      column,
      keys.filter((key) => table.find(key)),
      table,
    )
  }
  return {
    eq: (code: string, context: Context, path: string) => oneOf([code], context, path),
    in: oneOf,
    within: among((code, reference) => reference[tree].withDescendants(code)),
    childrenOf: among((code, reference) => reference[tree].childKeys(code)),
    exists: existsOperator(column.isList ? isNotEmpty(column.name) : isPresent(column.name)),
  }
}

/** Condition on a code of a hierarchy, or on a list of such codes. */
export function filterTree(tree: 'FacilityType' | 'Sport', column: TreeColumn): Condition<Operands> {
  const { description } = column
  return operatorCondition({ type: TreeFilter, description, operators: treePredicates(tree, column) })
}

/** The level of the division in a column. */
function levelPredicate(column: TreeColumn) {
  const level = filterEnum('level', 'RegionLevel', column.description)
  return (value: Operands, context: Context, path: string) => {
    const { Region } = context.reference
    return oneOfCodes(column, keysOf(Region, level.toPredicates(value, context, path)), Region)
  }
}

/**
 * Condition on a division.
 * @param ancestorColumns the columns with the division of a level that contains it: `within` such a division compares one
 * key instead of all codes below it
 */
export function filterRegion(
  column: TreeColumn,
  ancestorColumns: Readonly<Record<string, string>> = {},
): Condition<Operands> {
  const predicates = treePredicates('Region', column)
  return operatorCondition({
    type: RegionTreeFilter,
    description: column.description,
    operators: {
      ...predicates,
      within: (code: string, context: Context, path: string) => {
        const { Region } = context.reference
        const level = Region.find(code)?.level
        const ancestorColumn = level && ancestorColumns[level]
        // The column does not distinguish a division from another one of the same level within it.
        const sameLevelCodes = ancestorColumn
          ? Region.withDescendants(code).filter((other) => Region.get(other).level === level)
          : []
        if (!ancestorColumn || sameLevelCodes.length > 1) return predicates.within(code, context, path)
        return new InCondition(ancestorColumn, [code])
      },
      level: levelPredicate(column),
    },
  })
}
