import { publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Release {
  readonly name: string
  readonly version: string
  readonly hash: string
  readonly active: boolean
  readonly citation: string
  readonly citationEn: string
  readonly bibtex: string
  readonly cslJson: string
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
}

const FIELDS = 'name version hash active citation citationEn bibtex cslJson tables { name rows }'

test('returns the release of the request, its row counts and citations without a statement', async () => {
  const { release } = await service.request<{ release: Release }>(`{ release { ${FIELDS} } }`)
  expect(service.statements).toEqual([])
  expect(release).toMatchObject({ name: service.database.info.name, version: publishedVersion, active: true })
  for (const text of [release.citation, release.citationEn, release.bibtex, release.cslJson]) {
    expect(text).toContain(release.hash)
    expect(text).toContain('CC-BY-4.0')
  }
  const rows = Object.fromEntries(release.tables.map((table) => [table.name, table.rows]))
  expect(rows).toEqual(service.database.info.rows)
  const sports = await service.database.query({ text: 'SELECT FROM "Sport"', values: [] })
  expect(rows.sports).toBe(sports.length)
})

test('lists the releases of the store', async () => {
  const { release, releases } = await service.request<{ release: Release; releases: Release[] }>(
    `{ release { ${FIELDS} } releases { ${FIELDS} } }`,
  )
  expect(releases).toEqual([release])
})
