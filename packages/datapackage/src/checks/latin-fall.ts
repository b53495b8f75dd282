// Tells whether a number in a language of Latin or Cyrillic letters is the size of a fall: fell by 5%, a 5% decline.

const STEMS = [
  // English
  'fell|falls?|fallen|falling|declin|decreas|drop|down|reduc|shrank|shrunk|shrink|minus|negative|cut|loss of',
  'slump|slip|sank|sunk|plung|contract(?:ed|ion|s by)|dipped|tumbl|slid|lower(?:ed)? by|narrow(?:ed)? by',
  // German
  'gesunken|sank|sinkt|gefallen|fiel|rückgang|rückläufig|verringer|vermindert|abgenommen|schrumpf',
  // French, Spanish, Portuguese, Italian
  'baiss|diminu|recul|réduit|réduction|disminu|baj[aóo]|cay[óe]|caíd|caiu|queda|descen|reducción|redução|calo|calat|scesa|sces[oi]',
  // Russian
  'снизил|снижени|упал|сократил|сокращени|уменьш',
].join('|')
/** A preposition after which the number is a level: fell to 5%, sank auf 5 %. */
const LEVEL = '(?:to|auf|à|a|al|para|до)'
const RISE = '(?:grew|rose|increas|gestiegen|augment|aument|вырос)'
const WORD = `(?!${LEVEL}(?!\\p{L}))(?!${RISE})\\p{L}+`
const FALL_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${STEMS})\\p{L}*(?!\\s+${LEVEL}(?!\\p{L}))(?:\\s+${WORD}){0,3}\\s*$`,
  'iu',
)

const PERCENT = '(?:%|per\\s?cent|percent|pct\\.?|percentage[ -]points?|points?|pp)'
const NOUN = 'declines?|decreases?|drops?|reductions?|falls?|cuts?|contraction|slump|dip|shortfall'
const FALL_AFTER = new RegExp(
  `^[\\s-]?(?:${PERCENT}[\\s-](?:(?!or\\b)[a-z-]+\\s)?(?:${NOUN}|lower|fewer|less|down)|(?:fewer|less|lower))(?![\\p{L}-])`,
  'iu',
)

/** True if the texts before and after a number make it the size of a fall. */
export function isLatinFall(before: string, after: string): boolean {
  return FALL_BEFORE.test(before) || FALL_AFTER.test(after)
}
