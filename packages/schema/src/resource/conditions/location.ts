import { builder } from '../../builder.ts'
import { userError } from '../../errors.ts'
import { type BoundingBox, type Circle, inBox, inCircle, type Place } from '../../read/geography.ts'
import { isPresent } from '../../read/predicate.ts'
import type { Predicate } from '../../read/where.ts'
import { type Condition, defineOperators, type Operands, operatorCondition } from './condition.ts'
import { existsField, existsOperator } from './exists.ts'

export const BoundingBoxInput = builder.inputType('BoundingBox', {
  description:
    'The places between two meridians and two parallels, edges included, in degrees (WGS 84). A box whose east is less than its west crosses the antimeridian.\n两条经线与两条纬线之间的区域（含边界），单位为度（WGS 84）；east 小于 west 表示跨越 180° 经线。',
  fields: (t) => ({
    west: t.float({ required: true, description: 'Western longitude, -180 to 180.\n西边界经度，-180 至 180。' }),
    south: t.float({ required: true, description: 'Southern latitude, -90 to 90.\n南边界纬度，-90 至 90。' }),
    east: t.float({ required: true, description: 'Eastern longitude, -180 to 180.\n东边界经度，-180 至 180。' }),
    north: t.float({ required: true, description: 'Northern latitude, -90 to 90.\n北边界纬度，-90 至 90。' }),
  }),
})

const CircleInput = builder.inputType('Circle', {
  description:
    'The places up to a distance from a point, measured along a great circle of a sphere with the mean radius of the Earth: to half a percent.\n某点周围一定距离以内的区域；距离按地球平均半径的球面大圆计算，误差不超过 0.5%。',
  fields: (t) => ({
    longitude: t.float({ required: true, description: 'Longitude in degrees, WGS 84.\n经度（度，WGS 84）。' }),
    latitude: t.float({ required: true, description: 'Latitude in degrees, WGS 84.\n纬度（度，WGS 84）。' }),
    within: t.float({ required: true, description: 'Greatest distance in metres.\n最大距离（米）。' }),
  }),
})

const LocationFilter = defineOperators(
  'LocationFilter',
  'A condition on coordinates; rows without coordinates meet none but {exists: false}.\n坐标条件；没有坐标的行只符合 {exists: false}。',
  {
    boundingBox: { type: BoundingBoxInput, description: 'In this box.\n位于此矩形区域内。' },
    near: { type: CircleInput, description: 'Up to a distance from a point.\n位于某点周围一定距离以内。' },
    exists: existsField,
  },
)

function validateDegrees(name: 'longitude' | 'latitude', value: number, path: string): void {
  const limit = name === 'longitude' ? 180 : 90
  if (Math.abs(value) <= limit) return
  const isExchanged = name === 'latitude' && Math.abs(value) <= 180
  throw userError(
    'BAD_USER_INPUT',
    `${path} is ${value}; a ${name} is between -${limit} and ${limit} degrees.${isExchanged ? ' Longitude and latitude may be exchanged.' : ''}`,
    `${path} 为 ${value}；${name === 'longitude' ? '经度' : '纬度'}应在 -${limit} 至 ${limit} 度之间。${isExchanged ? '经度与纬度可能写反了。' : ''}`,
  )
}

/**
 * Checks the coordinates and the distance that a client gives.
 * @param path their path in the arguments, with a dot at its end; empty for arguments
 * @throws GraphQLError BAD_USER_INPUT for a place or a distance that does not exist
 */
export function validateCircle({ longitude, latitude, within }: Place & Partial<Circle>, path: string): void {
  validateDegrees('longitude', longitude, `${path}longitude`)
  validateDegrees('latitude', latitude, `${path}latitude`)
  if (within === undefined || within >= 0) return
  throw userError(
    'BAD_USER_INPUT',
    `${path}within is ${within}; give a distance in metres, 0 or more.`,
    `${path}within 为 ${within}；请给出不小于 0 的距离（米）。`,
  )
}

/**
 * Checks the box that a client gives.
 * @throws GraphQLError BAD_USER_INPUT for a place that does not exist, or for a box without any
 */
export function validateBox({ west, south, east, north }: BoundingBox, path: string): void {
  for (const [side, value] of Object.entries({ west, east })) validateDegrees('longitude', value, `${path}.${side}`)
  for (const [side, value] of Object.entries({ south, north })) validateDegrees('latitude', value, `${path}.${side}`)
  if (south <= north) return
  throw userError(
    'BAD_USER_INPUT',
    `${path} runs from south ${south} to north ${north}: nothing lies between. Give the smaller latitude as south.`,
    `${path} 从 south ${south} 到 north ${north}，其间没有任何位置。请将较小的纬度写为 south。`,
  )
}

/** Condition on the coordinates in the columns `longitude` and `latitude`. */
export const locationCondition: Condition<Operands> = operatorCondition({
  type: LocationFilter,
  description: 'The coordinates.\n坐标。',
  operators: {
    boundingBox: (box: BoundingBox, _context, path): Predicate => {
      validateBox(box, path)
      return { isLookup: true, toSql: () => inBox(box) }
    },
    near: (circle: Circle, _context, path): Predicate => {
      validateCircle(circle, `${path}.`)
      return { isLookup: true, toSql: () => inCircle(circle) }
    },
    exists: existsOperator(isPresent('longitude')),
  },
})
