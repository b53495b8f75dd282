// Words of English sentences around a number: what is counted, and whether it lies ahead.
import type { WordClass } from '../text/sentence-text.ts'

/** Units that are written out behind a number, with their codes; a code of the report's own words stays as written. */
export const ENGLISH_UNITS: readonly WordClass[] = [
  ['PERCENTAGE_POINT', /^percentage points?\b/],
  ['PERCENT', /^(?:per ?cent\b|%)/],
  [
    'M2_PER_PERSON',
    /^(?:m²|m2|sq m|square met(?:re|er)s?)(?= (?:per|for each|a) (?:resident|person|inhabitant|head|capita)\b)/,
  ],
  ['M2', /^(?:m²|m2\b|sq\.? ?m\b|square met(?:re|er)s?\b)/],
  ['KM', /^(?:km\b|kilomet(?:re|er)s?\b)(?!²)/],
  ['HECTARE', /^(?:ha|hectares?)\b/],
  ['M', /^(?:m|met(?:re|er)s?)\b(?!²)/],
  ['MEDAL', /^(?:gold|silver|bronze)(?= (?:medals?)?\b|,|\.| and)(?: medals?)?/],
]

/** Measures that no unit of the package names, as written. */
export const ENGLISH_MEASURES = /^(?:hours?|days?|weeks?|months?|tonnes?|litres?|kWh)\b/

/** The last word of what is counted, with the unit that counts it. */
export const COUNTED_NOUNS: readonly WordClass[] = [
  ['PERSON_TIME', /^(?:visits?|attendances?|admissions?|participations?|check-ins?)$/],
  [
    'PERSON',
    /^(?:people|persons?|residents?|inhabitants?|pupils?|children|students?|participants?|athletes?|runners?|riders?|swimmers?|players?|spectators?|members?|coaches|volunteers?|visitors?|users?|employees|staff|adults|women|men|girls|boys|teachers?|referees?|officials?|competitors?|learners?|beginners?)$/,
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
  /^(?:of|in|at|on|and|or|to|from|with|for|by|the|an?|was|were|is|are|had|have|has|will|would|as|than|over|during|per|who|which|that|across|under|took|take|played|joined|received|remained|more|fewer|less|up|down|out|into|through|were|also|now|since|after|before|between|against)$/

/** Words after which a sentence looks ahead. */
export const ENGLISH_AHEAD =
  /\b(?:will|shall|should|plans? to|planning to|planned|aims? to|intends? to|expects? to|expected to|targets?|goals?|budget (?:of|is)|budgeted|set aside|allocated|earmarked|next year|proposes?|to be (?:built|opened|completed))\b/gi

/** Words after which a sentence states a fact. */
export const ENGLISH_ACHIEVED =
  /\b(?:was|were|had|has|have|reached|opened|built|recorded|won|drew|fell|rose|grew|cost|covered|came|organised|organized|held|trained|ran|met|exceeded|spent|welcomed|attracted|took)\b/gi

/** Words of a fall directly before its size. */
export const ENGLISH_FALL =
  /\b(?:fell|falls?|fallen|declined?|decreased?|dropped|down|reduced|shrank|decrease|decline|drop|fall|reduction|cut)\b(?: (?!by\b)[a-z]+){0,4}(?:,? (?:slightly|sharply|again|further|only|just|by|of|about|around|some)\b,?)* *$/i

/** A heading of a plan. */
export const ENGLISH_PLAN_HEADING =
  /\b(?:outlook|plans?|next steps|priorities|looking ahead|the year ahead|objectives for)\b/i

/** A column of targets. */
export const ENGLISH_TARGET_COLUMN = /\b(?:target|goal|plan(?:ned)?|budget)\b/i
