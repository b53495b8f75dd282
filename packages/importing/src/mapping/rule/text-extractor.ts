// Where the text of a rule comes from.
import { getCell, type SourceRecord } from '../source/record.ts'
import type { PlainRule } from './rule-schema.ts'

/** A text taken from a record, and the column it stands in. */
interface ExtractedText {
  readonly text: string
  readonly column: string
}

/** Takes the text of a rule from a record. */
export type TextExtractor = (record: SourceRecord) => ExtractedText

/** Whether a text says nothing. */
export type MissingTest = (text: string) => boolean

const PLACEHOLDER = /\{([^{}]+)\}/g

/** The columns a template names. */
export function templateColumns(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name]) => name as string)
}

/** Fills a template; empty where one of its columns says nothing. */
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

/** Whether a text says nothing: it is blank, or one of the values listed, whatever their case. */
export function compileMissingTest(values: readonly string[]): MissingTest {
  const missing = new Set(values.map((value) => value.toLowerCase()))
  return (text) => text === '' || missing.has(text.toLowerCase())
}

/** The origin of a rule. */
export function compileTextExtractor(rule: PlainRule, missingValues: readonly string[]): TextExtractor {
  const isMissing = compileMissingTest([...missingValues, ...(rule.nothing ?? [])])
  if (rule.column) return columnExtractor(rule.column, isMissing)
  if (rule.text) return templateExtractor(rule.text, rule.with, isMissing)
  const extracted = { text: rule.value ?? '', column: '' }
  return () => extracted
}
