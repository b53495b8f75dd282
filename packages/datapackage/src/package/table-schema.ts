// Describes the tables as Frictionless Table Schema (Data Package 2.0).
import { type AnyTable, type Column, dictionary, tables } from '@tiyu/model'

interface Description {
  readonly en: string
  readonly zh: string
}

function modelOf(table: AnyTable) {
  return dictionary.models[table.model] as Description & { fields: Record<string, Description> }
}

function field(table: AnyTable, name: string, column: Column) {
  const { en, zh } = modelOf(table).fields[name] as Description
  const required = column.emptyValue === undefined
  const unique = name === table.key
  return {
    name,
    type: column.field.type,
    ...(column.field.delimiter && { delimiter: column.field.delimiter, itemType: 'string' }),
    title: zh.replace(/[（。；：].*$/, ''),
    description: `${en} ${zh}`,
    ...((required || column.field.constraints) && {
      constraints: { ...(required && { required }), ...(unique && { unique }), ...column.field.constraints },
    }),
  }
}

function foreignKeys(table: AnyTable) {
  return Object.entries(table.columns).flatMap(
    ([
      name,
      {
        references,
        field: { type },
      },
    ]) => {
      const target = tables.find(({ model }) => model === references)
      // Table Schema has no foreign keys of lists; `KeyCheck` checks them.
      if (!target || type === 'list') return []
      const resource = target === table ? '' : target.name
      return [{ fields: [name], reference: { resource, fields: [target.key] } }]
    },
  )
}

/** Returns the `resources` of datapackage.json: one per table, in reading order. */
export function tableResources() {
  return tables.map((table) => {
    const { en, zh } = modelOf(table)
    const keys = foreignKeys(table)
    return {
      name: table.name,
      type: 'table',
      path: `${table.name}.csv`,
      title: zh.replace(/。$/, ''),
      description: `${en} ${zh}`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: Object.entries(table.columns).map(([name, column]) => field(table, name, column)),
        primaryKey: [table.key],
        ...(keys.length > 0 && { foreignKeys: keys }),
      },
    }
  })
}
