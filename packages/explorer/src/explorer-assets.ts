import { existsSync } from 'node:fs'
import { ExplorerNotBuiltError } from './explorer-not-built-error.ts'

/** The path at which the page must be served; all URLs in the built HTML start with it. */
export const explorerPath = '/graphiql/'

/** Fingerprint of the sources in the built directory; exists only if the build is complete. */
export const buildStamp = new URL('../dist/.built-from', import.meta.url)

/** The icon of the page, an SVG. */
export const explorerIcon = new URL('../page/icon.svg', import.meta.url)

/** The built page. */
export interface ExplorerAssets {
  /** Directory of `index.html`, to be served at {@link explorerPath}; ends with a slash. */
  readonly directory: URL
  /** Subfolder whose file names contain a content hash, so that browsers may cache them for ever. */
  readonly immutable: 'assets/'
}

/**
 * Locates the built page.
 * @throws ExplorerNotBuiltError
 */
export function explorerAssets(): ExplorerAssets {
  const directory = new URL('./', buildStamp)
  if (!existsSync(buildStamp)) throw new ExplorerNotBuiltError(directory)
  return { directory, immutable: 'assets/' }
}
