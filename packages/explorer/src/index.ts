export { type Example, exampleSlug } from './example.ts'
export { type ExplorerAssets, explorerAssets, explorerIcon, explorerPath } from './explorer-assets.ts'
export { ExplorerNotBuiltError } from './explorer-not-built-error.ts'
export { type PageListSummary, type ParsedPath, pageFile, parsePagePath } from './page-file.ts'
export type { Language, Links, RenderedPage, Site } from './rendering.ts'
export type {
  CheckedProblem,
  ListedRow,
  ReviewCheck,
  ReviewField,
  ReviewOption,
  ReviewPage,
  ReviewRow,
  ReviewSite,
  ReviewSpan,
  RowStatus,
  UndraftedNumber,
} from './review-rendering.ts'
export { loadReviewSite, reviewAssets } from './review-site.ts'
export { loadSite } from './site.ts'
export { siteAssets } from './site-assets.ts'
