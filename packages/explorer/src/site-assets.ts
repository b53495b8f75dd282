import { buildStamp } from './explorer-assets.ts'

/** Directory of the files that the pages load; ends with a slash. Their names contain a hash of the content. */
export const siteAssets = new URL('pages/', buildStamp)
