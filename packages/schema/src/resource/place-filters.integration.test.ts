import sql from 'sql-template-tag'
import { includesFolded, isWithin, TREE_NODE_SELECTION, type TreeNode, testFilters } from '../testing/test-filters.ts'

interface Named {
  readonly slug: string
  readonly name: string
  readonly nameEn: string | null
  readonly region: TreeNode
  readonly citations: readonly { readonly asWritten: string }[]
}

const NAMED = `slug name nameEn region { ${TREE_NODE_SELECTION} } citations { asWritten }`
const written = (part: string) => (row: Named) => row.citations.some(({ asWritten }) => includesFolded(part, asWritten))

interface Facility extends Named {
  readonly type: TreeNode | null
  readonly status: string | null
  readonly openedOn: string | null
  readonly area: { readonly exact: string; readonly unit: { readonly code: string } } | null
  readonly length: { readonly value: number } | null
  readonly capacity: { readonly value: number; readonly unit: { readonly code: string } } | null
  readonly operator: { readonly slug: string } | null
  readonly longitude: number | null
  readonly sports: readonly TreeNode[]
  readonly playingAreas: number | null
  readonly surface: string | null
  readonly setting: string | null
  readonly lit: boolean | null
  readonly wheelchairAccessible: boolean | null
  readonly renovatedOn: string | null
  readonly postalCode: string | null
}

testFilters<Facility>({
  field: 'facilities',
  selection: `${NAMED} type { ${TREE_NODE_SELECTION} } status openedOn area { exact unit { code } } length { value } capacity { value unit { code } } operator { slug } longitude sports { ${TREE_NODE_SELECTION} } playingAreas surface setting lit wheelchairAccessible renovatedOn postalCode`,
  // No published facility has an opening date, an operator, coordinates or equipment.
  prepare: ({ database }) =>
    database.query(
      sql`UPDATE "Facility" SET "openedOn" = '2012-05', "operatorId" = 'jinzhong-sports-bureau', longitude = 100, latitude = 30, "sportCodes" = '{handball}', "playingAreas" = 3, surface = '木地板', "surfaceEn" = 'Parquet', setting = 'INDOOR', lit = true, "wheelchairAccessible" = false, "renovatedOn" = '2019', "postalCode" = '030600' WHERE id = 'jinzhong-gymnasium'`,
    ),
  cases: [
    [{ slug: { eq: 'yunzhu-reservoir' } }, ({ slug }) => slug === 'yunzhu-reservoir'],
    [{ name: { contains: '大寨' } }, ({ name }) => includesFolded('大寨', name)],
    [{ name: { contains: 'GYMNASIUM' } }, ({ nameEn }) => includesFolded('gymnasium', nameEn)],
    [{ name: { eq: '云竹水库' } }, ({ name }) => name === '云竹水库'],
    [
      { name: { in: ['云竹水库', 'Jinzhong Gymnasium'] } },
      ({ slug }) => ['yunzhu-reservoir', 'jinzhong-gymnasium'].includes(slug),
    ],
    [{ type: { within: '2' } }, ({ type }) => isWithin('2', type)],
    [{ region: { within: '140700' } }, ({ region }) => isWithin('140700', region)],
    [{ status: { eq: 'PLANNED' } }, ({ status }) => status === 'PLANNED'],
    // 500 mu are a third of a square kilometre.
    [{ areaM2: { gte: 333_333, lte: 333_334 } }, ({ area }) => area?.exact === '500' && area.unit.code === 'MU'],
    [{ area: { eq: 500, unit: 'MU' } }, ({ area }) => area?.exact === '500' && area.unit.code === 'MU'],
    [
      { area: { gte: 33.3, lt: 33.4, unit: 'HECTARE' } },
      ({ area }) => area?.exact === '500' && area.unit.code === 'MU',
    ],
    [{ length: { gte: 100, unit: 'KM' } }, ({ length }) => length !== null && length.value >= 100],
    [
      { capacity: { gte: 4000, unit: 'PERSON' } },
      ({ capacity }) => capacity?.unit.code === 'PERSON' && capacity.value >= 4000,
    ],
    [{ capacity: { exists: false } }, ({ capacity }) => capacity === null],
    [{ sport: { eq: 'handball' } }, ({ sports }) => sports.some(({ code }) => code === 'handball')],
    [{ playingAreas: { gte: 3 } }, ({ playingAreas }) => playingAreas !== null && playingAreas >= 3],
    [{ surface: { contains: 'PARQUET' } }, ({ surface }) => surface === '木地板'],
    [{ setting: { eq: 'INDOOR' } }, ({ setting }) => setting === 'INDOOR'],
    [{ lit: true }, ({ lit }) => lit === true],
    [{ wheelchairAccessible: false }, ({ wheelchairAccessible }) => wheelchairAccessible === false],
    [{ renovatedOn: { gte: '2019' } }, ({ renovatedOn }) => renovatedOn !== null && renovatedOn >= '2019'],
    [{ postalCode: { startsWith: '0306' } }, ({ postalCode }) => postalCode?.startsWith('0306') ?? false],
    [{ name: { startsWith: 'jinzhong g' } }, ({ nameEn }) => nameEn?.startsWith('Jinzhong G') ?? false],
    [{ lengthM: { gte: 119_999.5 } }, ({ length }) => length !== null && length.value >= 120],
    [{ openedOn: { eq: '2012' } }, ({ openedOn }) => openedOn?.startsWith('2012') ?? false],
    [{ operator: { eq: 'jinzhong-sports-bureau' } }, ({ operator }) => operator?.slug === 'jinzhong-sports-bureau'],
    [{ location: { exists: true } }, ({ longitude }) => longitude !== null],
    [{ location: { near: { longitude: 100, latitude: 30.001, within: 112 } } }, ({ longitude }) => longitude !== null],
    [
      { not: { location: { near: { longitude: 0, latitude: 0, within: 3e7 } } } },
      ({ longitude }) => longitude === null,
    ],
    [{ asWritten: { contains: '亩' } }, written('亩')],
  ],
})

interface Programme extends Named {
  readonly description: string | null
  readonly descriptionEn: string | null
  readonly sports: readonly TreeNode[]
  readonly status: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly policy: { readonly slug: string } | null
}

testFilters<Programme>({
  field: 'programmes',
  selection: `${NAMED} description descriptionEn sports { ${TREE_NODE_SELECTION} } status startsOn endsOn policy { slug }`,
  prepare: ({ database }) =>
    database.query(sql`UPDATE "Programme" SET "regionCode" = '140702' WHERE id = 'handball-city'`),
  cases: [
    [
      { slug: { in: ['handball-city', 'three-zeros-campaign'] } },
      ({ slug }) => ['handball-city', 'three-zeros-campaign'].includes(slug),
    ],
    [{ name: { contains: '健身' } }, ({ name }) => includesFolded('健身', name)],
    [{ description: { contains: 'poverty' } }, ({ descriptionEn }) => includesFolded('poverty', descriptionEn)],
    [{ region: { eq: '140702' } }, ({ region }) => region.code === '140702'],
    [{ sport: { eq: 'handball' } }, ({ sports }) => sports.some(({ code }) => code === 'handball')],
    [{ sport: { within: 'basketball' } }, ({ sports }) => sports.some((sport) => isWithin('basketball', sport))],
    [{ status: { in: ['COMPLETED'] } }, ({ status }) => status === 'COMPLETED'],
    [{ startsOn: { lte: '2018' } }, ({ startsOn }) => startsOn?.startsWith('2018') ?? false],
    [
      { during: { from: '2019', to: '2019' } },
      ({ startsOn, endsOn }) => (startsOn ?? '9') < '2020' && (endsOn ?? startsOn ?? '') >= '2019',
    ],
    [
      { policy: { eq: 'fitness-trail-construction-plan-2018-2020' } },
      ({ policy }) => policy?.slug === 'fitness-trail-construction-plan-2018-2020',
    ],
    [{ asWritten: { contains: '公园' } }, written('公园')],
  ],
})

interface Region extends TreeNode {
  readonly name: string
  readonly nameEn: string
  readonly pinyin: string
  readonly level: string
}

testFilters<Region>({
  field: 'regions',
  selection: `${TREE_NODE_SELECTION} name nameEn pinyin level`,
  cases: [
    [{ code: { within: '140700' } }, (region) => isWithin('140700', region)],
    [{ code: { eq: '140700' } }, ({ code }) => code === '140700'],
    [{ parent: { eq: '140700' } }, ({ parent }) => parent?.code === '140700'],
    [{ name: { contains: 'jin zhong' } }, ({ pinyin }) => includesFolded('jin zhong', pinyin)],
    [{ name: { contains: '晋' } }, ({ name }) => includesFolded('晋', name)],
    [{ name: { contains: 'county' } }, ({ nameEn }) => includesFolded('county', nameEn)],
    [{ level: { eq: 'PREFECTURE' } }, ({ level }) => level === 'PREFECTURE'],
  ],
})
