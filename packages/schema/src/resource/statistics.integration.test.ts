import { type Bilingual, dictionary } from '@tiyu/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { isWithin, TREE_NODE_SELECTION, type TreeNode } from '../testing/test-filters.ts'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Group {
  readonly key: string | null
  readonly name: string | null
  readonly nameEn: string | null
  readonly description: string | null
  readonly descriptionEn: string | null
  readonly count: number
}

interface Named {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** An enum value of the dictionary. */
interface EnumText extends Bilingual {
  readonly label: Bilingual
}

/** The value that a row is counted by: an enum value, a row with a name, a list of them, or null. */
type Counted = string | Named | readonly Named[] | null

const NAMED = '{ code name nameEn }'

/** For each statistics field, the list it counts, and the property and enum of each grouping. */
const resources: Record<
  string,
  readonly [list: string, groupings: Record<string, readonly [property: string, of: string]>]
> = {
  commitmentStatistics: ['commitments', { OUTCOME: ['outcome', 'CommitmentOutcome'], TOPIC: ['topic', 'Topic'] }],
  demonstrationProjectStatistics: [
    'demonstrationProjects',
    { LEVEL: ['level', 'Level'], CATEGORY: ['category', 'ProjectCategory'], REGION: ['region', NAMED] },
  ],
  eventSeriesStatistics: [
    'eventSeries',
    { SPORT: ['sports', NAMED], REGION: ['region', NAMED], LEVEL: ['level', 'Level'] },
  ],
  eventStatistics: [
    'events',
    {
      SPORT: ['sports', NAMED],
      REGION: ['region', NAMED],
      MODE: ['mode', 'EventMode'],
      LEVEL: ['level', 'Level'],
      STATUS: ['status', 'EventStatus'],
    },
  ],
  facilityStatistics: [
    'facilities',
    { TYPE: ['type', NAMED], REGION: ['region', NAMED], STATUS: ['status', 'FacilityStatus'] },
  ],
  findingStatistics: [
    'findings',
    { RULE: ['rule', 'FindingRule'], VERDICT: ['verdict', 'FindingVerdict'], INDICATOR: ['indicator', NAMED] },
  ],
  indicatorStatistics: ['indicators', { TOPIC: ['topic', 'Topic'] }],
  observationStatistics: [
    'observations',
    {
      INDICATOR: ['indicator', NAMED],
      REGION: ['region', NAMED],
      KIND: ['kind', 'ObservationKind'],
      UNIT: ['unit', NAMED],
    },
  ],
  organisationStatistics: ['organisations', { KIND: ['kind', 'OrganisationKind'], REGION: ['region', NAMED] }],
  policyStatistics: ['policies', { LEVEL: ['level', 'Level'], STATUS: ['status', 'PolicyStatus'] }],
  programmeStatistics: ['programmes', { STATUS: ['status', 'ProgrammeStatus'], REGION: ['region', NAMED] }],
  regionStatistics: ['regions', { LEVEL: ['level', 'RegionLevel'] }],
  sourceStatistics: ['sources', { KIND: ['kind', 'SourceKind'], RELIABILITY: ['reliability', 'Reliability'] }],
  statementStatistics: ['statements', { TOPIC: ['topic', 'StatementTopic'] }],
}

function describeKey(value: string | Named | null, of: string): Omit<Group, 'count'> {
  const described = { description: null, descriptionEn: null }
  if (value === null) return { key: null, name: null, nameEn: null, ...described }
  if (typeof value !== 'string') return { key: value.code, name: value.name, nameEn: value.nameEn, ...described }
  const enums = dictionary.enums as Record<string, { values: Record<string, EnumText> }>
  const text = enums[of]?.values[value] as EnumText
  return {
    key: value,
    name: text.label.zh,
    nameEn: text.label.en,
    description: text.zh,
    descriptionEn: text.en,
  }
}

/** Counts rows in plain code, the largest groups first; a row with several values counts under each. */
function countPlainly(values: readonly Counted[], of: string): Group[] {
  const groups = new Map<string | null, Group>()
  for (const value of values) {
    const under = Array.isArray(value) ? (value.length > 0 ? value : [null]) : [value]
    for (const one of under as (string | Named | null)[]) {
      const described = describeKey(one, of)
      const count = (groups.get(described.key)?.count ?? 0) + 1
      groups.set(described.key, { ...described, count })
    }
  }
  return [...groups.values()]
}

const byKey = (groups: readonly Group[]) =>
  [...groups].sort((one, other) => String(one.key).localeCompare(String(other.key)))

test('every statistics field is tested, with all its groupings', () => {
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => name.endsWith('Statistics'))
  expect(Object.keys(resources).sort()).toEqual(fields.sort())
})

describe.each(Object.entries(resources))('%s', (field, [list, groupings]) => {
  test('counts the rows of its list', async () => {
    const answer = await service.request<Record<string, { count: number }>>(`{ ${field} { count } }`)
    expect(answer[field]?.count).toBe((await service.fetchAll(list, '__typename')).length)
  })

  test.each(Object.entries(groupings))(
    'counts by %s as plain code does, the largest first',
    async (by, [property, of]) => {
      const selection = of === NAMED ? `counted: ${property} ${NAMED}` : `counted: ${property}`
      const rows = await service.fetchAll<{ counted: Counted }>(list, selection)
      const expected = countPlainly(
        rows.map(({ counted }) => counted),
        of,
      )
      const answer = await service.request<Record<string, { groups: Group[] }>>(
        `{ ${field} { groups(by: ${by}) { key name nameEn description descriptionEn count } } }`,
      )
      const groups = answer[field]?.groups ?? []
      expect(byKey(groups)).toEqual(byKey(expected))
      const counts = groups.map(({ count }) => count)
      expect(counts).toEqual([...counts].sort((one, other) => other - one))
    },
  )
})

test('counts only the rows that meet the filter', async () => {
  const { observationStatistics } = await service.request<{
    observationStatistics: { count: number; groups: Group[] }
  }>('{ observationStatistics(filter: { region: { within: "140700" } }) { count groups(by: KIND) { count } } }')
  const rows = await service.fetchAll<{ region: TreeNode }>('observations', `region { ${TREE_NODE_SELECTION} }`)
  const count = rows.filter(({ region }) => isWithin('140700', region)).length
  expect(observationStatistics.count).toBe(count)
  expect(observationStatistics.groups.reduce((sum, group) => sum + group.count, 0)).toBe(count)
  expect(count).toBeLessThan(rows.length)
})

describe('rolled up', () => {
  test.each([
    ['facilityStatistics', 'TYPE', 'type', '2.1'],
    ['eventStatistics', 'SPORT', 'sport', 'ice-and-snow-sports'],
    ['eventStatistics', 'REGION', 'region', '140700'],
  ])('%s by %s counts the rows that `within` finds', async (field, by, condition, code) => {
    interface Answer {
      readonly exact: { readonly groups: Group[] }
      readonly rolledUp: { readonly groups: Group[] }
      readonly rest: { readonly groups: Group[] }
    }
    const { exact, rolledUp, rest } = await service.request<Answer>(`{
      exact: ${field} { groups(by: ${by}) { key count } }
      rolledUp: ${field} { groups(by: ${by}, rollUp: true) { key count } }
      rest: ${field}(filter: { ${condition}: { within: "${code}" } }) { groups(by: ${by}, rollUp: true) { key count } }
    }`)
    const codes = rolledUp.groups.flatMap(({ key }) => key ?? [])
    expect(rolledUp.groups).not.toEqual(exact.groups)
    const counts = codes.map(
      (key) => `_${key.replaceAll(/\W/g, '_')}: ${field}(filter: { ${condition}: { within: "${key}" } }) { count }`,
    )
    const found = Object.values(await service.request<Record<string, { count: number }>>(`{ ${counts.join(' ')} }`))
    expect(rolledUp.groups.filter(({ key }) => key !== null).map(({ count }) => count)).toEqual(
      found.map(({ count }) => count),
    )
    expect(rolledUp.groups.find(({ key }) => key === null)).toEqual(exact.groups.find(({ key }) => key === null))
    expect(rest.groups.find(({ key }) => key === code)?.count).toBe(
      rolledUp.groups.find(({ key }) => key === code)?.count,
    )
  })

  test('by a property without a hierarchy counts as it does otherwise', async () => {
    const { plain, rolledUp } = await service.request<Record<string, unknown>>(`{
      plain: eventStatistics { groups(by: STATUS) { key count } }
      rolledUp: eventStatistics { groups(by: STATUS, rollUp: true) { key count } }
    }`)
    expect(rolledUp).toEqual(plain)
  })
})
