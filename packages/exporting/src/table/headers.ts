// The header of each column: the name of the field, or a label from its description in the schema.
import { labelOf } from '@tiyu/model'
import type { TableColumn } from './table.ts'

export const headerStyles = ['fields', 'zh', 'en', 'both'] as const

/** What the header row says: names of fields, labels in one language, or labels in both. */
export type HeaderStyle = (typeof headerStyles)[number]

const text: Readonly<Record<HeaderStyle, (column: TableColumn) => string>> = {
  fields: ({ name }) => name,
  en: ({ description }) => labelOf(description).en,
  zh: ({ description }) => labelOf(description).zh,
  both: ({ description }) => {
    const { en, zh } = labelOf(description)
    return `${zh} ${en}`
  },
}

/** Returns the headers of columns, each unique: columns with one label have their names behind it. */
export function headersOf(columns: readonly TableColumn[], style: HeaderStyle): string[] {
  const labels = columns.map(text[style])
  const isUnique = (label: string) => labels.indexOf(label) === labels.lastIndexOf(label)
  return labels.map((label, at) => (isUnique(label) ? label : `${label} (${columns[at]?.name})`))
}
