// What is wrong with the cells of one draft, before the package as a whole is checked.
import { type AnyTable, type Column, INVALID, invalidCell, type Message, type ModelName, parseCell } from '@tiyu/model'
import type { ReviewedDraft } from './decision.ts'
import type { KnownRows } from './known-rows.ts'

/** A problem of a draft. */
export interface DraftProblem extends Message {
  /** Name of the column; absent if the problem is not in one. */
  readonly field?: string
}

/** What the cells of a draft may refer to. */
export interface ReferenceContext {
  readonly known: KnownRows
  /** All drafts by identifier. */
  readonly drafts: ReadonlyMap<string, ReviewedDraft>
}

/** Columns that are filled when a row is written. */
const FILLED_ON_WRITING: readonly string[] = ['citationIds']

const MISSING: Message = {
  message: { en: 'The value is missing.', zh: '尚未填写。' },
  hint: { en: 'Fill it in before you accept the row.', zh: '请填写后再采纳。' },
}

const REJECTED: Message = {
  message: { en: 'It refers to a draft that is rejected.', zh: '所引用的草稿已被驳回。' },
  hint: { en: 'Choose another one.', zh: '请另选一项。' },
}

function unknownReference(value: string): Message {
  return {
    message: { en: `The package has no ${value}.`, zh: `数据包中没有“${value}”。` },
    hint: { en: 'Choose one of the list, or add it to the package first.', zh: '请从列表中选择，或先将其加入数据包。' },
  }
}

function referenceProblem(value: string, model: ModelName, { known, drafts }: ReferenceContext): Message | undefined {
  const draft = drafts.get(value)
  if (draft?.draft.table.model === model) return draft.outcome === 'REJECTED' ? REJECTED : undefined
  const rows = known.get(model)
  return rows === undefined || rows.some(({ key }) => key === value) ? undefined : unknownReference(value)
}

function cellProblem(column: Column, cell: string, context: ReferenceContext): Message | undefined {
  if (cell === '') return column.emptyValue === undefined ? MISSING : undefined
  if (parseCell(column, cell) === INVALID) return invalidCell(column, cell)
  const { references } = column
  if (!references) return undefined
  const values = column.field.type === 'list' ? cell.split(';') : [cell]
  return values.map((value) => referenceProblem(value, references, context)).find((problem) => problem !== undefined)
}

function parsedValue(column: Column, cell: string): unknown {
  return cell === '' ? (column.emptyValue ?? null) : parseCell(column, cell)
}

function contradictions(table: AnyTable, cells: ReviewedDraft['cells']): DraftProblem[] {
  const values = Object.entries(table.columns).map(([name, column]) => [name, parsedValue(column, cells[name] ?? '')])
  return table.check?.(Object.fromEntries(values)) ?? []
}

/** Returns the problems of a draft; it can be accepted if it has none. */
export function findRowProblems({ draft, cells }: ReviewedDraft, context: ReferenceContext): DraftProblem[] {
  const { table } = draft
  const problems = Object.entries(table.columns).flatMap(([field, column]): DraftProblem[] => {
    if (FILLED_ON_WRITING.includes(field) || field === table.key) return []
    const problem = cellProblem(column, cells[field] ?? '', context)
    return problem ? [{ field, ...problem }] : []
  })
  return problems.length > 0 ? problems : contradictions(table, cells)
}
