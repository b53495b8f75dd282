// The note at the head of a column: what the model says of it, in both languages.
import { tableSheetName } from '@tiyu/datapackage'
import { type AnyTable, dictionary, tableOf } from '@tiyu/model'

type EnumValues = Readonly<Record<string, { readonly label: { readonly en: string; readonly zh: string } }>>

function enumValues(type: string): EnumValues {
  const enums: Readonly<Record<string, { readonly values: EnumValues }>> = dictionary.enums
  return enums[type]?.values ?? {}
}

/** Returns the note of a column; undefined if the table has no such column. */
export function columnNote(table: AnyTable, name: string): string | undefined {
  const field = table.fields.find((one) => one.name === name)
  const column = table.columns[name]
  if (!field || !column) return undefined
  const values = Object.entries(enumValues(field.type)).map(([value, { label }]) => `${value}：${label.zh} ${label.en}`)
  const target = column.references && tableSheetName(tableOf(column.references))
  const hints = target
    ? [`填写工作表“${target}”中的标识。`, `Write an identifier of the sheet "${target}".`]
    : [column.hint.zh, column.hint.en]
  return [
    field.description.zh,
    field.description.en,
    column.emptyValue === undefined ? '必填。 Required.' : '可留空。 May be empty.',
    ...(values.length > 0 ? values : hints),
    ...(field.list ? ['多个值用分号 ; 连接。 Join several with ";".'] : []),
  ].join('\n')
}
