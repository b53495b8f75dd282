import sql from 'sql-template-tag'
import { builder } from '../../builder.ts'
import { userError } from '../../errors.ts'
import { listOperators, scalarOperators } from '../../read/operators.ts'
import type { Reference } from '../../read/reference.ts'
import { column, InCondition, type Where } from '../../read/where.ts'
import { type Condition, isSet } from './condition.ts'

const TreeFilter = builder.inputType('TreeFilter', {
  description:
    'A condition on a code of a hierarchy: divisions, facility types, sports.\n分级代码条件：区划、设施类型、体育项目。',
  fields: (t) => ({
    eq: t.string({ description: scalarOperators.eq.description }),
    in: t.stringList({ description: scalarOperators.in.description }),
    within: t.string({ description: scalarOperators.within.description }),
  }),
})

export type TreeName = 'Region' | 'FacilityType' | 'Sport'

type TreeFilterInput = typeof TreeFilter.$inferInput

/** Returns the codes that match each operator of a condition on a hierarchy. */
function allowedCodes(value: TreeFilterInput, reference: Reference, tree: TreeName): string[][] {
  const { eq, in: codes, within } = value
  if (isSet(within) && !reference[tree].find(within)) {
    throw userError(
      'BAD_USER_INPUT',
      `within: there is no ${tree} with code "${within}".`,
      `within：没有代码为 “${within}” 的 ${tree}。`,
    )
  }
  return [isSet(eq) && [eq], codes, isSet(within) && reference[tree].withDescendants(within)].filter(
    (codes): codes is string[] => Boolean(codes),
  )
}

/** Condition on a code of a hierarchy, or on a list of such codes. */
export function filterTree(
  tree: TreeName,
  name: string,
  description: string,
  isArray = false,
): Condition<TreeFilterInput> {
  return {
    type: TreeFilter,
    description,
    columns: [name],
    toSql: (value, { reference }) =>
      allowedCodes(value, reference, tree).map((codes): Where => {
        if (isArray) return listOperators.in.toSql(column(name), codes)
        // No row has a code outside the hierarchy.
        const existingCodes = [...new Set(codes)].filter((code) => reference[tree].find(code))
        const selectivity = existingCodes.length / reference[tree].rows.length
        return selectivity === 1 ? sql`${column(name)} is not null` : new InCondition(name, existingCodes, selectivity)
      }),
  }
}

/**
 * Condition on a division.
 * @param ancestorColumns the columns with the division of a level that contains it: `within` such a division compares one
 * key instead of all codes below it
 */
export function filterRegion(
  name: string,
  ancestorColumns: Readonly<Record<string, string>>,
  description: string,
): Condition<TreeFilterInput> {
  const treeCondition = filterTree('Region', name, description)
  return {
    ...treeCondition,
    columns: [name, ...Object.values(ancestorColumns)],
    toSql: ({ within, ...others }, context) => {
      const { Region } = context.reference
      const level = isSet(within) ? Region.find(within)?.level : undefined
      const ancestorColumn = level && ancestorColumns[level]
      // The column does not distinguish a division from another one of the same level within it.
      const sameLevelCodes = ancestorColumn
        ? Region.withDescendants(within as string).filter((code) => Region.get(code).level === level)
        : []
      if (!ancestorColumn || sameLevelCodes.length > 1) return treeCondition.toSql({ within, ...others }, context)
      return [...treeCondition.toSql(others, context), new InCondition(ancestorColumn, [within as string])]
    },
  }
}
