// How much one operation may ask for. The cost of an operation is the number of fields its answer may have: each field
// counts one, times the rows of the pages around it.
import { createComplexityRule } from '@pothos/plugin-complexity'
import type { ValidationRule } from 'graphql'
import { userError } from './errors.ts'
import { LARGEST_PAGE } from './read/page.ts'

/** The limits of every operation, with what they count. */
export const limits = {
  rows: { value: LARGEST_PAGE, en: 'rows a page (first, last)', zh: '每页行数（first、last）' },
  cost: { value: 50_000, en: 'fields the answer may have', zh: '结果可能包含的字段数' },
  depth: { value: 16, en: 'levels of nesting', zh: '嵌套层数' },
  bytes: { value: 1_000_000, en: 'bytes of a request body', zh: '请求体的字节数' },
  tokens: { value: 4000, en: 'tokens of the query text', zh: '查询文本的词法单元数' },
} as const

interface Operation {
  readonly context: object
  readonly variableValues: Record<string, unknown>
  readonly operationName?: string | null
}

/** A validation rule that refuses an operation whose cost or depth is over the limit, before anything is read. */
export function costRule(operation: Operation): ValidationRule {
  return createComplexityRule({
    ...operation,
    validate({ complexity, depth }, report) {
      const measured = { cost: complexity, depth }
      for (const name of ['cost', 'depth'] as const) {
        const { value, en, zh } = limits[name]
        if (measured[name] <= value) continue
        report(
          userError(
            'QUERY_TOO_COSTLY',
            `The query may need ${measured[name]} ${en}; ${value} are allowed. Ask for fewer rows or fields at once and follow pageInfo.`,
            `该查询的${zh}可达 ${measured[name]}，上限为 ${value}。请减少每次的行数或字段，并按 pageInfo 翻页。`,
          ),
        )
      }
    },
  })
}
