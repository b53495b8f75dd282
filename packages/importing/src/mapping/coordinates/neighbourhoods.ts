// Where the known facilities of a country are: shows that the longitude and latitude of a new one are exchanged.
import { type Bounds, CHINA_BOUNDS, distanceToBounds } from './bounds.ts'
import type { Position } from './offset-systems.ts'

/** Facilities of a country that show where it is, at least. */
const MIN_NEIGHBOURS = 3

/** Degrees from all neighbours from which a position is suspicious, and within which the exchanged one is believed. */
const FAR_DEGREES = 10
const NEAR_DEGREES = 2

interface Neighbourhood {
  readonly bounds: Bounds
  readonly count: number
}

/** Codes of GB/T 2260 have six digits and more, others begin with the country by ISO 3166. */
const countryOf = (regionCode: string) => (/^\d{6}/.test(regionCode) ? 'CN' : (regionCode.split('-')[0] ?? ''))

function extend([west, south, east, north]: Bounds, [longitude, latitude]: Position): Bounds {
  return [Math.min(west, longitude), Math.min(south, latitude), Math.max(east, longitude), Math.max(north, latitude)]
}

/** The boxes around the facilities of each country. */
export class Neighbourhoods {
  private readonly byCountry = new Map<string, Neighbourhood>()

  /** Adds the position of a facility, in degrees. */
  add(regionCode: string, position: Position): void {
    const country = countryOf(regionCode)
    const [longitude, latitude] = position
    const { bounds, count } = this.byCountry.get(country) ?? {
      bounds: [longitude, latitude, longitude, latitude],
      count: 0,
    }
    this.byCountry.set(country, { bounds: extend(bounds, position), count: count + 1 })
  }

  /** True if a position is far from its country, and the one with longitude and latitude exchanged is in it. */
  isExchanged(regionCode: string, [longitude, latitude]: Position): boolean {
    const country = countryOf(regionCode)
    const exchanged = [latitude, longitude] as const
    if (country === 'CN')
      return (
        distanceToBounds(CHINA_BOUNDS, [longitude, latitude]) > 0 && distanceToBounds(CHINA_BOUNDS, exchanged) === 0
      )
    const known = this.byCountry.get(country)
    if (!known || known.count < MIN_NEIGHBOURS) return false
    return (
      distanceToBounds(known.bounds, [longitude, latitude]) > FAR_DEGREES &&
      distanceToBounds(known.bounds, exchanged) <= NEAR_DEGREES
    )
  }
}
