import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { conjunction } from '../read/where.ts'
import { openTestService, type TestService } from '../testing/test-service.ts'
import { citedConditions } from './conditions/cited.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

test('looks up only the citations of each row, not all citations for every row', async () => {
  const predicates = citedConditions.asWritten.toPredicates({ contains: '公里' }, service.createContext(), 'filter')
  const condition = conjunction(predicates)
  const { text, values } = sql`explain select from "Observation" t where ${condition}`
  const plan = await service.database.query<{ 'QUERY PLAN': string }>({ text, values })
  const lines = plan.map((line) => line['QUERY PLAN']).join('\n')
  expect(lines).toContain('Index Scan using "Citation_pkey"')
  expect(lines).not.toContain('Seq Scan on "Citation"')
})
