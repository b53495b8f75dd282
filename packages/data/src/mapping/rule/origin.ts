// Where the text of a rule comes from.
import { cellOf, type SourceRecord } from '../source/record.ts'
import type { PlainRule } from './rule-schema.ts'

/** A text taken from a record, and the column it stands in. */
interface Taken {
  readonly text: string
  readonly column: string
}

/** Takes the text of a rule from a record. */
export type Origin = (record: SourceRecord) => Taken

/** Whether a text says nothing. */
export type SaysNothing = (text: string) => boolean

const HOLE = /\{([^{}]+)\}/g

/** The columns a template names. */
export function columnsOfTemplate(template: string): string[] {
  return [...template.matchAll(HOLE)].map(([, name]) => name as string)
}

/** Fills a template; empty where one of its columns says nothing. */
export function fillTemplate(template: string, record: SourceRecord, saysNothing: SaysNothing): string {
  let complete = true
  const filled = template.replaceAll(HOLE, (_hole, name: string) => {
    const text = cellOf(record, name).trim()
    if (saysNothing(text)) complete = false
    return text
  })
  return complete ? filled : ''
}

function fromColumns(columns: readonly string[], saysNothing: SaysNothing): Origin {
  return (record) => {
    for (const column of columns) {
      const text = cellOf(record, column).trim()
      if (!saysNothing(text)) return { text, column }
    }
    return { text: '', column: columns[0] as string }
  }
}

function fromTemplates(templates: readonly string[], separator: string, saysNothing: SaysNothing): Origin {
  const [column = ''] = templates.flatMap(columnsOfTemplate)
  return (record) => {
    const pieces = templates.map((template) => fillTemplate(template, record, saysNothing))
    return { text: pieces.filter((piece) => piece !== '').join(separator), column }
  }
}

/** Whether a text says nothing: it is blank, or one of the values listed, whatever their case. */
export function nothingIn(values: readonly string[]): SaysNothing {
  const known = new Set(values.map((value) => value.toLowerCase()))
  return (text) => text === '' || known.has(text.toLowerCase())
}

/** The origin of a rule. */
export function originOf(rule: PlainRule, nothing: readonly string[]): Origin {
  const saysNothing = nothingIn([...nothing, ...(rule.nothing ?? [])])
  if (rule.column) return fromColumns(rule.column, saysNothing)
  if (rule.text) return fromTemplates(rule.text, rule.with, saysNothing)
  const taken = { text: rule.value ?? '', column: '' }
  return () => taken
}
