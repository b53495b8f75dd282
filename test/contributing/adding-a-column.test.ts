// Adds a column and a table to a copy of the repository by the steps of CONTRIBUTING.md, and no others.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RepositoryCopy } from './repository-copy.ts'

const MODELS = 'prisma/models'
const DEFINITIONS = 'packages/model/src/tables'
const EXAMPLE = 'examples/queries/01-awards.md'

let copy: RepositoryCopy

beforeAll(async () => {
  copy = await RepositoryCopy.create()
})
afterAll(() => copy.remove())

async function addColumn(): Promise<void> {
  await copy.edit(
    `${MODELS}/facilities.prisma`,
    /^model Sport \{$/m,
    `model Sport {
  /// Website of the national federation.
  /// 全国协会网站。
  website    String?`,
  )
  await copy.edit(`${DEFINITIONS}/sport.ts`, 'columns: {', 'columns: { website: { format: url }, ')
  await copy.edit(`${DEFINITIONS}/sport.ts`, '{ slug }', '{ slug, url }')
  const [header, first, ...rows] = (await copy.read('data/sports.csv')).trimEnd().split('\n')
  const lines = [`website,${header}`, `https://sport.example/,${first}`, ...rows.map((row) => `,${row}`)]
  await copy.write('data/sports.csv', `${lines.join('\n')}\n`)
}

async function addTable(): Promise<void> {
  await copy.write(
    `${MODELS}/awards.prisma`,
    `/// An award of the sports administration.
/// 体育部门的奖项。
model Award {
  /// Identifier within the package.
  /// 数据包内的标识。
  id         String @id
  /// Name as published.
  /// 已发布的名称。
  name       String
  /// English name.
  /// 英文名称。
  nameEn     String
  /// Region it is awarded in.
  /// 颁发地区。
  regionCode String
  /// Year of the first award.
  /// 首次颁发年份。
  since      Int?
  region     Region @relation(fields: [regionCode], references: [code])
}
`,
  )
  await copy.edit(
    `${MODELS}/regions.prisma`,
    /^ {2}rankClaims {4}RankClaim\[\]$/m,
    '  rankClaims    RankClaim[]\n  awards        Award[]',
  )
  await copy.write(
    `${DEFINITIONS}/award.ts`,
    `import { slug, year } from './column.ts'
import { defineTable } from './table.ts'

export const award = defineTable('Award', {
  name: 'awards',
  zh: '奖项',
  defaultOrder: 'SINCE_DESC',
  searchTag: 'A',
  columns: {
    id: { format: slug },
    name: { filter: true, search: 'title' },
    regionCode: {
      filter: true,
      group: true,
      search: 'text',
      select: true,
      inverse: { name: 'awards', en: 'Awards of this division itself.', zh: '本级区划的奖项。' },
    },
    since: { format: year, filter: true, order: true, select: true },
  },
})
`,
  )
  await copy.edit(
    `${DEFINITIONS}/all.ts`,
    'import { citation }',
    "import { award } from './award.ts'\nimport { citation }",
  )
  await copy.edit(`${DEFINITIONS}/all.ts`, '  sport,\n', '  sport,\n  award,\n')
  await copy.write(
    'data/awards.csv',
    'id,name,nameEn,regionCode,since\nbest-trail,最佳步道,Best Trail,140700,2019\nbest-park,最佳公园,Best Park,140000,\n',
  )
  await copy.write(
    EXAMPLE,
    `# Awards · 奖项

\`\`\`graphql
{
  awards(filter: { region: { within: "140700" }, since: { gte: 2000 } }, orderBy: [SINCE_ASC]) {
    totalCount
    nodes { slug name since region { nameEn awards { totalCount } } }
  }
  awardStatistics { groups(by: REGION) { key count } }
  search(text: "Best Trail", types: [Award]) { totalCount }
  sports { website }
}
\`\`\`

## Answer

\`\`\`json
{}
\`\`\`
`,
  )
}

function answerOf(markdown: string) {
  const [, json = ''] = /## Answer\n\n```json\n([\s\S]*?)\n```/.exec(markdown) ?? []
  return JSON.parse(json).data
}

test('a column takes three files, a table six, and the rest is generated', { timeout: 600_000 }, async () => {
  await addColumn()
  expect([...new Set(copy.written)].sort()).toEqual([
    'data/sports.csv',
    'packages/model/src/tables/sport.ts',
    'prisma/models/facilities.prisma',
  ])
  copy.written.length = 0
  await addTable()
  const written = [...new Set(copy.written)].sort()
  expect(written).toEqual([
    'data/awards.csv',
    'examples/queries/01-awards.md',
    'packages/model/src/tables/all.ts',
    'packages/model/src/tables/award.ts',
    'prisma/models/awards.prisma',
    'prisma/models/regions.prisma',
  ])

  await copy.node('node_modules/prisma/build/index.js', 'generate')
  await copy.node('scripts/generate.ts')
  await copy.node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json')

  const { awards, awardStatistics, search, sports } = answerOf(await copy.read(EXAMPLE))
  expect(awards).toEqual({
    totalCount: 1,
    nodes: [
      { slug: 'best-trail', name: '最佳步道', since: 2019, region: { nameEn: 'Jinzhong', awards: { totalCount: 1 } } },
    ],
  })
  expect(awardStatistics.groups).toHaveLength(2)
  expect(search.totalCount).toBe(1)
  expect(sports.filter(({ website }: { website: string | null }) => website)).toEqual([
    { website: 'https://sport.example/' },
  ])
  expect(await copy.read('packages/sdk/src/generated/resources.ts')).toContain('readonly awards: Resource<')
})

test('CONTRIBUTING.md lists the files', async () => {
  const text = await readFile(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8')
  const [, section = ''] = /## Adding a column or a table\n([\s\S]*?)\n## /.exec(text) ?? []
  for (const file of [
    'prisma/models/<domain>.prisma',
    'packages/model/src/tables/<table>.ts',
    'tables/all.ts',
    'data/<tables>.csv',
    'examples/queries',
  ])
    expect(section).toContain(file)
})
