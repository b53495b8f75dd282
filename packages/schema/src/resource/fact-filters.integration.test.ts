import sql from 'sql-template-tag'
import { includesFolded, isWithin, TREE_NODE_SELECTION, type TreeNode, testFilters } from '../testing/test-filters.ts'

interface Slugged {
  readonly slug: string
}

interface Cited extends Slugged {
  readonly citations: readonly { readonly asWritten: string }[]
}

const written = (part: string) => (row: Cited) => row.citations.some(({ asWritten }) => includesFolded(part, asWritten))

interface Commitment extends Cited {
  readonly title: string
  readonly titleEn: string
  readonly topic: string
  readonly region: TreeNode
  readonly dueYear: number | null
  readonly outcome: string
  readonly event: Slugged | null
  readonly policy: Slugged | null
  readonly observation: Slugged | null
  readonly answeredBy: Slugged | null
}

testFilters<Commitment>({
  field: 'commitments',
  selection: `slug title titleEn topic region { ${TREE_NODE_SELECTION} } dueYear outcome event { slug } policy { slug } observation { slug } answeredBy { slug } citations { asWritten }`,
  // Every published commitment is of the bureau's city, of unknown outcome and without a figure.
  prepare: ({ database }) =>
    database.query(
      sql`UPDATE "Commitment" SET outcome = 'KEPT_LATE', "regionCode" = '140000', "observationId" = 'o-s012' WHERE id = 'draw-up-national-fitness-plan'`,
    ),
  cases: [
    [{ slug: { eq: 'build-brand-events' } }, ({ slug }) => slug === 'build-brand-events'],
    [{ title: { contains: 'lottery' } }, ({ titleEn }) => includesFolded('lottery', titleEn)],
    [{ topic: { eq: 'COMPETITION' } }, ({ topic }) => topic === 'COMPETITION'],
    [{ region: { within: '140700' } }, ({ region }) => isWithin('140700', region)],
    [{ dueYear: { gte: 2021.5 } }, ({ dueYear }) => (dueYear ?? 0) > 2021],
    [{ outcome: { eq: 'KEPT_LATE' } }, ({ outcome }) => outcome === 'KEPT_LATE'],
    [{ policy: { exists: true } }, ({ policy }) => policy !== null],
    [{ observation: { exists: false } }, ({ observation }) => observation === null],
    [{ answeredBy: { eq: 'o-m287' } }, ({ answeredBy }) => answeredBy?.slug === 'o-m287'],
    [{ event: { eq: '14th-national-games' } }, ({ event }) => event?.slug === '14th-national-games'],
    [{ asWritten: { contains: '体育公园' } }, written('体育公园')],
  ],
})

interface Statement extends Cited {
  readonly topic: string
  readonly text: string
  readonly textEn: string
  readonly region: TreeNode
  readonly year: number | null
  readonly organisation: Slugged | null
  readonly event: Slugged | null
}

testFilters<Statement>({
  field: 'statements',
  selection: `slug topic text textEn region { ${TREE_NODE_SELECTION} } year organisation { slug } event { slug } citations { asWritten }`,
  cases: [
    [{ slug: { eq: 'expo-theme' } }, ({ slug }) => slug === 'expo-theme'],
    [{ topic: { in: ['AWARD', 'SLOGAN'] } }, ({ topic }) => ['AWARD', 'SLOGAN'].includes(topic)],
    [{ event: { exists: true } }, ({ event }) => event !== null],
    [
      { organisation: { eq: 'jinzhong-sports-bureau' } },
      ({ organisation }) => organisation?.slug === 'jinzhong-sports-bureau',
    ],
    [{ text: { contains: 'wechat' } }, ({ textEn }) => includesFolded('wechat', textEn)],
    [{ text: { contains: '口号' } }, ({ text }) => includesFolded('口号', text)],
    [{ region: { within: '140700' } }, ({ region }) => isWithin('140700', region)],
    [{ year: { eq: 2021 } }, ({ year }) => year === 2021],
    [{ asWritten: { contains: '党' } }, written('党')],
  ],
})

interface Organisation extends Cited {
  readonly name: string
  readonly nameEn: string
  readonly kind: string
  readonly region: TreeNode | null
}

testFilters<Organisation>({
  field: 'organisations',
  selection: `slug name nameEn kind region { ${TREE_NODE_SELECTION} } citations { asWritten }`,
  cases: [
    [{ slug: { eq: 'jinzhong-daily' } }, ({ slug }) => slug === 'jinzhong-daily'],
    [{ name: { contains: '晋中' } }, ({ name }) => includesFolded('晋中', name)],
    [{ kind: { eq: 'MEDIA' } }, ({ kind }) => kind === 'MEDIA'],
    [{ region: { within: '140700' } }, ({ region }) => isWithin('140700', region)],
    [{ asWritten: { contains: '有限公司' } }, written('有限公司')],
  ],
})

interface Indicator {
  readonly code: string
  readonly name: string
  readonly definition: string
  readonly topic: string
  readonly unit: { readonly code: string }
}

testFilters<Indicator>({
  field: 'indicators',
  selection: 'code name definition topic unit { code }',
  cases: [
    [
      { code: { in: ['sports-grounds', 'lottery-sales'] } },
      ({ code }) => ['sports-grounds', 'lottery-sales'].includes(code),
    ],
    [{ name: { contains: '步道' } }, ({ name }) => includesFolded('步道', name)],
    [{ definition: { contains: '面积' } }, ({ definition }) => includesFolded('面积', definition)],
    [{ topic: { eq: 'LOTTERY' } }, ({ topic }) => topic === 'LOTTERY'],
    [{ unit: { eq: 'KM' } }, ({ unit }) => unit.code === 'KM'],
  ],
})
