// Tells English numbers that count or measure something from dates, labels, ranks, ranges and the bases of rates.
import { MONTHS } from '../lexicon/english-months.ts'

/** Before a number that is a date, a limit of age, or the number of a table or a heading. */
const LABEL_BEFORE = new RegExp(
  `(?:\\b(?:table|figure|chapter|page|section|no\\.?|number|article|room|bus|route|phase|level|grade|under|aged?|ages|tel\\.?|phone|${MONTHS})\\s)$`,
  'i',
)
/** A word in capitals that names one of several by its number: Year 6 pupils, Division 1 teams. */
const NAMED_BEFORE =
  /\b(?:Year|Division|League|Group|Pool|Hall|Court|Lane|Zone|Category|Tier|Class|Stage|Round|Series|Version|Week|Day|Unit|Block|Building|Gate|Line|Area|District|Ward|Sector|Programme|Goal|Target|Priority|Action|Objective|Rule|Part|Annex|Appendix|Note|Step|COVID|Covid|ISO|EN|Q|U|Key Stage)[ -]?$/
/** Before the base of a rate or a share: per 1,000 residents, one in 5 children, nine out of 10 residents. */
const BASE_BEFORE = /\b(?:per|(?:for )?every|for each|out of|(?:one|two|three|four|\d+) (?:in|of|of every|in every)) $/i
/** Before a place of a ranking, or the number of those ranked: top 10 cities, fourth of 12 districts. */
const RANK_BEFORE =
  /\b(?:(?:top|bottom)|rank(?:ed|s|ing)?(?: (?:at|in|of|number|no\.?))?|place[ds]?|finish(?:ed)?|seed(?:ed)?|position)\s$|\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|ranked[^.;,]{0,24})(?: place)? (?:of|among|out of|in)(?: the| all)? $/i
/** Before a length that someone is able to cover: could not swim 25 metres. */
const COVERED_BEFORE = /\b(?:swim|swam|run|walk|jump|throw|cycle|row|climb)(?: at least| over| more than)? $/i
const LENGTH_AFTER = /^ ?(?:k?m|(?:kilo)?met(?:re|er)s?|yards|miles)\b/
/** A move in a ranking: rose 5 places. */
const MOVED_BEFORE =
  /\b(?:rose|risen|fell|fallen|up|down|climbed|dropped|moved|gained|lost|slipped|jumped)\b[^.;]{0,12}$/i
const PLACES_AFTER = /^ (?:places?|positions?|ranks?)\b/
/** A range, whose ends are not read: between 20 and 30, 20 to 30, 40% to 50%; but from 20 to 30 and by 3% to 5% are changes. */
const BETWEEN_BEFORE = /\bbetween $/i
const AND_NUMBER = /^[^.;,]{0,20}? and (?:[A-Z]{3} ?|[€£$¥])?\d/
const AFTER_BETWEEN = /\bbetween [^.;]{1,40} and $/i
const TO_BEFORE = /(?<!\b(?:from|by)\b[^.;]{0,24})\d(?<unit>%| per cent| million)? (?:to|or) $/i
const TO_NUMBER =
  /^(?<unit>%| per cent| million)? (?:to|or) (?:[A-Z]{3} ?|[€£$¥])?\d[\d,.]*\d?(?<next>%| per cent| million)?/
const OF_CHANGE = /\b(?:from|by)\b[^.;\d]{0,16}$/i
const NO_COUNT_AFTER = new RegExp(`^(?:st|nd|rd|th)\\b|^\\s?(?:${MONTHS})\\b|^[:/]\\d|^\\.?\\)|^\\.\\s`, 'i')
const YEAR = /^(?:19|20)\d\d$/
const AVERAGE_BEFORE = /\b(?:on average|average(?:[sd])?|averaging|mean|median|typical(?:ly)?)\b[^.;]{0,24}$/i

/** A number in its sentence. */
interface NumberContext {
  readonly digits: string | undefined
  /** True without a currency and a power of ten. */
  readonly isPlain: boolean
  readonly before: string
  readonly after: string
}

/** True for a number that is a date, a year, an ordinal, a label, part of a rank or of a range, or the base of a rate. */
export function isNoCount({ digits, isPlain, before, after }: NumberContext): boolean {
  if (BASE_BEFORE.test(before) || isEndOfRange(before, after)) return true
  if (!isPlain) return false
  const isLabel = LABEL_BEFORE.test(before) || ((digits?.length ?? 0) <= 2 && NAMED_BEFORE.test(before))
  if (isLabel || RANK_BEFORE.test(before) || NO_COUNT_AFTER.test(after) || YEAR.test(digits ?? '')) return true
  if (COVERED_BEFORE.test(before) && LENGTH_AFTER.test(after)) return true
  return PLACES_AFTER.test(after) && MOVED_BEFORE.test(before)
}

/** True for the first or the last number of a range; 9.3% to 1.87 million is a change to a level. */
function isEndOfRange(before: string, after: string): boolean {
  const first = TO_BEFORE.exec(before)
  if (AFTER_BETWEEN.test(before) || (first && after.startsWith(first.groups?.unit ?? ''))) return true
  if (BETWEEN_BEFORE.test(before) && AND_NUMBER.test(after)) return true
  const last = TO_NUMBER.exec(after)?.groups
  return last !== undefined && (last.unit ?? '') === (last.next ?? '') && !OF_CHANGE.test(before)
}

/** True for a number that is said to be an average, which counts nothing. */
export function isOfAverage(before: string): boolean {
  return AVERAGE_BEFORE.test(before)
}
