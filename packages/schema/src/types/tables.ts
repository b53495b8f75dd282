// The types and fields of the tables of a release. Everything follows from their definitions in @tiyu/model; the options here
// add conditions that no single column has.
import { exposedTables, type ModelName } from '@tiyu/model'
import { publishedByDateCondition } from '../resource/conditions/published-by-date.ts'
import { filterQuantity } from '../resource/conditions/quantity.ts'
import { defineNode } from '../resource/define-node.ts'
import { addReferenceList } from '../resource/reference-list.ts'
import { Resource, type ResourceOptions } from '../resource/resource.ts'

const valueCondition = filterQuantity(
  { exact: 'exact', exactUpper: 'exactUpper', unitCode: 'unitCode', value: 'value', baseValue: 'baseValue' },
  'The published number, in its own or in another unit.\n发布的数值，可按其他单位比较。',
)

const options: { readonly [Model in ModelName]?: ResourceOptions } = {
  Observation: { conditions: { value: valueCondition }, args: { asOf: publishedByDateCondition } },
}

for (const table of exposedTables) defineNode(table)
for (const table of exposedTables) {
  if (table.defaultOrder) new Resource(table, options[table.model]).addFields()
  else addReferenceList(table)
}
