// Adds a citation of the record to its row, and marks figures that do not follow from the cited text.
import { facilityFigures, findMismatchedColumn } from '@tiyu/datapackage'
import type { AnyTable } from '@tiyu/model'
import { parseQuantities } from '@tiyu/quantity'
import type { ReferenceIndex } from '../reference-index.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { fillTemplate, templateColumns } from '../rule/text-extractor.ts'
import { emptyCell } from '../rule/value-error.ts'
import type { RowStep } from './field-step.ts'

/** Adds a citation to each row; undefined if the mapping has no section `citation`. */
export function citationStep({ citation }: Mapping, table: AnyTable): RowStep | undefined {
  if (!citation) return undefined
  const { source, locator, asWritten } = citation
  const isMissing = (text: string) => text === ''
  return (row) => {
    const id = `record-${row.cells[table.key]}`
    const citedText = fillTemplate(asWritten, row.record, isMissing)
    if (citedText === '') {
      const column = templateColumns(asWritten).join(', ')
      row.errors.push({ ...emptyCell('citation.asWritten'), field: 'citation', column, value: '' })
    }
    row.citation = {
      id,
      sourceId: source,
      locator: fillTemplate(locator, row.record, () => false),
      asWritten: citedText,
    }
    row.append('citationIds', id, ';')
  }
}

function toNullableCells(table: AnyTable, cells: Readonly<Record<string, string>>): Record<string, string | null> {
  return Object.fromEntries(Object.keys(table.columns).map((name) => [name, cells[name] || null]))
}

const UNDERIVABLE_REASON = {
  underivable: '数值取自来源文件的单元格，单位由映射给定。',
  underivableEn: 'The number is a cell of the source file; the mapping gives its unit.',
}

/** Fills in the reason for facilities whose figures do not follow from their citations. */
export function underivableStep(table: AnyTable, referenceIndex: ReferenceIndex): RowStep | undefined {
  if (table.model !== 'Facility') return undefined
  return ({ cells, citation }) => {
    const declaredTexts = (cells.citationIds ?? '')
      .split(';')
      .flatMap((id) => referenceIndex.citationTexts.get(id) ?? [])
    const citedTexts = citation?.asWritten ? [...declaredTexts, citation.asWritten] : declaredTexts
    const figures = facilityFigures(toNullableCells(table, cells))
    const parsed = figures.length > 0 ? citedTexts.map((one) => parseQuantities(one, referenceIndex.units)) : []
    const isUnderivable = figures.some(
      (figure) => !parsed.some((quantities) => findMismatchedColumn(figure, quantities) === undefined),
    )
    for (const [field, reason] of Object.entries(UNDERIVABLE_REASON)) {
      cells[field] = citedTexts.length > 0 && isUnderivable ? cells[field] || reason : ''
    }
  }
}
