// A fact is read from a source: a row cites the phrase, or says why no phrase gives it.
import type { AnyTable, Message } from '@tiyu/model'
import type { RowCheck } from './row-check.ts'

const UNCITED: Message = {
  message: { en: 'The row cites no source.', zh: '本行没有出处。' },
  hint: {
    en: 'Name its citation; a row with figures may state instead why none gives them, in underivable and underivableEn.',
    zh: '请填写出处；含数值的行也可在 underivable 与 underivableEn 中说明没有出处的原因。',
  },
}

const check: RowCheck = ({ citationIds, underivable = null }, _context, report) => {
  if ((citationIds as readonly string[]).length === 0 && underivable === null) report('citationIds', UNCITED)
}

/**
 * Returns the check of citations; undefined for a table of definitions, which are not read from a source, and for
 * facilities, which may come from a register: their row is the record itself.
 */
export function checkCitations({ model, columns }: AnyTable): RowCheck | undefined {
  return 'citationIds' in columns && 'inferred' in columns && model !== 'Facility' ? check : undefined
}
