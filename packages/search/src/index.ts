export { compareCodePoints } from './code-point-order.ts'
export { foldTexts } from './entry-text.ts'
export {
  countRegions,
  countTypes,
  type RegionCount,
  type TypeCount,
  validateFacetRegions,
} from './facets.ts'
export type { TextPart } from './highlight/highlights.ts'
export type { CountedBy, HitRange, HitSource, Search } from './hit-source.ts'
export { type Highlight, highlightHit, type NamedText, readMeantQuery } from './hit-texts.ts'
export { type LooseMatches, MAX_LOOSE_NAMES } from './loose-tiers.ts'
export { entriesWithPairs, pairsOf, type TextPlace, textsWithPart } from './part-of-text.ts'
export { type PrefixedToken, parsePrefixed } from './prefixed-token.ts'
export { SearchHits } from './search-hits.ts'
export { planSearch, type SearchPlan } from './search-plan.ts'
export { MAX_SEARCH_TEXT, planRequest, SearchRequest } from './search-request.ts'
export type { SearchableTable } from './searched-tables.ts'
export { type PinyinReader, pinyinTokens } from './syllables.ts'
export { parseTokenQuery, type TokenExpression, type TokenTerm } from './token-expression.ts'
export { TokenFrequencies, type TokenFrequency } from './token-frequencies.ts'
export { levelsFrom, MAX_SAMPLE_LEVEL, MIN_SYLLABLE_LEVEL, marks, type TokenKind } from './token-kinds.ts'
export type { WordTier } from './word-tiers.ts'
