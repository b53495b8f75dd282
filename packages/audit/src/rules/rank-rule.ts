// Checks claims such as "second in the province" against the values of the other members: rank - 1 of them must be ahead,
// and members with an equal value share their ranks. If some values are missing, a rank can be refuted but not confirmed.
import type { Bilingual } from '@tiyu/model'
import { ordinalEn } from '@tiyu/quantity'
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

/** How the other members with a known value compare with the claimant. */
interface Standing {
  readonly known: number
  readonly larger: number
  readonly equal: number
  /** Number of other members of the region; undefined if the package does not state it. */
  readonly members: number | undefined
}

function verdictOf(rank: number, { known, larger, equal, members }: Standing): FindingVerdict {
  if (larger >= rank) return 'FAIL'
  if (known !== members) return 'NOTE'
  return larger + equal >= rank - 1 ? 'PASS' : 'FAIL'
}

const OUTCOMES: Readonly<Record<FindingVerdict, Bilingual>> = {
  PASS: { en: 'the rank is confirmed', zh: '名次成立' },
  FAIL: { en: 'the rank is refuted', zh: '名次不成立' },
  NOTE: { en: 'the rank can be neither confirmed nor refuted', zh: '名次既不能证实，也不能否定' },
}

function describeStanding({ known, larger, equal, members }: Standing): Bilingual {
  const others = members === undefined ? { en: 'the other members', zh: '其他成员' } : otherMembers(members)
  if (known === 0) {
    return { en: `no value of ${others.en} is known`, zh: `数据包中没有${others.zh}的可比数值` }
  }
  const tie = equal > 0 ? { en: ` and ${equal} equal`, zh: `，相等的${equal}个` } : { en: '', zh: '' }
  return {
    en: `of ${others.en}, ${known} ${known === 1 ? 'has' : 'have'} a known value: ${larger} larger${tie.en}`,
    zh: `${others.zh}中${known}个有可比数值，其中更大的${larger}个${tie.zh}`,
  }
}

function otherMembers(count: number): Bilingual {
  return { en: count === 1 ? 'the one other member' : `the ${count} other members`, zh: `其他${count}个成员` }
}

function check(facts: Facts, claim: RankClaim): FindingDraft[] {
  const claimant = facts.observation(claim.observationId)
  if (!claimant) return []
  const others = findComparators(facts, claim, claimant)
  const larger = others.filter(({ interval }) => interval.value.gt(claimant.interval.value)).length
  const count = facts.divisionCounts.find(({ regionCode }) => regionCode === claim.regionCode)?.divisions
  const isMember = facts.region(claimant.regionCode).parentCode === claim.regionCode
  const standing: Standing = {
    known: others.length,
    larger,
    equal: others.filter(({ interval }) => interval.value.eq(claimant.interval.value)).length,
    members: isMember && count !== undefined ? count - 1 : undefined,
  }
  const verdict = verdictOf(claim.rank, standing)
  const description = describeStanding(standing)
  const name = facts.describe(claimant)
  return [
    {
      subject: claim.id,
      verdict,
      ...(others.length > 0 && { expression: `1 + ${larger}`, computed: String(1 + larger) }),
      stated: String(claim.rank),
      figures: [claimant, ...others],
      explanation: {
        en: `${name.en}: the source claims ${ordinalEn(claim.rank)} place (${claim.scopeEn}); ${description.en}: ${OUTCOMES[verdict].en}.`,
        zh: `${name.zh}：来源称排名第${claim.rank}（${claim.scope}）；${description.zh}：${OUTCOMES[verdict].zh}。`,
      },
    },
  ]
}

/** Checks claimed ranks against known values. */
export const rankRule: Rule = {
  code: 'RANK',
  find: (facts) => facts.rankClaims.flatMap((claim) => check(facts, claim)),
}
