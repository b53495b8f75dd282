// A facility lies in its division. A division has no outline here: a Chinese code puts it into China, and the other
// facilities of the division, or of the one above, show where it is.
import type { AnyTable, Message, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import {
  type Box,
  boxOf,
  CHINA,
  contains,
  distanceKm,
  exchange,
  extend,
  join,
  median,
  type Place,
  sizeKm,
} from './geography.ts'
import type { KnownRows } from './known-rows.ts'
import { type LocatedRow, LocatedRows } from './located-rows.ts'
import type { Validator } from './validator.ts'

/** No division of a level is wider than this many kilometres, overseas parts included. Countries have no bound. */
const MAX_WIDTH_KM: Readonly<Record<string, number>> = {
  TOWNSHIP: 500,
  ZONE: 1000,
  COUNTY: 1000,
  PREFECTURE: 2500,
  PROVINCE: 3000,
}

/** Facilities that must agree on where a division is, at least, and their share of all. */
const MIN_WITNESSES = 3
const MIN_SHARE = 0.75

/** Code of GB/T 2260, with which all codes in China begin. */
const CHINESE_CODE = /^\d{6}/

/** Reports coordinates outside of China, or far from the other facilities of the division. */
export class LocationCheck implements Validator {
  /** The box around the facilities of each region itself. */
  private readonly boxes = new Map<string, Box>()
  private readonly located = new LocatedRows()
  private file = ''
  private column = 0
  private readonly known: KnownRows
  private readonly report: (problem: Problem) => void

  constructor(known: KnownRows, report: (problem: Problem) => void) {
    this.known = known
    this.report = report
  }

  add({ model }: AnyTable, file: string, { line, header, values }: Row): void {
    if (model !== 'Facility' || values.longitude === null || values.latitude === null) return
    this.file = file
    this.column = header.indexOf('longitude') + 1
    const region = values.regionCode as string
    const place = { longitude: values.longitude as number, latitude: values.latitude as number, line }
    if (place.longitude === 0 && place.latitude === 0) this.reportAt(place, ZERO)
    else if (!CHINESE_CODE.test(region) || contains(CHINA, place)) this.addPlace(region, place)
    else this.reportAt(place, contains(CHINA, exchange(place)) ? EXCHANGED : outsideChina(place))
  }

  finish(): void {
    const found = new Set<number>()
    for (const [code, places] of this.wideRegions()) {
      const region = this.known.regions.get(code)
      const rest = places.filter(({ line }) => !found.has(line))
      const strays = findStrays(rest, MAX_WIDTH_KM[region?.level ?? ''] ?? Infinity)
      for (const { place, message } of strays) {
        this.reportAt(place, message(region?.name ?? code))
        found.add(place.line)
      }
    }
  }

  private addPlace(region: string, place: LocatedRow): void {
    const known = this.boxes.get(region)
    this.boxes.set(region, known ? extend(known, place) : boxOf(place))
    this.located.add(region, place)
  }

  /** Returns the regions wider than their level allows, the lowest first, with the facilities in them by line. */
  private wideRegions(): Map<string, LocatedRow[]> {
    const boxes = new Map<string, Box>()
    for (const [region, box] of this.boxes)
      for (const code of this.ancestors(region)) boxes.set(code, join(boxes.get(code), box))
    const wide = [...boxes.keys()].filter((code) => {
      const limit = MAX_WIDTH_KM[this.known.regions.get(code)?.level ?? '']
      return limit !== undefined && sizeKm(boxes.get(code) as Box) > limit
    })
    const depth = (code: string) => [...this.ancestors(code)].length
    const members = new Map(
      wide.sort((one, other) => depth(other) - depth(one)).map((code) => [code, [] as LocatedRow[]]),
    )
    const isInWide = (region: string) => [...this.ancestors(region)].some((code) => members.has(code))
    for (const [region, row] of this.located.inRegions(new Set([...this.boxes.keys()].filter(isInWide))))
      for (const code of this.ancestors(region)) members.get(code)?.push(row)
    return members
  }

  /** Yields a region and those it lies in. */
  private *ancestors(region: string): Generator<string> {
    const seen = new Set<string>()
    for (let code: string | null | undefined = region; code && !seen.has(code); ) {
      yield code
      seen.add(code)
      code = this.known.regions.get(code)?.parentCode
    }
  }

  private reportAt({ line }: LocatedRow, details: Message): void {
    this.report({ file: this.file, line, column: this.column, field: 'longitude', ...details })
  }
}

interface Stray {
  readonly place: LocatedRow
  message(region: string): Message
}

/** Returns the places too far from where most others agree that the division is; none if too few agree. */
function findStrays(places: readonly LocatedRow[], limit: number): Stray[] {
  const centre = median(places)
  const isFar = (place: Place) => distanceKm(centre, place) > limit
  const far = places.filter(isFar)
  const agreeing = places.length - far.length
  if (agreeing < MIN_WITNESSES || agreeing < places.length * MIN_SHARE) return []
  return far.map((place) => ({
    place,
    message: (region) => (isFar(exchange(place)) ? farFrom(region, distanceKm(centre, place)) : EXCHANGED),
  }))
}

const ZERO: Message = {
  message: { en: 'The coordinates are 0, 0, a place in the Atlantic.', zh: '坐标为 0, 0，位于大西洋。' },
  hint: { en: 'Leave both empty if they are not known.', zh: '未知时两列都留空。' },
}

const EXCHANGED: Message = {
  message: { en: 'Longitude and latitude are exchanged.', zh: '经度与纬度写反了。' },
  hint: { en: 'Exchange them: the longitude is east-west.', zh: '请对调：经度表示东西方向。' },
}

function outsideChina({ longitude, latitude }: Place): Message {
  return {
    message: {
      en: `The place ${longitude}, ${latitude} is not in China, the division is.`,
      zh: `坐标 ${longitude}, ${latitude} 不在中国境内，而区划在境内。`,
    },
    hint: { en: 'Correct the coordinates or the division.', zh: '请更正坐标或区划。' },
  }
}

function farFrom(region: string, distance: number): Message {
  const km = Math.round(distance)
  return {
    message: {
      en: `The place is ${km} km from the other facilities of ${region}.`,
      zh: `该处距${region}其他设施 ${km} 公里。`,
    },
    hint: { en: 'Correct the coordinates or the division.', zh: '请更正坐标或区划。' },
  }
}
