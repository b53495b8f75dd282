import { builder } from '../builder.ts'
import { DEFAULT_PAGE_SIZE } from '../limits.ts'
import { validateSize } from '../read/keyset/page-range.ts'
import { type RowWithDistance, readNearest } from '../read/nearest-places.ts'
import { validateCircle } from '../resource/conditions/location.ts'
import { filterOf } from '../resource/filter.ts'
import { rowType } from '../resource/node-type.ts'

/** Decimetres are finer than published coordinates and than the sphere that distances are measured on. */
const toDecimetre = (metres: number) => Math.round(metres * 10) / 10

const NearbyFacility = builder.objectRef<RowWithDistance>('NearbyFacility').implement({
  description: 'A facility with its distance to a point.\n设施及其与某点的距离。',
  fields: (t) => ({
    facility: t.field({
      type: rowType('Facility'),
      description: 'The facility.\n设施。',
      resolve: (row) => row,
    }),
    distance: t.float({
      description:
        'Distance in metres, computed and rounded to one decimal: along a great circle of a sphere with the mean radius of the Earth, which differs from the true one by half a percent at most.\n距离（米），计算值，保留一位小数；按地球平均半径的球面大圆计算，与实际距离相差不超过 0.5%。',
      resolve: ({ distance }) => toDecimetre(distance),
    }),
  }),
})

builder.queryField('facilitiesNear', (t) =>
  t.field({
    type: [NearbyFacility],
    description:
      'The facilities nearest to a point, the nearest first; equal distances are ordered by identifier. Facilities without coordinates are left out.\n距某点最近的设施，由近及远；距离相同时按标识排序。没有坐标的设施不列出。',
    args: {
      longitude: t.arg.float({ required: true, description: 'Longitude in degrees, WGS 84.\n经度（度，WGS 84）。' }),
      latitude: t.arg.float({ required: true, description: 'Latitude in degrees, WGS 84.\n纬度（度，WGS 84）。' }),
      within: t.arg.float({
        description: 'Greatest distance in metres; any if not given.\n最大距离（米）；未给出时不限。',
      }),
      first: t.arg.int({
        description: 'Number of facilities, 0 to 100. Default: 20.\n返回的设施数，0 到 100；默认为 20。',
      }),
      filter: t.arg({ type: filterOf('Facility').type, description: 'Which rows to list.\n筛选条件。' }),
    },
    resolve: async (_root, { longitude, latitude, within, first, filter }, context) => {
      const place = { longitude, latitude }
      validateCircle({ ...place, ...(within != null && { within }) }, '')
      const size = first ?? DEFAULT_PAGE_SIZE
      validateSize('first', size)
      const where = await filterOf('Facility').read(filter, context, (predicates) => predicates)
      if (size === 0) return []
      return readNearest(context.database.query, 'Facility', { place, within: within ?? undefined, where, size })
    },
  }),
)
