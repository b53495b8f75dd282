import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Listed {
  readonly findings: { readonly totalCount: number; readonly nodes: { readonly slug: string }[] }
}

test('lists findings by rule and verdict', async () => {
  const { findings } = await service.request<Listed>(`{
    findings(filter: { rule: { eq: SHARE_OF_WHOLE }, verdict: { eq: FAIL } }) { totalCount nodes { slug } }
  }`)
  expect(findings).toEqual({ totalCount: 1, nodes: [{ slug: 'share-of-whole:o-m082' }] })
})

test('returns the arithmetic of a finding, its values and their citations', async () => {
  const { finding } = await service.request<{ finding: unknown }>(`{
    finding(id: "share-of-whole:o-m082") {
      rule verdict expression computed stated tolerance explanationEn
      unit { code } indicator { code } region { code } yearTo
      observations { slug exact }
      citations { asWritten source { slug } }
    }
  }`)
  expect(finding).toEqual({
    rule: 'SHARE_OF_WHOLE',
    verdict: 'FAIL',
    expression: '0.014 / 13.59 * 100',
    computed: '0.103017',
    stated: '0.07',
    tolerance: '0.005038',
    explanationEn: 'Beach football pitches, China, 2022: 140 out of 135,900 is 0.103017%; the source prints 0.07%.',
    unit: { code: 'PERCENT' },
    indicator: { code: 'beach-football-pitches' },
    region: { code: '100000' },
    yearTo: 2022,
    observations: [
      { slug: 'o-m082', exact: '140' },
      { slug: 'o-m078', exact: '13.59' },
    ],
    citations: [
      { asWritten: '沙灘足球場140個,占0.07%', source: { slug: 'nation-2022-ground-survey' } },
      { asWritten: '全國足球場地13.59萬個', source: { slug: 'nation-2022-ground-survey' } },
    ],
  })
})

test('finds a finding by its global identifier', async () => {
  const { finding } = await service.request<{ finding: { id: string } }>('{ finding(id: "quotient:o-m440") { id } }')
  const { node } = await service.request<{ node: unknown }>(
    'query ($id: ID!) { node(id: $id) { ... on Finding { slug verdict } } }',
    finding,
  )
  expect(node).toEqual({ slug: 'quotient:o-m440', verdict: 'FAIL' })
})

test('lists the findings about each value with one statement for all', async () => {
  const query = (slugs: readonly string[]) => `{
    observations(filter: { slug: { in: ${JSON.stringify(slugs)} } }) {
      nodes { slug findings(first: 20, filter: { verdict: { eq: FAIL } }) { totalCount nodes { slug } } }
    }
  }`
  interface Found {
    observations: { nodes: { slug: string; findings: { totalCount: number; nodes: { slug: string }[] } }[] }
  }
  const { observations } = await service.request<Found>(query(['o-m419', 'o-m412', 'o-s078']))
  const failed = Object.fromEntries(observations.nodes.map(({ slug, findings }) => [slug, findings]))
  const impossible = [
    { slug: 'part-within-whole:o-m419:ball-sport-grounds' },
    { slug: 'part-within-whole:o-m419:sports-grounds' },
    { slug: 'subtotal:o-m412:table-tennis-and-badminton-grounds' },
  ]
  expect(failed['o-m419']).toEqual({ totalCount: 3, nodes: impossible })
  expect(failed['o-m412']).toEqual({ totalCount: 2, nodes: [impossible[0], impossible[2]] })
  expect(failed['o-s078']).toEqual({ totalCount: 0, nodes: [] })
  expect(service.statements).toHaveLength(3)
})

test('reads findings, values, citations and sources with one statement per level', async () => {
  await service.request(
    '{ findings(first: 100) { nodes { slug observations { slug unit { code } } citations { source { slug } } } } }',
  )
  expect(service.statements).toHaveLength(3)
})

test('counts findings by verdict and by rule', async () => {
  interface Counted {
    findingStatistics: { count: number; groups: { key: string; nameEn: string; count: number }[] }
  }
  const { findingStatistics } = await service.request<Counted>(
    '{ findingStatistics { count groups(by: VERDICT) { key nameEn count } } }',
  )
  const { groups, count } = findingStatistics
  expect(groups.find(({ key }) => key === 'FAIL')).toEqual({
    key: 'FAIL',
    nameEn: 'Contradiction',
    count: 7,
  })
  expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(count)
})

test('lists findings on facilities, regions and indicators', async () => {
  const answer = await service.request<Record<string, { findings: { nodes: { slug: string }[] } }>>(`{
    facility(id: "yunzhu-reservoir") { findings { nodes { slug } } }
    region(code: "532323") { findings(filter: { verdict: { eq: FAIL } }) { nodes { slug } } }
    indicator(code: "sports-instructors-per-thousand") { findings(filter: { verdict: { eq: FAIL } }) { nodes { slug } } }
  }`)
  expect(answer).toEqual({
    facility: {
      findings: {
        nodes: [{ slug: 'two-units:yunzhu-reservoir' }, { slug: 'venue:yunzhu-lake-bicycle-carnival-2009' }],
      },
    },
    region: { findings: { nodes: [{ slug: 'quotient:o-m440' }] } },
    indicator: { findings: { nodes: [{ slug: 'quotient:o-m440' }] } },
  })
})
