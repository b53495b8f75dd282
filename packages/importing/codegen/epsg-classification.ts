// Which coordinate systems are converted as PROJ converts them, and why the others are not.
import { type Bounds, distanceToBounds, parseBounds } from '../src/mapping/coordinates/bounds.ts'
import { compileConversion } from '../src/mapping/coordinates/epsg-conversion.ts'
import type { RefusalReason } from '../src/mapping/coordinates/epsg-registry.ts'
import { distanceInMetres } from '../src/mapping/coordinates/testing/distance.ts'

/** A position in the system and in WGS 84 as PROJ converts it, and the index of the transformation it used. */
type Sample = readonly [x: number, y: number, longitude: number, latitude: number, shift: number]

interface CandidateShift {
  readonly index: number
  readonly key: string
  readonly parameters: readonly string[] | null
  readonly accuracy: number
  readonly bounds: Bounds
}

/** A system as epsg-registry.py describes it. */
export interface Candidate {
  readonly code: number
  readonly name: string
  readonly kind: string
  readonly reason?: string
  readonly related?: number
  readonly definition?: string
  readonly axes?: string
  readonly unit?: string
  readonly bounds?: Bounds
  readonly ballpark?: number
  readonly shifts?: readonly CandidateShift[]
  readonly samples?: readonly Sample[]
}

type Row = readonly (number | string)[]

/** Rows of the tables. */
export interface Registry {
  readonly systems: readonly Row[]
  readonly shifts: readonly Row[]
  readonly refused: readonly Row[]
  readonly samples: readonly Row[]
  readonly summary: unknown
}

/** The largest accuracy in metres of a system that is of use for facilities. */
const MAX_ACCURACY = 50

/** Metres by which the same formulas may differ between PROJ and proj4. */
const NUMERIC_TOLERANCE = 0.01

const REASONS_BY_KIND: Readonly<Record<string, RefusalReason>> = {
  compound: 'heights',
  'geographic 3D': 'heights',
  vertical: 'vertical',
  geocentric: 'geocentric',
}

function area({ bounds: [west, south, east, north] }: Pick<CandidateShift, 'bounds'>): number {
  return ((east - west + 360) % 360 || 360) * (north - south)
}

function byAccuracy(one: CandidateShift, other: CandidateShift): number {
  return one.accuracy - other.accuracy || area(one) - area(other) || one.index - other.index
}

function formatBounds(bounds: Bounds): string {
  return bounds.map((one) => Number(one.toFixed(2))).join(' ')
}

interface Accepted {
  readonly projection: string
  readonly axes: string
  /** True if parts of the area of use have no transformation. */
  readonly isPartial: boolean
  readonly shifts: readonly (CandidateShift & { readonly id: string; readonly text: string })[]
  readonly accuracy: number
  readonly samples: readonly Sample[]
}

/** Bounds and parameters make a shift; the same operations may have several areas. */
function describeShift(shift: CandidateShift) {
  const id = /^[-+\d]+$/.test(shift.key) ? shift.key : 'none'
  return { ...shift, id, text: (shift.parameters ?? []).join(',') }
}

function orderAxes(samples: readonly Sample[], axes: string): readonly Sample[] {
  return axes === 'sw' ? samples.map(([x, y, ...rest]): Sample => [y, x, ...rest]) : samples
}

/** Returns the largest difference from PROJ in metres; infinite if the projection is unknown. */
function measure(projection: string, axes: string, { shifts, samples }: Pick<Accepted, 'shifts' | 'samples'>): number {
  try {
    const convert = compileConversion({
      projection,
      isSouthOriented: axes === 'ws',
      isPartial: false,
      shifts: shifts.map(({ text, bounds }) => ({ parameters: text, areaOfUse: parseBounds(formatBounds(bounds)) })),
    })
    const distances = samples.map(([x, y, longitude, latitude]) =>
      distanceInMetres(convert([x, y]), [longitude, latitude]),
    )
    return distances.some(Number.isNaN) ? Number.POSITIVE_INFINITY : Math.max(...distances)
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/** Ellipsoids that PROJ knows by name and proj4 does not: semi-major axis in metres and reciprocal flattening. */
const ELLIPSOIDS: Readonly<Record<string, string>> = {
  '+ellps=WGS72': '+a=6378135 +rf=298.26',
  '+ellps=GSK2011': '+a=6378136.5 +rf=298.2564151',
}

function portableDefinition(definition: string): string {
  return Object.entries(ELLIPSOIDS)
    .reduce((text, [name, axes]) => text.replace(`${name} `, `${axes} `), `${definition} `)
    .trim()
}

/** Systems that PROJ converts wrongly: it leaves out the rotation of Lambert Conic Conformal (2SP Belgium). */
const WRONG_IN_PROJ: ReadonlySet<number> = new Set([31300])

/** Returns why a candidate cannot be converted, judged by what PROJ says of it. */
function refusal({
  code,
  kind,
  definition,
  reason,
  unit,
  samples = [],
  shifts = [],
}: Candidate): RefusalReason | undefined {
  const byKind = REASONS_BY_KIND[kind]
  if (byKind) return byKind
  if (WRONG_IN_PROJ.has(code)) return 'projection'
  if (definition === undefined) return reason?.startsWith('error') ? 'projection' : 'transformation'
  if (kind === 'geographic 2D' && unit !== 'degree') return 'unit'
  if (samples.length === 0 || shifts.some(({ parameters }) => parameters === null)) return 'transformation'
  return undefined
}

function assess(candidate: Candidate): Accepted | RefusalReason {
  const refused = refusal(candidate)
  if (refused) return refused
  const { axes: registered = '', shifts: raw = [], samples: rawSamples = [] } = candidate
  const projection = portableDefinition(candidate.definition ?? '')
  const shifts = raw.toSorted(byAccuracy).map(describeShift)
  const known = Math.max(NUMERIC_TOLERANCE, ...shifts.map(({ accuracy }) => (accuracy < 0 ? Infinity : accuracy)))
  const samples = orderAxes(rawSamples, registered)
  const axes = registered === 'ws' || registered === 'sw' ? 'ws' : 'en'
  const difference = measure(projection, axes, { shifts, samples })
  if (shifts.length === 1 && difference > NUMERIC_TOLERANCE) {
    return candidate.kind === 'projected' ? 'projection' : 'transformation'
  }
  const accuracy = difference <= known ? known : Math.ceil(difference)
  if (accuracy > MAX_ACCURACY) return 'inaccurate'
  return { projection, axes, isPartial: (candidate.ballpark ?? 0) > 0, shifts, accuracy, samples }
}

/** Keeps one sample of every combination of projection and transformation. */
class SampleChoice {
  readonly rows: Row[] = []
  private readonly seen = new Set<string>()

  add(code: number, { projection, isPartial, shifts, samples }: Accepted): void {
    const method = /\+proj=(\w+)/.exec(projection)?.[1]
    for (const { index, id, bounds } of shifts) {
      const key = `${method} ${id}`
      const matching = samples.filter(
        ([, , longitude, latitude, shift]) =>
          shift === index && (!isPartial || distanceToBounds(bounds, [longitude, latitude]) === 0),
      )
      const sample = matching[Math.floor(matching.length / 2)]
      if (!sample || this.seen.has(key)) continue
      this.seen.add(key)
      const [x, y, longitude, latitude] = sample
      const isInDegrees = method === 'longlat'
      this.rows.push([
        code,
        x.toFixed(isInDegrees ? 8 : 3),
        y.toFixed(isInDegrees ? 8 : 3),
        longitude.toFixed(8),
        latitude.toFixed(8),
      ])
    }
  }
}

/** Gives every combination of operations, parameters and area its own key. */
class ShiftTable {
  readonly rows: Row[] = []
  private readonly ids = new Map<string, string>()
  private readonly used = new Set<string>()

  idOf({ id, text, bounds }: Accepted['shifts'][number]): string {
    const content = `${text}\t${formatBounds(bounds)}`
    const known = this.ids.get(`${id}\t${content}`)
    if (known) return known
    let unique = id
    for (let version = 2; this.used.has(unique); version += 1) unique = `${id}.${version}`
    this.used.add(unique)
    this.ids.set(`${id}\t${content}`, unique)
    this.rows.push([unique, text, formatBounds(bounds)])
    return unique
  }
}

/** Classifies all systems. */
export function classify(candidates: readonly Candidate[]): Registry {
  const shiftTable = new ShiftTable()
  const choice = new SampleChoice()
  const systems: Row[] = []
  const refused: Row[] = []
  const counts = new Map<string, number>()
  const assessed = candidates.map((candidate) => ({ candidate, result: assess(candidate) }))
  const accepted = new Set(assessed.filter(({ result }) => typeof result === 'object').map((one) => one.candidate.code))
  for (const { candidate, result } of assessed) {
    const { code, name, related = 0, bounds = [0, 0, 0, 0] as const } = candidate
    const outcome = typeof result === 'object' ? 'accepted' : result
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    if (typeof result !== 'object') {
      refused.push([code, name, result, result === 'heights' && accepted.has(related) ? related : ''])
      continue
    }
    const shifts = result.shifts.map((shift) => shiftTable.idOf(shift)).join(' ')
    const coverage = result.isPartial ? 'partial' : 'whole'
    systems.push([code, name, result.projection, result.axes, shifts, formatBounds(bounds), coverage, result.accuracy])
    choice.add(code, result)
  }
  return { systems, shifts: shiftTable.rows, refused, samples: choice.rows, summary: Object.fromEntries(counts) }
}
