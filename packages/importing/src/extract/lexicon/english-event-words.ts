// Words of English sentences on events: the end of their names, and what became of them.
import type { WordClass } from '../text/sentence-text.ts'
import { MONTHS } from './english-months.ts'

const WORD = "(?:[A-Z][A-Za-z’'-]*|of|the|and|for|\\d{1,3}(?:st|nd|rd|th)|(?:19|20)\\d\\d|\\d{1,2} ?km|U\\d\\d)"
const ENDS =
  'Marathon|Triathlon|Championships?|Cup|Games|Open|Regatta|Race|Run|Tournament|Festival|League|Trophy|Classic|Masters|Grand Prix|Relay|Challenge|Rally|Derby|Invitational'

/** The name of an event: words in capitals that end with a kind of event. */
export const ENGLISH_EVENT = new RegExp(
  `(?<![\\w’'-])(?!The\\b|In\\b|At\\b|Our\\b|This\\b|For\\b)(?:(?:19|20)\\d\\d |\\d{1,3}(?:st|nd|rd|th) )?[A-Z][A-Za-z’'-]*(?: ${WORD}){0,7}? (?:${ENDS})\\b(?! (?:[A-Z]|programme|committee|team|hall|centre|fund))`,
  'g',
)

/** What became of an event, behind its name or before it; without any of it, the event was held or is planned. */
export const ENGLISH_CHANGE_AFTER: readonly WordClass[] = [
  ['POSTPONED', /^[^.;]{0,60}?\b(?:postponed|put off|rescheduled|deferred|moved (?:back )?to|delayed (?:to|until))\b/],
  [
    'CANCELLED',
    /^[^.;]{0,60}?\b(?:(?:was|were|is|are|been|be|being) (?:cancell?ed|called off|scrapped|abandoned)|did not take place|will not (?:take place|be (?:held|run))|was not (?:held|run|staged))\b/,
  ],
]
export const ENGLISH_CHANGE_BEFORE: readonly WordClass[] = [
  [
    'POSTPONED',
    /\b(?:postpon(?:ed|ing|ement of)|reschedul(?:ed|ing)|put(?:ting)? off|deferr(?:ed|ing))(?: the| our| its| this year’s)? $/i,
  ],
  [
    'CANCELLED',
    /\b(?:cancell?(?:ed|ing)|cancellation of|call(?:ed|ing) off|scrapp(?:ed|ing))(?: the| our| its| this year’s)? $/i,
  ],
]

/** Before a name: a part of the event, of which the sentence tells: the opening ceremony of the Exham Open. */
export const PART_OF_EVENT =
  /\b(?!(?:cancellation|postponement|edition|holding|staging|running)\b)\w+ (?:of|at|for|in|from|to)(?: the| our| its)? $/i

/** Words by which the sentence is on an event to come. */
export const ENGLISH_PLANNED =
  /\b(?:will|plans? to|planned|is to|are to|due to|intends? to|expects? to|to host|to hold|next year)\b/i

/** The number of a month by its name. */
export const monthNumber = (name: string): number => MONTHS.split('|').indexOf(name.toLowerCase()) + 1

/** A day, a span of days or a month: 3 May 2025, 12–14 May, May 2025. */
export const ENGLISH_DATE = new RegExp(
  `\\b(?:(?<day>\\d{1,2})(?: ?(?:–|-|to|and) ?(?<endDay>\\d{1,2}))? )?(?<month>${MONTHS})(?: (?<otherDay>\\d{1,2})(?!\\d)(?: ?[–-] ?(?<otherEndDay>\\d{1,2})(?!\\d))?,?)?(?: (?<year>20\\d\\d))?\\b`,
  'gi',
)

/** What is counted of an event: who takes part or watches. */
export const OF_ENGLISH_EVENT =
  /\b(?:runners?|participants?|athletes?|riders?|cyclists?|swimmers?|rowers?|players?|competitors?|entrants?|entries|finishers?|starters|spectators?|visitors?|volunteers?|teams?|crews?|countries|nations)\b/i

/** Between an event and a sum of money that it brought or took. */
export const MONEY_OF_EVENT =
  /\b(?:brought|generated|earned|raised|cost|prize money|revenue|income|spending)\b[^.;,]{0,24}$/i

/** Behind an event: other ones, so that the figures are of all of them. */
export const OTHER_EVENTS = /^,? (?:and|or|as well as)(?: \w+)? (?:other )?(?:events?|races|competitions)\b/i

/** Between a figure and the event that it is of: runners took part in the. */
export const IN_EVENT =
  /^[^.;,]{0,48}\b(?:in|at|entered|completed|joined|ran|finished|watched|attended|contested)(?: the| our| its| this year’s)? $/i
