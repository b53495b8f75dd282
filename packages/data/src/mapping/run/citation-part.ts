// Cites the record a row was made from, and says where its figures do not follow from the words cited.
import { departure, facilityFigures } from '../../checks/stated-figure.ts'
import { parseQuantities } from '../../quantity/parse.ts'
import type { AnyTable } from '../../tables/table.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { columnsOfTemplate, fillTemplate } from '../rule/origin.ts'
import { emptyCell } from '../rule/refusal.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Part } from './field-part.ts'

/** The part that writes a citation for each row; undefined where the mapping asks for none. */
export function citationPart({ citation }: Mapping, table: AnyTable): Part | undefined {
  if (!citation) return undefined
  const { source, locator, asWritten } = citation
  const blank = (text: string) => text === ''
  return (draft) => {
    const id = `record-${draft.cells[table.key]}`
    const words = fillTemplate(asWritten, draft.record, blank)
    if (words === '') {
      const column = columnsOfTemplate(asWritten).join(', ')
      draft.faults.push({ ...emptyCell('citation.asWritten'), field: 'citation', column, value: '' })
    }
    draft.citation = {
      id,
      sourceId: source,
      locator: fillTemplate(locator, draft.record, () => false),
      asWritten: words,
    }
    draft.append('citationIds', id, ';')
  }
}

function nullable(table: AnyTable, cells: Readonly<Record<string, string>>): Record<string, string | null> {
  return Object.fromEntries(Object.keys(table.columns).map((name) => [name, cells[name] || null]))
}

const REASON = {
  underivable: '数值取自来源文件的单元格，单位由映射给定。',
  underivableEn: 'The number is a cell of the source file; the mapping gives its unit.',
}

/** The part that gives facilities a reason where their figures do not follow from their citations. */
export function underivablePart(table: AnyTable, vocabulary: Vocabulary): Part | undefined {
  if (table.model !== 'Facility') return undefined
  return ({ cells, citation }) => {
    const declared = (cells.citationIds ?? '').split(';').flatMap((id) => vocabulary.words.get(id) ?? [])
    const words = citation?.asWritten ? [...declared, citation.asWritten] : declared
    const figures = facilityFigures(nullable(table, cells))
    const read = figures.length > 0 ? words.map((one) => parseQuantities(one, vocabulary.units)) : []
    const departs = figures.some((figure) => !read.some((quantities) => departure(figure, quantities) === undefined))
    for (const [field, reason] of Object.entries(REASON)) {
      cells[field] = words.length > 0 && departs ? cells[field] || reason : ''
    }
  }
}
