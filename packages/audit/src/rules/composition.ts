// What is made of what, by indicator: the knowledge the rules on sums, shares and totals share.

/** A whole and parts of it that do not overlap. */
export interface Composition {
  /** What the whole is divided by. */
  readonly breakdown: string
  readonly whole: string
  readonly parts: readonly string[]
  /** Whether the parts make up the whole. */
  readonly complete: boolean
}

const completeBreakdown = (breakdown: string, whole: string, ...parts: string[]): Composition => ({
  breakdown,
  whole,
  parts,
  complete: true,
})
const partialBreakdown = (breakdown: string, whole: string, ...parts: string[]): Composition => ({
  breakdown,
  whole,
  parts,
  complete: false,
})

/** Every composition, after the statistical classifications of sports grounds, sports industry and population. */
export const compositions: readonly Composition[] = [
  completeBreakdown('place', 'sports-grounds', 'indoor-sports-grounds', 'outdoor-sports-grounds'),
  completeBreakdown('place', 'sports-ground-area', 'indoor-sports-ground-area', 'outdoor-sports-ground-area'),
  completeBreakdown(
    'system',
    'sports-grounds',
    'grounds-run-by-sports-system',
    'grounds-run-by-education-system',
    'grounds-run-by-military',
    'grounds-run-by-other-systems',
  ),
  completeBreakdown(
    'system',
    'sports-ground-area',
    'ground-area-run-by-sports-system',
    'ground-area-run-by-education-system',
    'ground-area-run-by-military',
    'ground-area-run-by-other-systems',
  ),
  partialBreakdown(
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
  completeBreakdown(
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
  partialBreakdown(
    'type',
    'sports-ground-area',
    'athletics-ground-area',
    'swimming-venue-area',
    'basketball-court-area',
    'football-pitch-area',
  ),
  completeBreakdown('track', 'athletics-grounds', 'athletics-grounds-400m-track', 'other-athletics-grounds'),
  completeBreakdown(
    'type',
    'swimming-venues',
    'outdoor-swimming-pools',
    'indoor-swimming-pools',
    'natural-bathing-places',
  ),
  completeBreakdown(
    'group',
    'ball-sport-grounds',
    'big-three-ball-grounds',
    'table-tennis-and-badminton-grounds',
    'other-ball-sport-grounds',
  ),
  completeBreakdown('sport', 'big-three-ball-grounds', 'football-pitches', 'basketball-courts', 'volleyball-courts'),
  completeBreakdown('sport', 'table-tennis-and-badminton-grounds', 'table-tennis-grounds', 'badminton-courts'),
  completeBreakdown(
    'size',
    'football-pitches',
    'eleven-a-side-football-pitches',
    'seven-a-side-football-pitches',
    'five-a-side-football-pitches',
    'beach-football-pitches',
  ),
  completeBreakdown(
    'type',
    'basketball-courts',
    'outdoor-basketball-courts',
    'outdoor-3x3-basketball-courts',
    'indoor-basketball-halls',
  ),
  completeBreakdown('type', 'ice-snow-venues', 'ice-rinks', 'ski-areas'),
  partialBreakdown('residence', 'resident-population', 'urban-population'),
  completeBreakdown(
    'classification-2019',
    'sports-industry-value-added',
    'sports-services-value-added',
    'sporting-goods-manufacturing-value-added',
    'venue-construction-value-added',
  ),
  completeBreakdown(
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
  partialBreakdown(
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
  partialBreakdown(
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

function collectWholes(part: string): string[] {
  const direct = wholesOf(part)
  return [...new Set([...direct, ...direct.flatMap(collectWholes)])]
}

const wholesByPart = new Map(
  [...new Set(compositions.flatMap(({ parts }) => parts))].map((part) => [part, collectWholes(part)]),
)

/** The wholes an indicator is part of at any remove, the nearest first. */
export function allWholesOf(part: string): readonly string[] {
  return wholesByPart.get(part) ?? []
}
