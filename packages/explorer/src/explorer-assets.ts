import { existsSync } from 'node:fs'
import { ExplorerNotBuiltError } from './explorer-not-built-error.ts'

/** The path of the page, with which all URLs of the built HTML start. */
export const explorerPath = '/graphiql/'

/** File of the built directory with the fingerprint of its inputs; it exists only if the build is complete. */
export const buildStamp = new URL('../dist/.built-from', import.meta.url)

/** The built page, to be served as static files. */
export interface ExplorerAssets {
  /** Contains `index.html`, to be served at {@link explorerPath}; ends with a slash. */
  readonly directory: URL
  /** Folder in `directory` whose file names contain a hash of their content, so they may be cached for ever. */
  readonly immutable: 'assets/'
}

/**
 * Returns the built page.
 * @throws {ExplorerNotBuiltError} if it was not built
 */
export function explorerAssets(): ExplorerAssets {
  const directory = new URL('./', buildStamp)
  if (!existsSync(buildStamp)) throw new ExplorerNotBuiltError(directory)
  return { directory, immutable: 'assets/' }
}
