import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface TargetResult {
  readonly slug: string
  readonly answeredBy: { readonly slug: string } | null
  readonly attainment: Readonly<Record<'ratio' | 'percent' | 'reason' | 'reasonEn' | 'note' | 'noteEn', string | null>>
}

const requestTarget = async (slug: string) => {
  const { observation } = await service.request<{ observation: TargetResult }>(`{
    observation(id: "${slug}") { answeredBy { slug } attainment { ratio percent reason reasonEn note noteEn } }
  }`)
  return observation
}

const MEASURED = { reason: null, reasonEn: null }

test('compares the target of 48 football pitches with the 52 built', async () => {
  expect(await requestTarget('o-s075')).toEqual({
    answeredBy: { slug: 'o-s078' },
    attainment: { ratio: '1.083333', percent: '108.3', ...MEASURED, note: null, noteEn: null },
  })
})

test('compares the target of Jinan, 45, with the 48 built', async () => {
  const { answeredBy, attainment } = await requestTarget('o-m448')
  expect(answeredBy).toEqual({ slug: 'o-m449' })
  expect(attainment).toMatchObject({ percent: '106.7', ...MEASURED })
})

test('gives the reason instead of a ratio for trails reported complete without a length', async () => {
  for (const [promise, answer] of [
    ['o-s012', 'o-s013'],
    ['o-s010', 'o-s011'],
  ] as const) {
    const { answeredBy, attainment } = await requestTarget(promise)
    expect(answeredBy).toEqual({ slug: answer })
    expect(attainment).toMatchObject({
      ratio: null,
      percent: null,
      reasonEn:
        'The source reports the task as completed without a measured figure; the actual value repeats the task.',
      reason: '来源只说任务完成，没有实测数值；实际值取的是任务数。',
    })
  }
})

test('answers a target that is not yet due with the latest value since its publication, and notes it', async () => {
  const { answeredBy, attainment } = await requestTarget('o-m207')
  expect(answeredBy).toEqual({ slug: 'o-m187' })
  expect(attainment).toMatchObject({
    percent: '101.9',
    noteEn:
      'The promise is "at least". The actual value is of a year before the promise is due: progress, not outcome.',
  })
})

test('converts units of one kind: 36741 × 100 million yuan of 5 trillion', async () => {
  const { attainment } = await requestTarget('o-m146')
  expect(attainment.percent).toBe('73.482')
})

test('gives the reason instead of a ratio for a target without an actual value', async () => {
  expect(await requestTarget('o-m323')).toMatchObject({
    answeredBy: null,
    attainment: { ratio: null, reasonEn: 'The package has no actual value for it yet.' },
  })
})

test('lists the targets that an actual value answers; the value itself has no attainment', async () => {
  const { observation } = await service.request<{ observation: unknown }>(
    '{ observation(id: "o-s078") { answeredBy { slug } attainment { ratio } answers { totalCount nodes { slug exact } } } }',
  )
  expect(observation).toEqual({
    answeredBy: null,
    attainment: null,
    answers: { totalCount: 1, nodes: [{ slug: 'o-s075', exact: '48' }] },
  })
})

test('reads the targets of a page and their actual values with one statement per level', async () => {
  await service.request(`{
    observations(first: 100, filter: { kind: { in: [TARGET, PLAN] } }) {
      nodes { attainment { percent } answeredBy { slug answers { nodes { slug } } } }
    }
  }`)
  expect(service.statements).toHaveLength(3)
})

test('compares the Games planned for 2022 with those held in 2023', async () => {
  const { commitments } = await service.request<{ commitments: unknown }>(`{
    commitments(filter: { dueYear: { eq: 2022 } }) {
      nodes { slug dueYear event { startsOn } answeredBy { year event { slug } } }
    }
  }`)
  expect(commitments).toEqual({
    nodes: [
      {
        slug: 'prepare-provincial-games-finals-2022',
        dueYear: 2022,
        event: { startsOn: null },
        answeredBy: { year: 2023, event: { slug: '16th-shanxi-provincial-games' } },
      },
    ],
  })
})
