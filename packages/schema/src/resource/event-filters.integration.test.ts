import { includesFolded, isWithin, TREE_NODE_SELECTION, type TreeNode, testFilters } from '../testing/test-filters.ts'

interface Slugged {
  readonly slug: string
}

interface Named extends Slugged {
  readonly name: string
  readonly nameEn: string
  readonly level: string | null
  readonly region: TreeNode | null
  readonly citations: readonly { readonly asWritten: string }[]
}

const NAMED = `slug name nameEn level region { ${TREE_NODE_SELECTION} } citations { asWritten }`
const written = (part: string) => (row: Named) => row.citations.some(({ asWritten }) => includesFolded(part, asWritten))

interface Event extends Named {
  readonly sports: readonly TreeNode[]
  readonly series: Slugged | null
  readonly venue: Slugged | null
  readonly organiser: Slugged | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly kind: string | null
  readonly mode: string | null
  readonly status: string | null
  readonly edition: number | null
}

const ROLIBALL = 'jinzhong-international-roliball-tournament'

testFilters<Event>({
  field: 'events',
  selection: `${NAMED} sports { ${TREE_NODE_SELECTION} } series { slug } venue { slug } organiser { slug } startsOn endsOn kind mode status edition`,
  cases: [
    [{ slug: { eq: 'new-year-climb-2020' } }, ({ slug }) => slug === 'new-year-climb-2020'],
    [{ name: { contains: '手球' } }, ({ name }) => includesFolded('手球', name)],
    [{ sport: { within: 'handball' } }, ({ sports }) => sports.some((sport) => isWithin('handball', sport))],
    [
      { sport: { in: ['handball', 'go'] } },
      ({ sports }) => sports.some(({ code }) => ['handball', 'go'].includes(code)),
    ],
    [{ region: { within: '140700' } }, ({ region }) => isWithin('140700', region)],
    [{ series: { eq: ROLIBALL } }, ({ series }) => series?.slug === ROLIBALL],
    [{ venue: { eq: 'jinzhong-gymnasium' } }, ({ venue }) => venue?.slug === 'jinzhong-gymnasium'],
    [{ startsOn: { month: { in: [12, 1, 2] } } }, ({ startsOn }) => /^\d{4}-(12|01|02)/.test(startsOn ?? '')],
    [{ startsOn: { gt: '2020', exists: true } }, ({ startsOn }) => (startsOn ?? '') >= '2021'],
    [{ startsOn: { lt: '2020' } }, ({ startsOn }) => (startsOn ?? '9') < '2020'],
    [{ startsOn: { in: ['2019', '2021'] } }, ({ startsOn }) => /^20(19|21)/.test(startsOn ?? '')],
    [{ startsOn: { exists: false } }, ({ startsOn }) => startsOn === null],
    [
      { during: { from: '2020-10-01', to: '2020-12' } },
      ({ startsOn, endsOn }) =>
        (startsOn ?? endsOn ?? '9') <= '2020-12-31' && (endsOn ?? startsOn ?? '').padEnd(10, '~') >= '2020-10-01',
    ],
    // Of the provincial games of 2023 only the last day is known.
    [
      { during: { from: '2023-08-18', to: '2023-09' } },
      ({ startsOn, endsOn }) =>
        (startsOn ?? endsOn ?? '9') <= '2023-09-30' && (endsOn ?? startsOn ?? '').padEnd(10, '~') >= '2023-08-18',
    ],
    [{ organiser: { exists: true } }, ({ organiser }) => organiser !== null],
    [{ startsOn: { eq: '2020' } }, ({ startsOn }) => startsOn?.startsWith('2020') ?? false],
    [{ kind: { in: ['MEETING', 'EXHIBITION'] } }, ({ kind }) => ['MEETING', 'EXHIBITION'].includes(kind ?? '')],
    [{ mode: { eq: 'ONLINE' } }, ({ mode }) => mode === 'ONLINE'],
    [
      { level: { in: ['NATIONAL', 'INTERNATIONAL'] } },
      ({ level }) => ['NATIONAL', 'INTERNATIONAL'].includes(level ?? ''),
    ],
    [{ status: { eq: 'PLANNED' } }, ({ status }) => status === 'PLANNED'],
    [{ edition: { gte: 14.5, lte: 15.5 } }, ({ edition }) => edition === 15],
    [{ edition: { eq: 6 } }, ({ edition }) => edition === 6],
    [{ asWritten: { contains: '柔力球' } }, written('柔力球')],
  ],
})

interface Series extends Named {
  readonly sports: readonly TreeNode[]
}

testFilters<Series>({
  field: 'eventSeries',
  selection: `${NAMED} sports { ${TREE_NODE_SELECTION} }`,
  cases: [
    [{ slug: { eq: ROLIBALL } }, ({ slug }) => slug === ROLIBALL],
    [{ name: { contains: 'international' } }, ({ nameEn }) => includesFolded('international', nameEn)],
    [{ sport: { eq: 'roliball' } }, ({ sports }) => sports.some(({ code }) => code === 'roliball')],
    [{ region: { within: '140700' } }, ({ region }) => isWithin('140700', region)],
    [{ level: { eq: 'INTERNATIONAL' } }, ({ level }) => level === 'INTERNATIONAL'],
    [{ asWritten: { contains: '垂钓' } }, written('垂钓')],
  ],
})

interface Project extends Named {
  readonly category: string
  readonly operator: Slugged | null
  readonly designator: Slugged | null
  readonly policy: Slugged | null
  readonly designatedOn: string | null
}

testFilters<Project>({
  field: 'demonstrationProjects',
  selection: `${NAMED} category operator { slug } designator { slug } policy { slug } designatedOn`,
  cases: [
    [{ slug: { eq: 'lingshi-sports-industry-base' } }, ({ slug }) => slug === 'lingshi-sports-industry-base'],
    [{ name: { contains: '小镇' } }, ({ name }) => includesFolded('小镇', name)],
    [{ level: { eq: 'NATIONAL' } }, ({ level }) => level === 'NATIONAL'],
    [{ category: { in: ['BASE', 'UNIT'] } }, ({ category }) => ['BASE', 'UNIT'].includes(category)],
    [{ region: { within: '140700' } }, ({ region }) => isWithin('140700', region)],
    [
      { operator: { eq: 'jiulong-ski-resort-company' } },
      ({ operator }) => operator?.slug === 'jiulong-ski-resort-company',
    ],
    [{ designator: { exists: true } }, ({ designator }) => designator !== null],
    [
      { policy: { eq: 'sports-leisure-towns-first-batch-2017' } },
      ({ policy }) => policy?.slug === 'sports-leisure-towns-first-batch-2017',
    ],
    [{ designatedOn: { gte: '2017' } }, ({ designatedOn }) => (designatedOn ?? '') >= '2017'],
    [{ asWritten: { contains: '灵石县' } }, written('灵石县')],
  ],
})
