import {
  type FilterCase,
  includesFolded,
  isWithin,
  TREE_NODE_SELECTION,
  type TreeNode,
  testFilters,
} from '../testing/test-filters.ts'

interface Coded {
  readonly code: string
}

interface Slugged {
  readonly slug: string
}

interface Observation extends Slugged {
  readonly value: number
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly kind: string
  readonly qualifier: string | null
  readonly asOf: string | null
  readonly preferred: boolean
  readonly indicator: Coded
  readonly region: TreeNode
  readonly unit: Coded & { readonly factor: string | null; readonly quantityKind: string }
  readonly programme: Slugged | null
  readonly event: Slugged | null
  readonly facility: Slugged | null
  readonly citations: readonly { readonly asWritten: string }[]
}

const selection = `
  slug value yearFrom yearTo kind qualifier asOf preferred
  indicator { code } region { ${TREE_NODE_SELECTION} } unit { code factor quantityKind }
  programme { slug } event { slug } facility { slug } citations { asWritten }`

/** True if any year of the period is within the bounds. */
const years = (from: number, to: number) => (row: Observation) =>
  row.yearFrom !== null && row.yearTo !== null && row.yearFrom <= to && row.yearTo >= from

/** Returns the number in the base unit, if the unit converts by a factor. */
function inBase(kind: string, { value, unit }: Observation): number {
  const [numerator = '1', denominator = '1'] = (unit.factor ?? '1').split('/')
  return unit.quantityKind === kind ? (value * Number(numerator)) / Number(denominator) : Number.NaN
}

const TRAILS = 'fitness-trail-construction-2018-2020'

const cases: FilterCase<Observation>[] = [
  [{ slug: { eq: 'o-s012' } }, ({ slug }) => slug === 'o-s012'],
  [{ slug: { in: ['o-s012', 'o-s013', 'none'] } }, ({ slug }) => ['o-s012', 'o-s013'].includes(slug)],
  [{ indicator: { eq: 'sports-grounds' } }, ({ indicator }) => indicator.code === 'sports-grounds'],
  [{ region: { eq: '140700' } }, ({ region }) => region.code === '140700'],
  [{ region: { in: ['140700', '140000'] } }, ({ region }) => ['140700', '140000'].includes(region.code)],
  [{ region: { within: '140700' } }, ({ region }) => isWithin('140700', region)],
  [{ region: { within: '140000', in: ['140724', '370400'] } }, ({ region }) => region.code === '140724'],
  [{ year: { eq: 2019 } }, years(2019, 2019)],
  [{ year: { gte: 2024 } }, years(2024, Number.POSITIVE_INFINITY)],
  [{ year: { lte: 2013 } }, years(Number.NEGATIVE_INFINITY, 2013)],
  [{ year: { gte: 2018, lte: 2019 } }, years(2018, 2019)],
  [{ kind: { eq: 'TARGET' } }, ({ kind }) => kind === 'TARGET'],
  [{ kind: { in: ['TARGET', 'PLAN'] } }, ({ kind }) => kind !== 'ACTUAL'],
  [{ value: { eq: 2.3508 } }, ({ value }) => value === 2.3508],
  [{ value: { gte: 100, lte: 600 } }, ({ value }) => value >= 100 && value <= 600],
  [{ value: { eq: 0 } }, ({ value }) => value === 0],
  [{ value: { unit: 'MU' } }, ({ unit }) => unit.quantityKind === 'area'],
  [{ value: { gte: 100, unit: 'KM' } }, (row) => inBase('length', row) >= 100_000],
  [{ value: { lte: 15, unit: 'MU' } }, (row) => inBase('area', row) <= 10_000],
  [{ value: { eq: 128_000_000, unit: 'CNY' } }, (row) => inBase('money', row) === 128_000_000],
  [{ unit: { eq: 'KM' } }, ({ unit }) => unit.code === 'KM'],
  [{ unit: { in: ['KM', 'WAN_KM'] } }, ({ unit }) => ['KM', 'WAN_KM'].includes(unit.code)],
  [{ qualifier: { eq: 'AT_LEAST' } }, ({ qualifier }) => qualifier === 'AT_LEAST'],
  [{ asOf: { eq: '2024' } }, ({ asOf }) => asOf?.startsWith('2024') ?? false],
  [{ asOf: { eq: '2024-12-31' } }, ({ asOf }) => asOf === '2024-12-31'],
  [{ programme: { eq: TRAILS } }, ({ programme }) => programme?.slug === TRAILS],
  [{ event: { eq: '16th-shanxi-provincial-games' } }, ({ event }) => event?.slug === '16th-shanxi-provincial-games'],
  [{ facility: { in: ['yunzhu-reservoir'] } }, ({ facility }) => facility?.slug === 'yunzhu-reservoir'],
  [{ preferred: false }, ({ preferred }) => !preferred],
  [{ preferred: true }, ({ preferred }) => preferred],
  [
    { asWritten: { contains: '3580公里' } },
    ({ citations }) => citations.some((one) => includesFolded('3580公里', one.asWritten)),
  ],
  [
    { asWritten: { eq: '新增600公里建设任务' } },
    ({ citations }) => citations.some((one) => one.asWritten === '新增600公里建设任务'),
  ],
  [
    { kind: { eq: 'ACTUAL' }, region: { within: '140700' }, year: { eq: 2020 } },
    (row) => row.kind === 'ACTUAL' && isWithin('140700', row.region) && years(2020, 2020)(row),
  ],
]

testFilters<Observation>({ field: 'observations', selection, cases })
