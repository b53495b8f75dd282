import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileConversion } from './epsg-conversion.ts'
import { acceptedCodes, type EpsgSystem, findEpsgSystem, findRefusedSystem, refusedCodes } from './epsg-registry.ts'
import type { Position } from './offset-systems.ts'
import { findReferenceSystem, type ReferenceSystem } from './reference-system.ts'
import { distanceInMetres } from './testing/distance.ts'

function toWgs84(code: string, position: Position): Position {
  return (findReferenceSystem(`EPSG:${code}`) as ReferenceSystem).toWgs84(position)
}

/** Degrees, minutes and seconds to degrees. */
function angle(degrees: number, minutes = 0, seconds = 0): number {
  return degrees + minutes / 60 + seconds / 3600
}

/**
 * Worked examples of IOGP Guidance Note 7-2: a position of a plane system and the same position in degrees of the
 * geographic system it is based on. Both convert to the same longitude and latitude, whatever the datum.
 */
const PLANE_AND_GEOGRAPHIC: readonly (readonly [string, string, Position, string, Position, number])[] = [
  [
    'Lambert conic, one parallel',
    '24200',
    [255966.58, 142493.51],
    '4242',
    [-angle(76, 56, 37.26), angle(17, 55, 55.8)],
    0.05,
  ],
  ['Lambert conic, two parallels, US feet', '32040', [2963503.91, 254759.8], '4267', [-96, 28.5], 0.05],
  [
    'Lambert conic, Belgium',
    '31370',
    [251763.2, 153034.13],
    '4313',
    [angle(5, 48, 26.533), angle(50, 40, 46.461)],
    0.05,
  ],
  ['Transverse Mercator', '27700', [577274.99, 69740.5], '4277', [0.5, 50.5], 0.05],
  [
    'Transverse Mercator, axes south and west',
    '2053',
    [71984.49, 2847342.74],
    '4148',
    [angle(28, 16, 57.479), -angle(25, 43, 55.302)],
    0.05,
  ],
  ['Oblique stereographic', '28992', [196105.283, 557057.739], '4289', [6, 53], 0.05],
  ['Oblique Mercator', '29873', [679245.73, 596562.78], '4298', [angle(115, 48, 19.8196), angle(5, 23, 14.1129)], 0.05],
  ['Cassini-Soldner, Clarke links', '30200', [66644.94, 82536.22], '4302', [-62, 10], 0.05],
  ['Mercator, one parallel', '3001', [5009726.58, 569150.82], '4211', [120, -3], 0.05],
  ['Mercator, two parallels', '3388', [165704.29, 5171848.07], '4284', [53, 53], 0.05],
  [
    'Krovak, axes south and west',
    '5513',
    [568991.0, 1050538.63],
    '4156',
    [angle(16, 50, 59.179), angle(50, 12, 32.442)],
    0.2,
  ],
  ['Polar stereographic', '32661', [3320416.75, 632668.43], '4326', [44, 73], 0.05],
  ['Polar stereographic, standard parallel', '3032', [7255380.79, 7053389.56], '4326', [120, -75], 0.05],
  ['Lambert azimuthal equal area', '3035', [3962799.45, 2999718.85], '4258', [5, 50], 0.05],
  ['Pseudo-Mercator', '3857', [-11169055.58, 2800000], '4326', [-angle(100, 20), angle(24, 22, 54.433)], 0.05],
]

/** Positions that national survey agencies publish in both systems. */
const SURVEYED: readonly (readonly [string, string, Position, Position])[] = [
  ['Kadaster: tower of Our Lady in Amersfoort', '28992', [155000, 463000], [5.38720621, 52.1551744]],
  ['swisstopo: Bern, old observatory', '21781', [600000, 200000], [angle(7, 26, 19.07668), angle(46, 57, 3.89819)]],
  ['swisstopo: example of LV95', '2056', [2699999.76, 1099999.97], [angle(8, 43, 49.79), angle(46, 2, 38.87)]],
  ['Ordnance Survey: Caister water tower', '27700', [651409.903, 313177.27], [1.716052, 52.657979]],
]

describe('coordinate systems of the EPSG registry', () => {
  it.each(PLANE_AND_GEOGRAPHIC)(
    'agree with the published example: %s (EPSG:%s)',
    (_, code, position, base, degrees, metres) => {
      const expected = base === '4326' ? degrees : toWgs84(base, degrees)
      expect(distanceInMetres(toWgs84(code, position), expected)).toBeLessThan(metres)
    },
  )

  it.each(SURVEYED)('are within the stated accuracy of %s (EPSG:%s)', (_, code, position, expected) => {
    const { accuracy } = findEpsgSystem(code) as EpsgSystem
    expect(distanceInMetres(toWgs84(code, position), expected)).toBeLessThan(accuracy)
  })

  const samples = readFileSync(new URL('./testing/proj-samples.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const points = samples.slice(1).map((line) => line.split('\t'))

  it('agree with PROJ 9.5.1 for every combination of projection and datum', () => {
    expect(points.length).toBeGreaterThan(400)
    const wrong = points.filter(([code = '', ...numbers]) => {
      const [x = Number.NaN, y = Number.NaN, longitude = Number.NaN, latitude = Number.NaN] = numbers.map(Number)
      const { shifts, accuracy } = findEpsgSystem(code) as EpsgSystem
      const tolerance = shifts.length === 1 ? 0.02 : accuracy
      return !(distanceInMetres(toWgs84(code, [x, y]), [longitude, latitude]) <= tolerance)
    })
    expect(wrong).toEqual([])
  })

  it('have control points on six continents', () => {
    const continents: Readonly<Record<string, readonly [west: number, south: number, east: number, north: number]>> = {
      Africa: [-17, -35, 40, 15],
      Antarctica: [-180, -90, 180, -60],
      Asia: [60, 5, 140, 60],
      Europe: [-10, 36, 30, 70],
      'North America': [-130, 25, -60, 70],
      Oceania: [113, -47, 180, -10],
      'South America': [-80, -55, -35, 5],
    }
    for (const [name, [west, south, east, north]] of Object.entries(continents)) {
      const inside = points.filter(([, , , longitude, latitude]) => {
        const [x, y] = [Number(longitude), Number(latitude)]
        return x >= west && x <= east && y >= south && y <= north
      })
      expect(inside.length, name).toBeGreaterThan(name === 'Antarctica' ? 1 : 10)
    }
  })

  it('state an accuracy, an area and known transformations, and can be compiled', () => {
    for (const code of acceptedCodes()) {
      const system = findEpsgSystem(code) as EpsgSystem
      expect(system.accuracy, code).toBeGreaterThan(0)
      expect(system.accuracy, code).toBeLessThanOrEqual(50)
      expect(
        [...system.areaOfUse, ...system.shifts.flatMap(({ areaOfUse }) => areaOfUse)].every(Number.isFinite),
        code,
      ).toBe(true)
      expect(
        system.shifts.every(({ parameters }) => /^(-?[\d.]+,){6}-?[\d.]+$/.test(parameters)),
        code,
      ).toBe(true)
      expect(() => compileConversion(system), code).not.toThrow()
    }
  })

  it('are accepted or refused, every one, with the reason', () => {
    const [accepted, refused] = [acceptedCodes(), refusedCodes()]
    expect(new Set([...accepted, ...refused]).size).toBe(accepted.length + refused.length)
    expect(accepted.length + refused.length).toBe(7537)
    for (const code of refused) {
      expect(findReferenceSystem(`EPSG:${code}`), code).toMatchObject({
        message: { en: expect.stringMatching(/cannot be converted.*: \w+/), zh: expect.stringMatching(/无法换算/) },
        hint: { en: expect.stringMatching(/EPSG:\d+/), zh: expect.stringMatching(/\p{Script=Han}/u) },
      })
    }
  })

  it.each([
    ['7415', 'includes heights', '28992'],
    ['4979', 'includes heights', '4326'],
    ['5703', 'heights only', '4326'],
    ['4978', 'centre of the Earth', '4326'],
    ['2334', 'no transformation', 'ask the publisher'],
  ])('EPSG:%s is refused: %s', (code, reason, right) => {
    expect(findRefusedSystem(code)).toBeDefined()
    expect(findReferenceSystem(`EPSG:${code}`)).toMatchObject({
      message: { en: expect.stringContaining(reason) },
      hint: { en: expect.stringMatching(new RegExp(right, 'i')) },
    })
  })
})
