// Checks claims such as "second in the province" against the values of the other members: exactly rank - 1 of them must
// be larger. If some values are missing, a rank can be contradicted but not confirmed.
import { type Facts, isRegional } from '../facts/facts.ts'
import type { Figure } from '../facts/figure.ts'
import type { FindingDraft, FindingVerdict, Rule } from '../findings/finding.ts'

type RankClaim = Facts['rankClaims'][number]

/** Returns the values of the other members of the region, with the same indicator, period and kind. */
function findComparators(facts: Facts, { regionCode }: RankClaim, claimant: Figure): Figure[] {
  const members = facts.childRegions(regionCode).map(({ code }) => code)
  return facts.figures.filter(
    (figure) =>
      figure.indicatorCode === claimant.indicatorCode &&
      figure.regionCode !== claimant.regionCode &&
      members.includes(figure.regionCode) &&
      figure.yearFrom === claimant.yearFrom &&
      figure.yearTo === claimant.yearTo &&
      figure.kind === claimant.kind &&
      (isRegional(claimant) ? isRegional(figure) : figure.eventId === claimant.eventId) &&
      figure.preferred,
  )
}

function verdictOf(rank: number, larger: number, isComplete: boolean): FindingVerdict {
  if (larger >= rank) return 'FAIL'
  if (!isComplete) return 'NOTE'
  return larger === rank - 1 ? 'PASS' : 'FAIL'
}

const OUTCOMES: Readonly<Record<FindingVerdict, { en: string; zh: string }>> = {
  PASS: { en: 'the rank holds', zh: '名次成立' },
  FAIL: { en: 'the rank does not hold', zh: '名次不成立' },
  NOTE: { en: 'too few values are known to confirm the rank', zh: '已知者不足，无法证实' },
}

function describeComparators(known: number, larger: number): string {
  if (known === 0) return 'no other member has a known value'
  const members = known === 1 ? 'the one other member' : `the ${known} other members`
  return `of ${members} with a known value, ${larger} ${larger === 1 ? 'is' : 'are'} larger`
}

function check(facts: Facts, claim: RankClaim): FindingDraft[] {
  const claimant = facts.observation(claim.observationId)
  if (!claimant) return []
  const others = findComparators(facts, claim, claimant)
  const larger = others.filter(({ interval }) => interval.value.gt(claimant.interval.value)).length
  const count = facts.divisionCounts.find(({ regionCode }) => regionCode === claim.regionCode)?.divisions
  const isComplete =
    count !== undefined &&
    others.length === count - 1 &&
    facts.region(claimant.regionCode).parentCode === claim.regionCode
  const verdict = verdictOf(claim.rank, larger, isComplete)
  const name = facts.describe(claimant)
  return [
    {
      subject: claim.id,
      verdict,
      ...(others.length > 0 && { expression: `1 + ${larger}`, computed: String(1 + larger) }),
      stated: String(claim.rank),
      figures: [claimant, ...others],
      explanation: {
        en: `${name.en}: claimed rank ${claim.rank} (${claim.scopeEn}); ${describeComparators(others.length, larger)}: ${OUTCOMES[verdict].en}.`,
        zh: `${name.zh}：称在${claim.scope}排名第 ${claim.rank}；有可比数值的其他成员 ${others.length} 个，其中更大的 ${larger} 个：${OUTCOMES[verdict].zh}。`,
      },
    },
  ]
}

/** Checks claimed ranks against known values. */
export const rankRule: Rule = {
  code: 'RANK',
  find: (facts) => facts.rankClaims.flatMap((claim) => check(facts, claim)),
}
