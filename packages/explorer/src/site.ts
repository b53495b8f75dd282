import { existsSync } from 'node:fs'
import { buildStamp } from './explorer-assets.ts'
import { ExplorerNotBuiltError } from './explorer-not-built-error.ts'
import type { Site } from './rendering.ts'

/**
 * Loads the built pages.
 * @throws ExplorerNotBuiltError
 */
export async function loadSite(): Promise<Site> {
  if (!existsSync(buildStamp)) throw new ExplorerNotBuiltError(new URL('./', buildStamp))
  return import(new URL('site/render.js', buildStamp).href)
}
