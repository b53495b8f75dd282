// The region of an event and that of its venue: the same, or one lies in the other. An event may belong to another region
// than it is held in, so that two unrelated regions are noted.
import type { Facts } from '../facts/facts.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

type Event = Facts['events'][number]

function check(facts: Facts, { id, name, nameEn, regionCode, venue, citationIds }: Event): FindingDraft {
  const isIn = (inner: string, outer: string) => facts.findUpwards(inner, (code) => code === outer || undefined)
  const isRelated = isIn(venue.regionCode, regionCode) ?? isIn(regionCode, venue.regionCode)
  const [own, other] = [facts.region(regionCode), facts.region(venue.regionCode)]
  return {
    subject: id,
    verdict: isRelated ? 'PASS' : 'NOTE',
    figures: [],
    facility: { id: venue.id, regionCode, citationIds },
    explanation: isRelated
      ? {
          en: `${nameEn} belongs to ${own.nameEn}, its venue to ${other.nameEn}.`,
          zh: `${name}属于${own.name}，举办场所属于${other.name}。`,
        }
      : {
          en: `${nameEn} belongs to ${own.nameEn}, but its venue to ${other.nameEn}, and neither contains the other: the event takes place elsewhere, or one of the two regions is wrong.`,
          zh: `${name}属于${own.name}，而举办场所属于${other.name}，两者互不隶属：赛事活动在外地举办，或其中一个地区有误。`,
        },
  }
}

/** Compares the regions of events with those of their venues. */
export const venueRule: Rule = {
  code: 'VENUE',
  find: (facts) => facts.events.map((event) => check(facts, event)),
}
