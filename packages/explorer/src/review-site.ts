import { existsSync } from 'node:fs'
import { buildStamp } from './explorer-assets.ts'
import { ExplorerNotBuiltError } from './explorer-not-built-error.ts'
import type { ReviewSite } from './review-rendering.ts'

/** Directory of the files that the page of a review loads; ends with a slash. */
export const reviewAssets = new URL('review/', buildStamp)

/**
 * Loads the built page of a review.
 * @throws ExplorerNotBuiltError
 */
export async function loadReviewSite(): Promise<ReviewSite> {
  if (!existsSync(buildStamp)) throw new ExplorerNotBuiltError(new URL('./', buildStamp))
  return import(new URL('site/render-review.js', buildStamp).href)
}
