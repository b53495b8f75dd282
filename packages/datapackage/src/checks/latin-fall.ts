// Tells whether a number in a language of Latin or Cyrillic letters is the size of a fall: fell by 5%, a 5% decline.

/** Stems of words of a fall. */
const STEMS = [
  // English
  'declin|decreas|drop|reduc|shr[aiu]nk|slump|plung|tumbl|contracted|contraction',
  // German
  'rückgang|rückläufig|verringer|vermindert|abgenommen|schrumpf',
  // French, Spanish, Portuguese, Italian
  'baiss|diminu|recul|réduit|réduction|disminu|caíd|descen[ds]|reducción|redução',
  // Russian
  'снизил|снижени|упал|сократил|сокращени|уменьш',
].join('|')
/** Whole words of a fall, which others begin with. */
const WORDS = [
  'fell|falls?|fallen|falling|down|minus|negative|cut|loss of|slip(?:s|ped)|sank|sunk|dipped|slid',
  '(?:lowered|narrowed|contracts) by|lower by|gesunken|sinkt|gefallen|fiel|baj[aóo]|bajaron|cayó|cayeron|caiu|caíram',
  'queda|calo|calat[oaie]|sces[oaie]',
].join('|')
/** A preposition after which the number is a level: fell to 5%, sank auf 5 %. */
const LEVEL = '(?:to|auf|à|a|al|para|до)'
const RISE = '(?:grew|rose|increas|gestiegen|augment|aument|вырос)'
const WORD = `(?!${LEVEL}(?!\\p{L}))(?!${RISE})\\p{L}+`
const FALL_BEFORE = new RegExp(
  `(?<!\\p{L})(?:(?:${STEMS})\\p{L}*|(?:${WORDS})(?!\\p{L}))(?!\\s+${LEVEL}(?!\\p{L}))(?:\\s+${WORD}){0,3}\\s*$`,
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
