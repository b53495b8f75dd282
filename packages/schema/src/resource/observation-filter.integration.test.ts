import sql from 'sql-template-tag'
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
  readonly indicator: Coded & { readonly topic: string }
  readonly region: TreeNode & { readonly level: string }
  readonly unit: Coded & { readonly factor: string | null; readonly quantityKind: string }
  readonly programme: Slugged | null
  readonly event: Slugged | null
  readonly facility: Slugged | null
  readonly answeredBy: Slugged | null
  readonly citations: readonly { readonly asWritten: string }[]
}

const selection = `
  slug value yearFrom yearTo kind qualifier asOf preferred
  indicator { code topic } region { level ${TREE_NODE_SELECTION} } unit { code factor quantityKind }
  programme { slug } event { slug } facility { slug } answeredBy { slug } citations { asWritten }`

/** True if any year of the period is within the bounds. */
const years = (from: number, to: number) => (row: Observation) =>
  row.yearFrom !== null && row.yearTo !== null && row.yearFrom <= to && row.yearTo >= from

/** Returns the number in the base unit, if the unit converts by a factor. */
function inBase(kind: string, { value, unit }: Observation): number {
  const [numerator = '1', denominator = '1'] = (unit.factor ?? '1').split('/')
  return unit.quantityKind === kind ? (value * Number(numerator)) / Number(denominator) : Number.NaN
}

const TRAILS = 'fitness-trail-construction-2018-2020'

/** Prepared as 3 to 5 times 10,000 persons. */
const RANGE = 'o-m233'

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
  [{ topic: { in: ['LOTTERY', 'FUNDING'] } }, ({ indicator }) => ['LOTTERY', 'FUNDING'].includes(indicator.topic)],
  [{ region: { level: { in: ['PREFECTURE'] } } }, ({ region }) => region.level === 'PREFECTURE'],
  [{ region: { childrenOf: '140000' } }, ({ region }) => region.parent?.code === '140000'],
  [{ year: { exists: false } }, ({ yearFrom }) => yearFrom === null],
  [{ year: { gt: 2019, lt: 2021 } }, years(2020, 2020)],
  [{ year: { in: [2015, 2018] } }, (row) => years(2015, 2015)(row) || years(2018, 2018)(row)],
  [{ qualifier: { exists: true } }, ({ qualifier }) => qualifier !== null],
  [{ value: { gt: 100, lt: 101 } }, ({ value }) => value > 100 && value < 101],
  [{ value: { in: [52, 2.3508] } }, ({ value }) => [52, 2.3508].includes(value)],
  // A range meets what any number in it meets.
  [{ slug: { eq: RANGE }, value: { gte: 40_000, unit: 'PERSON' } }, ({ slug }) => slug === RANGE],
  [{ slug: { eq: RANGE }, value: { eq: 4, unit: 'WAN_PERSON' } }, ({ slug }) => slug === RANGE],
  [{ slug: { eq: RANGE }, value: { gt: 4, lt: 3.5 + 1 } }, ({ slug }) => slug === RANGE],
  [{ answeredBy: { exists: true } }, ({ answeredBy }) => answeredBy !== null],
  [
    { kind: { eq: 'TARGET' }, answeredBy: { exists: false } },
    ({ kind, answeredBy }) => kind === 'TARGET' && answeredBy === null,
  ],
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

testFilters<Observation>({
  field: 'observations',
  selection,
  cases,
  prepare: ({ database }) =>
    database.query(
      sql`UPDATE "Observation" SET exact = '3', "exactUpper" = '5', value = 3, "baseValue" = 30000, "unitCode" = 'WAN_PERSON' WHERE id = ${RANGE}`,
    ),
})
