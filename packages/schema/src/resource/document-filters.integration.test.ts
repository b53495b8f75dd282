import { includesFolded, isWithin, TREE_NODE_SELECTION, type TreeNode, testFilters } from '../testing/test-filters.ts'

interface Slugged {
  readonly slug: string
}

interface Source extends Slugged {
  readonly title: string
  readonly titleEn: string
  readonly publisher: string
  readonly url: string | null
  readonly withdrawnUrl: string | null
  readonly publishedOn: string | null
  readonly postedOn: string | null
  readonly kind: string
  readonly reliability: string
}

testFilters<Source>({
  field: 'sources',
  selection: 'slug title titleEn publisher url withdrawnUrl publishedOn postedOn kind reliability',
  cases: [
    [{ slug: { eq: 'jinzhong-sports-bureau-2020' } }, ({ slug }) => slug === 'jinzhong-sports-bureau-2020'],
    [{ title: { contains: 'football' } }, ({ titleEn }) => includesFolded('football', titleEn)],
    [{ title: { contains: '体育场地' } }, ({ title }) => includesFolded('体育场地', title)],
    [{ publisher: { eq: '新华社' } }, ({ publisher }) => publisher === '新华社'],
    [{ url: { contains: '/2021' } }, ({ url }) => includesFolded('/2021', url)],
    // The wildcards of LIKE are escaped.
    [{ url: { contains: '_' } }, ({ url }) => includesFolded('_', url)],
    [{ withdrawnUrl: { exists: true } }, ({ withdrawnUrl }) => withdrawnUrl !== null],
    [{ publishedOn: { gte: '2023', lte: '2023' } }, ({ publishedOn }) => publishedOn?.startsWith('2023') ?? false],
    [{ postedOn: { exists: true } }, ({ postedOn }) => postedOn !== null],
    [{ kind: { eq: 'BULLETIN' } }, ({ kind }) => kind === 'BULLETIN'],
    [{ reliability: { in: ['A', 'C'] } }, ({ reliability }) => reliability !== 'B'],
  ],
})

interface Citation extends Slugged {
  readonly asWritten: string
  readonly locator: string | null
  readonly source: Slugged
}

testFilters<Citation>({
  field: 'citations',
  selection: 'slug asWritten locator source { slug }',
  cases: [
    [{ slug: { in: ['s012', 'm001'] } }, ({ slug }) => ['s012', 'm001'].includes(slug)],
    [{ source: { eq: 'jinzhong-sports-bureau-2020' } }, ({ source }) => source.slug === 'jinzhong-sports-bureau-2020'],
    [{ asWritten: { contains: '%' } }, ({ asWritten }) => asWritten.includes('%')],
    [{ asWritten: { contains: '公里' } }, ({ asWritten }) => includesFolded('公里', asWritten)],
    [{ locator: { contains: '一' } }, ({ locator }) => includesFolded('一', locator)],
  ],
})

interface Policy extends Slugged {
  readonly title: string
  readonly documentNumber: string | null
  readonly issuer: Slugged | null
  readonly level: string | null
  readonly status: string
  readonly issuedOn: string | null
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly citations: readonly { readonly asWritten: string }[]
}

testFilters<Policy>({
  field: 'policies',
  selection: 'slug title documentNumber issuer { slug } level status issuedOn yearFrom yearTo citations { asWritten }',
  cases: [
    [{ slug: { eq: 'fitness-facilities-opinions' } }, ({ slug }) => slug === 'fitness-facilities-opinions'],
    [{ title: { contains: '计划' } }, ({ title }) => includesFolded('计划', title)],
    [{ documentNumber: { eq: '国办发〔2020〕36号' } }, ({ documentNumber }) => documentNumber === '国办发〔2020〕36号'],
    [{ issuer: { eq: 'state-council' } }, ({ issuer }) => issuer?.slug === 'state-council'],
    [{ level: { eq: 'PROVINCIAL' } }, ({ level }) => level === 'PROVINCIAL'],
    [{ status: { eq: 'PLANNED' } }, ({ status }) => status === 'PLANNED'],
    [{ issuedOn: { lte: '2019-12-31' } }, ({ issuedOn }) => issuedOn !== null && issuedOn < '2020'],
    [{ year: { eq: 2019 } }, ({ yearFrom, yearTo }) => (yearFrom ?? 9999) <= 2019 && (yearTo ?? 0) >= 2019],
    [
      { asWritten: { contains: '36号' } },
      ({ citations }) => citations.some((one) => includesFolded('36号', one.asWritten)),
    ],
  ],
})

interface RankClaim extends Slugged {
  readonly rank: number
  readonly scope: string
  readonly observation: Slugged
  readonly region: TreeNode
  readonly citations: readonly { readonly asWritten: string }[]
}

testFilters<RankClaim>({
  field: 'rankClaims',
  selection: `slug rank scope observation { slug } region { ${TREE_NODE_SELECTION} } citations { asWritten }`,
  cases: [
    [{ slug: { eq: 'r-s014' } }, ({ slug }) => slug === 'r-s014'],
    [{ observation: { eq: 'o-s013' } }, ({ observation }) => observation.slug === 'o-s013'],
    [{ rank: { lte: 1.5 } }, ({ rank }) => rank === 1],
    [{ region: { within: '140000' } }, ({ region }) => isWithin('140000', region)],
    [{ scope: { contains: '群众体育' } }, ({ scope }) => includesFolded('群众体育', scope)],
    [
      { asWritten: { contains: '居全省第一' } },
      ({ citations }) => citations.some((one) => includesFolded('居全省第一', one.asWritten)),
    ],
  ],
})
