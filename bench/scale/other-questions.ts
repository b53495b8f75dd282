// Statistics of facilities by what they are filtered by, facilities by their place, and clusters of maps.
import type { Bounds, Question } from './question.ts'

const COUNTED: Bounds = { p50: 2, growth: 1.25 }
const OTHER: Bounds = { p50: 150, p99: 150 }
const PLACES: Bounds = { p50: 1.5, p99: 8 }

const statistics = (filter: string, variables: string, fields = 'count') =>
  `query (${variables}) { facilityStatistics(filter: { ${filter} }) { ${fields} } }`

const IN_REGION = 'region: { within: $region }'
const OF_TYPE = 'type: { within: $type }'
const OPENED = 'openedOn: { eq: $year }'
const [REGION, TYPE, STATUS, YEAR] = ['$region: String!', '$type: String!', '$status: FacilityStatus!', '$year: Date!']

/** SQL of sets of variables from the sample. */
const sets = (columns: string, where = 'true') =>
  `select ${columns} from (select *, left("openedOn", 4) as year from sample) s where ${where} limit $1`

const byFilter: readonly (readonly [name: string, bounds: Bounds, query: string, variables: string])[] = [
  ['province', COUNTED, statistics(IN_REGION, REGION), sets('"provinceCode" as region')],
  [
    'prefecture',
    COUNTED,
    statistics(IN_REGION, REGION),
    sets('"prefectureCode" as region', '"prefectureCode" is not null'),
  ],
  ['county', COUNTED, statistics(IN_REGION, REGION), sets('"regionCode" as region')],
  ['type', COUNTED, statistics(OF_TYPE, TYPE), sets('"typeCode" as type')],
  ['status', COUNTED, statistics('status: { eq: $status }', STATUS), sets('status', 'status is not null')],
  ['year', COUNTED, statistics(OPENED, YEAR), sets('year', 'year is not null')],
  [
    'province, type, year',
    COUNTED,
    statistics(`${IN_REGION}, ${OF_TYPE}, ${OPENED}`, `${REGION}, ${TYPE}, ${YEAR}`),
    sets('"provinceCode" as region, "typeCode" as type, year', 'year is not null'),
  ],
  [
    'prefecture, year',
    COUNTED,
    statistics(`${IN_REGION}, ${OPENED}`, `${REGION}, ${YEAR}`),
    sets('"prefectureCode" as region, year', 'year is not null and "prefectureCode" is not null'),
  ],
  [
    'type, by region',
    COUNTED,
    statistics(OF_TYPE, TYPE, 'groups(by: REGION) { key count }'),
    sets('"typeCode" as type'),
  ],
  [
    'province, by type',
    COUNTED,
    statistics(IN_REGION, REGION, 'groups(by: TYPE) { key count }'),
    sets('"provinceCode" as region'),
  ],
  [
    'area',
    OTHER,
    statistics('areaM2: { gte: $area }', '$area: Float!'),
    sets('"areaM2" as area', '"areaM2" is not null'),
  ],
  ['name', OTHER, statistics('name: { contains: $text }', '$text: String!'), sets('right(name, 3) as text')],
]

const CIRCLE = 'longitude: $longitude, latitude: $latitude'
const [LONGITUDE, LATITUDE] = ['$longitude: Float!', '$latitude: Float!']

const places: readonly (readonly [name: string, query: string, variables: string])[] = [
  [
    'nearest',
    `query (${LONGITUDE}, ${LATITUDE}) { facilitiesNear(${CIRCLE}, first: 20) { facility { slug } distance } }`,
    sets('longitude, latitude', 'longitude is not null'),
  ],
  [
    'within a kilometre',
    `query (${LONGITUDE}, ${LATITUDE}) { facilities(filter: { location: { near: { ${CIRCLE}, within: 1000 } } }) { nodes { slug } } }`,
    sets('longitude, latitude', 'longitude is not null'),
  ],
  [
    'box',
    `query ($west: Float!, $south: Float!, $east: Float!, $north: Float!) { facilities(filter: { location: { boundingBox: { west: $west, south: $south, east: $east, north: $north } } }, first: 50) { nodes { slug } } }`,
    sets(
      'longitude - 0.01 as west, latitude - 0.01 as south, longitude + 0.01 as east, latitude + 0.01 as north',
      'longitude is not null',
    ),
  ],
  [
    'inside a county',
    `query (${REGION}) { facilities(filter: { ${IN_REGION} }, first: 50) { nodes { slug } } }`,
    sets('"regionCode" as region'),
  ],
  [
    'inside a prefecture',
    `query (${REGION}) { facilities(filter: { ${IN_REGION} }, first: 50) { nodes { slug } } }`,
    sets('"prefectureCode" as region', '"prefectureCode" is not null'),
  ],
]

/** Views of a map of 1024 by 768 pixels, about facilities. */
const views = [
  ['the country', 4],
  ['a province', 8],
  ['a city', 10],
  ['a district', 12],
] as const

const CORNERS = ['west', 'south', 'east', 'north']
const VIEW = `boundingBox: { ${CORNERS.map((side) => `${side}: $${side}`).join(', ')} }`
const VIEW_VARIABLES = CORNERS.map((side) => `$${side}: Float!`).join(', ')
const CLUSTERS = '{ nodes { count longitude latitude facility { slug name } } }'

/** SQL of views about the facilities of the sample; a pixel is less high in degrees than it is wide. */
function viewsAt(zoom: number): string {
  const [width, height] = [720 / 2 ** zoom, 430 / 2 ** zoom]
  return sets(
    `longitude - ${width} as west, greatest(-85, latitude - ${height}) as south, longitude + ${width} as east, least(85, latitude + ${height}) as north`,
    'longitude is not null',
  )
}

const clusters = views.flatMap(([name, zoom]): Question[] =>
  [
    ['', ''],
    [', open ones', ', filter: { status: { eq: OPEN } }'],
  ].map(([suffix, filter]) => ({
    name: `clusters: ${name}${suffix}`,
    bounds: { p99: 30 },
    query: `query (${VIEW_VARIABLES}) { facilityClusters(${VIEW}, zoom: ${zoom}${filter}) ${CLUSTERS} }`,
    variables: viewsAt(zoom),
  })),
)

/** Statistics, places and clusters. */
export const otherQuestions: readonly Question[] = [
  ...byFilter.map(([name, bounds, query, variables]) => ({ name: `statistics: ${name}`, bounds, query, variables })),
  ...places.map(([name, query, variables]) => ({ name: `places: ${name}`, bounds: PLACES, query, variables })),
  ...clusters,
]
