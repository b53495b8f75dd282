// Generates the rows of facilities.csv.
import { type FacilityKind, facilityKinds } from './facility-kinds.ts'
import { Random, WeightedSampler } from './random.ts'
import type { Site } from './sites.ts'

type Cells = Readonly<Record<string, string>>

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹']
const VILLAGES = ['家庄', '家村', '家沟', '家湾', '家坪', '家堡', '家店', '家营', '家寨', '家河'].map(
  (end) => `${end}村`,
)
const COMMUNITIES = [
  '和平',
  '建设',
  '新华',
  '文化',
  '光明',
  '幸福',
  '东风',
  '胜利',
  '解放',
  '人民',
  '朝阳',
  '花园',
  '湖滨',
  '东关',
  '西关',
  '南关',
  '北关',
  '城东',
  '城西',
  '开元',
]

/** Share of villages; the rest are urban communities. */
const RURAL_SHARE = 0.6

/** Statuses with their frequency per thousand; a few are unknown. */
const STATUSES = [
  { status: 'OPEN', perMille: 930 },
  { status: '', perMille: 35 },
  { status: 'CLOSED_TEMPORARILY', perMille: 15 },
  { status: 'UNDER_CONSTRUCTION', perMille: 10 },
  { status: 'PLANNED', perMille: 6 },
  { status: 'CLOSED', perMille: 4 },
]

const LAST_YEAR = 2024
const FIRST_YEAR = 1955

/** Share of rows with area, coordinates and year. */
const FILL_RATES = { size: 0.9, place: 0.97, year: 0.8 } as const

/** Minimum size in square metres, and share, of areas given in mu. */
const MU_AREAS = { from: 10_000, share: 0.2, squareMetres: 2000 / 3 } as const

/** Decimals of coordinates: about a metre. */
const COORDINATE_DECIMALS = 5

function placeName(random: Random): string {
  return random.next() < RURAL_SHARE ? random.pick(SURNAMES) + random.pick(VILLAGES) : `${random.pick(COMMUNITIES)}社区`
}

function randomSize(random: Random, median: number): number {
  return Math.max(1, Math.round(median * Math.exp(random.normal() * 0.5)))
}

function area(random: Random, median: number): Cells {
  const squareMetres = randomSize(random, median)
  return squareMetres >= MU_AREAS.from && random.next() < MU_AREAS.share
    ? { area: (squareMetres / MU_AREAS.squareMetres).toFixed(1), areaUnitCode: 'MU' }
    : { area: String(squareMetres), areaUnitCode: 'M2' }
}

function size(random: Random, kind: FacilityKind): Cells {
  if (random.next() > FILL_RATES.size) return {}
  return {
    ...(kind.area && area(random, kind.area)),
    ...(kind.length && { length: String(randomSize(random, kind.length)), lengthUnitCode: 'M' }),
    ...(kind.seats && { capacity: String(randomSize(random, kind.seats)), capacityUnitCode: 'SEAT' }),
  }
}

function position(random: Random, [west, south, east, north]: Site['box']): Cells {
  return {
    longitude: (west + random.next() * (east - west)).toFixed(COORDINATE_DECIMALS),
    latitude: (south + random.next() * (north - south)).toFixed(COORDINATE_DECIMALS),
  }
}

/** Returns a year of opening; most are recent. */
function openingYear(random: Random): string {
  if (random.next() > FILL_RATES.year) return ''
  return String(LAST_YEAR - Math.floor((LAST_YEAR - FIRST_YEAR) * random.next() ** 2.5))
}

/** Generates rows of facilities.csv. The same seed and sites give the same first rows for any number. */
export function* facilityRows(count: number, sites: readonly Site[], seed: number): Generator<Cells> {
  const random = new Random(seed, 'facilities')
  const counties = new WeightedSampler(sites, ({ weight }) => weight)
  const kinds = new WeightedSampler(facilityKinds, ({ perMille }) => perMille)
  const statuses = new WeightedSampler(STATUSES, ({ perMille }) => perMille)
  /** Facilities without coordinates. A second one of the same name gets some, for nothing else would distinguish them. */
  const unplaced = new Set<string>()
  for (let number = 1; number <= count; number += 1) {
    const site = counties.pick(random)
    const kind = kinds.pick(random)
    const { status } = statuses.pick(random)
    const address = site.name + placeName(random)
    const name = address + random.pick(kind.names)
    const facility = `${site.code} ${kind.code} ${name}`
    const isPlaced = random.next() <= FILL_RATES.place || unplaced.has(facility)
    if (!isPlaced) unplaced.add(facility)
    yield {
      id: `gen-${number}`,
      name,
      typeCode: kind.code,
      regionCode: site.code,
      status,
      address,
      ...(isPlaced && position(random, site.box)),
      ...size(random, kind),
      openedOn: status === 'PLANNED' || status === 'UNDER_CONSTRUCTION' ? '' : openingYear(random),
    }
  }
}
