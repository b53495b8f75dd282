// What is made of what, by indicator: the knowledge the rules on sums, shares and totals share.

/** A whole and parts of it that do not overlap. */
export interface Composition {
  /** What the whole is divided by. */
  readonly by: string
  readonly whole: string
  readonly parts: readonly string[]
  /** Whether the parts make up the whole. */
  readonly complete: boolean
}

const all = (by: string, whole: string, ...parts: string[]): Composition => ({ by, whole, parts, complete: true })
const some = (by: string, whole: string, ...parts: string[]): Composition => ({ by, whole, parts, complete: false })

/** Every composition, after the statistical classifications of sports grounds, sports industry and population. */
export const compositions: readonly Composition[] = [
  all('place', 'sports-grounds', 'indoor-sports-grounds', 'outdoor-sports-grounds'),
  all('place', 'sports-ground-area', 'indoor-sports-ground-area', 'outdoor-sports-ground-area'),
  all(
    'system',
    'sports-grounds',
    'grounds-run-by-sports-system',
    'grounds-run-by-education-system',
    'grounds-run-by-military',
    'grounds-run-by-other-systems',
  ),
  all(
    'system',
    'sports-ground-area',
    'ground-area-run-by-sports-system',
    'ground-area-run-by-education-system',
    'ground-area-run-by-military',
    'ground-area-run-by-other-systems',
  ),
  some(
    'type',
    'sports-grounds',
    'athletics-grounds',
    'swimming-venues',
    'ball-sport-grounds',
    'ice-snow-venues',
    'fitness-equipment-paths',
    'gyms',
    'fitness-trails',
  ),
  all(
    'listed-type',
    'sports-grounds',
    'athletics-grounds',
    'swimming-venues',
    'football-pitches',
    'basketball-courts',
    'volleyball-courts',
    'table-tennis-grounds',
    'badminton-courts',
    'fitness-equipment-paths',
    'gyms',
    'fitness-trails',
    'other-sports-grounds',
  ),
  some(
    'type',
    'sports-ground-area',
    'athletics-ground-area',
    'swimming-venue-area',
    'basketball-court-area',
    'football-pitch-area',
  ),
  all('track', 'athletics-grounds', 'athletics-grounds-400m-track', 'other-athletics-grounds'),
  all('type', 'swimming-venues', 'outdoor-swimming-pools', 'indoor-swimming-pools', 'natural-bathing-places'),
  all(
    'group',
    'ball-sport-grounds',
    'big-three-ball-grounds',
    'table-tennis-and-badminton-grounds',
    'other-ball-sport-grounds',
  ),
  all('sport', 'big-three-ball-grounds', 'football-pitches', 'basketball-courts', 'volleyball-courts'),
  all('sport', 'table-tennis-and-badminton-grounds', 'table-tennis-grounds', 'badminton-courts'),
  all(
    'size',
    'football-pitches',
    'eleven-a-side-football-pitches',
    'seven-a-side-football-pitches',
    'five-a-side-football-pitches',
    'beach-football-pitches',
  ),
  all(
    'type',
    'basketball-courts',
    'outdoor-basketball-courts',
    'outdoor-3x3-basketball-courts',
    'indoor-basketball-halls',
  ),
  all('type', 'ice-snow-venues', 'ice-rinks', 'ski-areas'),
  some('residence', 'resident-population', 'urban-population'),
  all(
    'classification-2019',
    'sports-industry-value-added',
    'sports-services-value-added',
    'sporting-goods-manufacturing-value-added',
    'venue-construction-value-added',
  ),
  all(
    'classification-shanxi-2011',
    'sports-industry-value-added',
    'sports-apparel-manufacturing-value-added',
    'sports-apparel-sales-value-added',
    'sports-organisation-value-added',
    'venue-building-value-added',
    'fitness-leisure-value-added',
    'other-sports-activities-value-added',
    'venue-management-value-added',
    'intermediary-activities-value-added',
  ),
  some(
    'classification-2015',
    'sports-industry-output',
    'sports-administration-output',
    'competition-performance-output',
    'fitness-leisure-output',
    'venue-services-output',
    'intermediary-services-output',
    'training-education-output',
    'media-information-output',
    'sporting-goods-manufacturing-output',
  ),
  some(
    'classification-2015',
    'sports-industry-value-added',
    'sports-administration-value-added',
    'competition-performance-value-added',
    'fitness-leisure-value-added',
    'venue-services-value-added',
    'intermediary-services-value-added',
    'training-education-value-added',
    'media-information-value-added',
    'sporting-goods-manufacturing-value-added',
  ),
]

/** The wholes an indicator is directly part of. */
export function wholesOf(part: string): string[] {
  return [...new Set(compositions.filter(({ parts }) => parts.includes(part)).map(({ whole }) => whole))]
}

function climb(part: string): string[] {
  const near = wholesOf(part)
  return [...new Set([...near, ...near.flatMap(climb)])]
}

const climbed = new Map([...new Set(compositions.flatMap(({ parts }) => parts))].map((part) => [part, climb(part)]))

/** The wholes an indicator is part of at any remove, the nearest first. */
export function allWholesOf(part: string): readonly string[] {
  return climbed.get(part) ?? []
}
