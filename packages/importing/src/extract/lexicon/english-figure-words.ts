// Words of English sentences around a number: what is counted, and whether it lies ahead.
import type { WordClass } from '../text/sentence-text.ts'

/** Units that are written out behind a number, with their codes. */
export const ENGLISH_UNITS: readonly WordClass[] = [
  ['PERCENTAGE_POINT', /^(?:percentage[ -]points?\b|pp\b)/],
  ['PERCENT', /^(?:per ?cent\b|%)/],
  [
    'M2_PER_PERSON',
    /^(?:m²|m2|sq m|square met(?:re|er)s?)(?= (?:per|for each|a) (?:resident|person|inhabitant|head|capita)\b)/,
  ],
  ['M2', /^(?:m²|m2\b|sq\.? ?m\b|square met(?:re|er)s?\b)/],
  ['KM', /^(?:km|kilomet(?:re|er)s?)\b(?![²³]|\/|[23]\b)/],
  ['HECTARE', /^(?:ha|hectares?)\b/],
  ['M', /^(?:m|met(?:re|er)s?)\b(?![²³]|\/)/],
  ['MEDAL', /^(?:gold|silver|bronze)(?= (?:medals?)?\b|,|\.| and)(?: medals?)?/],
  ['CNY', /^(?:yuan|renminbi|rmb)\b/i],
]

/** Currencies that are written out behind a number, as their codes. */
export const CURRENCY_WORDS: readonly WordClass[] = [
  ['EUR', /^euros?\b/i],
  ['GBP', /^pounds?\b/i],
  ['$', /^dollars?\b/i],
]

/** Measures that no unit of the package names, as written; the last word of what is measured. */
export const MEASURE_NOUN =
  /^(?:hours?|days?|nights?|weeks?|months?|tonnes?|tons?|lit(?:re|er)s?|gallons?|acres?|miles?|feet|foot|yards?|inches|kilograms?|kilos?|kg|kWh|MWh|kilomet(?:re|er)s?|met(?:re|er)s?|degrees?|knots)$/

/** What has no number of its own, so that one before it is that of something left out: 12 staff costs. */
export const UNCOUNTED_NOUN =
  /^(?:fees|costs|funds|expenses|expenditures|revenues|wages|salaries|savings|earnings|subsidies|contributions|proceeds|receipts|sales|takings|ranks|positions|percentages|figures|statistics|points? of|plus)$/

/** A word in the singular directly behind a number, which makes it part of a description: a 16 year old, an 8 lane pool. */
export const DESCRIBED_BY =
  /^(?:(?:year|month|week|day|hour|minute|met(?:re|er)|lane|seat|storey|hole|star|page|part|step|man|woman|person|plus|legged)\b|a[ -]side\b|km (?:run|race|walk|swim|ride|sprint|relay|dash|event|challenge|loop|track)\b|m (?:run|race|walk|swim|sprint|relay|hurdles|freestyle|backstroke|breaststroke|butterfly|medley|dash|event|final|track|pool)\b|met(?:re|er)s? (?:run|race|sprint|relay|hurdles|freestyle|track|pool)\b)/

/** Verbs in the past behind a noun, apart from those in -ed: members paid fees. */
export const PAST_VERB =
  /^(?:paid|swam|ran|rode|went|came|met|won|lost|left|gave|got|made|spent|cost|drew|fell|rose|grew|kept|sat|stood|began|wrote|said|saw|used|volunteer|live|lives|work|swim|play|train|attend|include|includes|need)$/

/** The last word of what is counted, with the unit that counts it. */
export const COUNTED_NOUNS: readonly WordClass[] = [
  ['PERSON_TIME', /^(?:visits?|attendances?|admissions?|participations?|check-ins?)$/],
  [
    'PERSON',
    /^(?!(?:centers?|computers|lockers|trailers|boilers|showers|counters|posters|papers|stickers|markers|containers|heaters|mowers|towers|rollers|servers|printers|scanners|monitors|sensors|motors|doors|indoors|outdoors|floors|corridors|reactors|tractors|projectors|elevators|escalators|indicators|sectors|factors|errors|letters|numbers|orders|offers|others|powers|rivers|shelters|dinners|banners|flyers|chapters|quarters|charters|meters|metres|liters|acres|colors|mirrors|filters|timers|speakers)$)(?:[a-z-]+(?:ers|ors|ists)|people|persons?|residents?|inhabitants?|pupils?|children|students?|participants?|athletes?|runners?|riders?|swimmers?|players?|spectators?|members?|coaches|volunteers?|visitors?|users?|employees|staff|adults|women|men|girls|boys|teachers?|referees?|officials?|competitors?|learners?|beginners?)$/,
  ],
  ['SESSION', /^(?:events?|matches|games|competitions?|tournaments?|races|sessions?|festivals?)$/],
  ['TEAM', /^(?:teams?|squads?|crews?)$/],
  ['MEDAL', /^medals?$/],
  ['PITCH', /^(?:football )?pitches$/],
  ['SEAT', /^seats?$/],
  ['POINT', /^points?$/],
]

/** Nouns of time and of age, whose number is no figure of a report. */
export const NO_FIGURE_NOUN =
  /^(?:years?|times|minutes?|seconds?|o'clock|percent|pages?|chapters?|steps|hundreds|thousands|millions)$/

/** Words at which what is counted ends. */
export const NOUN_STOP =
  /^(?:of|in|at|on|and|or|to|from|with|for|by|the|an?|was|were|is|are|had|have|has|will|would|as|than|over|during|per|who|which|that|across|took|take|played|joined|received|remained|more|fewer|less|up|down|out|into|through|were|also|now|since|after|before|between|against|among|amongst|within|without|near|around|about|under|above|below|towards?|via|each|every|there|where|while|because|if|but|so|not|only|then|last|next|this|that|these|those|their|its|our|his|her|a|i|we|they|he|she|it|you|can|could|may|might|must|do|does|did|be|been|being|except|including|aged)$/

/** Words after which a sentence looks ahead. */
export const ENGLISH_AHEAD =
  /\b(?:will|shall|should|plans? to|planning to|planned|aims? to|intends? to|expects? to|expected to|targets?|goals?|budget (?:of|is)|budgeted|set aside|allocated|earmarked|next year|proposes?|to be (?:built|opened|completed))\b/gi

/** Words after which a sentence states a fact. */
export const ENGLISH_ACHIEVED =
  /\b(?:was|were|had|has|have|reached|opened|built|recorded|won|drew|fell|rose|grew|cost|covered|came|organised|organized|held|trained|ran|met|exceeded|spent|welcomed|attracted|took)\b/gi

/** Words of a fall directly before its size. */
export const ENGLISH_FALL =
  /\b(?:fell|falls?|fallen|declined?|decreased?|dropped|down|reduced|shrank|decrease|decline|drop|fall|reduction|cut)\b(?: (?!(?:by|from|to|below|under|than|at)\b)[a-z]+){0,4}(?:,? (?:slightly|sharply|again|further|only|just|by|of|about|around|some)\b,?)* *$/i

/** A fall whose size is stated after other words: fell from 12 to 10, and by 2 for pupils. */
export const FALL_BY =
  /\b(?:fell|falls?|fallen|declined?|decreased?|dropped|reduced|shrank|cut)\b(?![^.;]*\b(?:rose|risen|grew|grown|increased?|gained)\b)[^.;]*(?:,| and| or) by $/i

/** A heading of a plan. */
export const ENGLISH_PLAN_HEADING =
  /\b(?:outlook|plans?|next steps|priorities|looking ahead|the year ahead|objectives for)\b/i

/** A column of targets. */
export const ENGLISH_TARGET_COLUMN = /\b(?:target|goal|plan(?:ned)?|budget)\b/i

/** A column of a period, a kind or a group, whose numbers are of what the rows name. */
export const DIMENSION_COLUMN =
  /^(?:[^A-Za-z]*|(?:(?:19|20)\d\d|Q[1-4]|H[12]|FY|first|second|half|quarter|end|year|target|plan(?:ned)?|actual|result|achieved|outturn|budget|goal|forecast|total|number|count|value|figure|unit|this|last|previous|current|as|at|of|on|to|december|june|men|women|girls|boys|male|female|all|in|the|by|and|[\s\d/().,–-])+)$/i

/** The noun that ends a heading, with the words before it: adults exercising weekly. */
export const HEAD_END =
  /^((?:[A-Za-z][A-Za-z’'-]* ){0,5}?[A-Za-z][A-Za-z’'-]*(?:(?<!s)s|people|children|staff|women|men))(?= (?:[a-z]+(?:ing|ed)|in|on|under|over|aged|who|with|from|at|to|of|by|for)\b|$)/i
