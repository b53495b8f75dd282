import { isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { COST_ARGUMENTS } from './cost.ts'

test('the cost of a field depends on no other arguments than those it is kept by', () => {
  const read = new Set<string>()
  const noting = new Proxy({ regions: [] } as Record<string, unknown>, {
    get(target, name: string) {
      read.add(name)
      return target[name]
    },
  })
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const { extensions } of Object.values(type.getFields())) {
      if (typeof extensions.complexity === 'function') extensions.complexity(noting, {}, {})
    }
  }
  expect([...read].sort()).toEqual([...COST_ARGUMENTS].sort())
})
