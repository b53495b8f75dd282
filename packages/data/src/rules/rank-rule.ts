// "Second in the province" can be checked where values of the other members are in the package: nobody beyond the ones
// ranked before may be larger. With some members unknown a rank can be contradicted, not confirmed.
import { divisionCounts } from './division-counts.ts'
import { type Facts, isPlain } from './facts.ts'
import type { Figure } from './figure.ts'
import type { Draft, FindingVerdict, Rule } from './finding.ts'

type Claim = Facts['rankClaims'][number]

/** The same value of the other members of the region that are on the claimant's level. */
function comparators(facts: Facts, { regionCode }: Claim, claimant: Figure): Figure[] {
  const members = facts.regionsBelow(regionCode).map(({ code }) => code)
  return facts.figures.filter(
    (one) =>
      one.indicatorCode === claimant.indicatorCode &&
      one.regionCode !== claimant.regionCode &&
      members.includes(one.regionCode) &&
      one.yearFrom === claimant.yearFrom &&
      one.yearTo === claimant.yearTo &&
      one.kind === claimant.kind &&
      (isPlain(claimant) ? isPlain(one) : one.eventId === claimant.eventId) &&
      one.preferred,
  )
}

function verdictOf(rank: number, larger: number, complete: boolean): FindingVerdict {
  if (larger >= rank) return 'FAIL'
  if (!complete) return 'NOTE'
  return larger === rank - 1 ? 'PASS' : 'FAIL'
}

const OUTCOME: Readonly<Record<FindingVerdict, { en: string; zh: string }>> = {
  PASS: { en: 'the rank holds', zh: '名次成立' },
  FAIL: { en: 'the rank does not hold', zh: '名次不成立' },
  NOTE: { en: 'too few are known to confirm it', zh: '已知者不足，无法证实' },
}

function judge(facts: Facts, claim: Claim): Draft[] {
  const claimant = facts.observation(claim.observationId)
  if (!claimant) return []
  const others = comparators(facts, claim, claimant)
  const larger = others.filter(({ span }) => span.value.gt(claimant.span.value)).length
  const count = divisionCounts[claim.regionCode]
  const complete =
    count !== undefined &&
    others.length === count - 1 &&
    facts.region(claimant.regionCode).parentCode === claim.regionCode
  const verdict = verdictOf(claim.rank, larger, complete)
  const name = facts.name(claimant)
  return [
    {
      subject: claim.id,
      verdict,
      ...(others.length > 0 && { expression: `1 + ${larger}`, computed: String(1 + larger) }),
      stated: String(claim.rank),
      figures: [claimant, ...others],
      explanation: {
        en: `${name.en}: ranked ${claim.rank} among ${claim.scopeEn}; of ${others.length} other members with a known value ${larger} are larger: ${OUTCOME[verdict].en}.`,
        zh: `${name.zh}：称在${claim.scope}排名第 ${claim.rank}；有可比数值的其他成员 ${others.length} 个，其中更大的 ${larger} 个：${OUTCOME[verdict].zh}。`,
      },
    },
  ]
}

/** A claimed rank against known comparators. */
export const rankRule: Rule = {
  code: 'RANK',
  find: (facts) => facts.rankClaims.flatMap((claim) => judge(facts, claim)),
}
