// Extracts the source text of a rule from a record.
import { getCell, type SourceRecord } from '../source/record.ts'
import { compileMissingTest, type MissingTest } from './missing-values.ts'
import type { PlainRule } from './rule-schema.ts'

/** A text with its source column. */
interface ExtractedText {
  readonly text: string
  readonly column: string
}

/** Extracts the text of a rule from a record. */
export type TextExtractor = (record: SourceRecord) => ExtractedText

const PLACEHOLDER = /\{([^{}]+)\}/g

/** Returns the columns in a template. */
export function templateColumns(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name]) => name as string)
}

/** Fills in a template; empty if one of its columns has a missing value. */
export function fillTemplate(template: string, record: SourceRecord, isMissing: MissingTest): string {
  let isComplete = true
  const filled = template.replaceAll(PLACEHOLDER, (_placeholder, name: string) => {
    const text = getCell(record, name).trim()
    if (isMissing(text)) isComplete = false
    return text
  })
  return isComplete ? filled : ''
}

function columnExtractor(columns: readonly string[], isMissing: MissingTest): TextExtractor {
  return (record) => {
    for (const column of columns) {
      const text = getCell(record, column).trim()
      if (!isMissing(text)) return { text, column }
    }
    return { text: '', column: columns[0] as string }
  }
}

function templateExtractor(templates: readonly string[], separator: string, isMissing: MissingTest): TextExtractor {
  const [column = ''] = templates.flatMap(templateColumns)
  return (record) => {
    const pieces = templates.map((template) => fillTemplate(template, record, isMissing))
    return { text: pieces.filter((piece) => piece !== '').join(separator), column }
  }
}

/** Compiles the source of a rule: columns, templates or a constant. */
export function compileTextExtractor(rule: PlainRule, missingValues: readonly string[]): TextExtractor {
  const isMissing = compileMissingTest([...missingValues, ...(rule.nothing ?? [])])
  if (rule.column) return columnExtractor(rule.column, isMissing)
  if (rule.text) return templateExtractor(rule.text, rule.with, isMissing)
  const extracted = { text: rule.value ?? '', column: '' }
  return () => extracted
}
