import { existsSync } from 'node:fs'
import { ExplorerNotBuiltError } from './explorer-not-built-error.ts'

/** Where the page expects to be served: every address in the built HTML starts with it. */
export const explorerPath = '/graphiql/'

/** Inside the built directory: the fingerprint of what it was built from; there only when the build is complete. */
export const buildStamp = new URL('../dist/.built-from', import.meta.url)

/** The built page, for a server of static files. */
export interface ExplorerAssets {
  /** Holds `index.html`, to be answered at {@link explorerPath}; ends with a slash. */
  readonly directory: URL
  /** The folder in `directory` whose file names hold a hash of their content, so that a browser may keep them for ever. */
  readonly immutable: 'assets/'
}

/**
 * Finds the built page.
 * @throws {ExplorerNotBuiltError} when it was not built.
 */
export function explorerAssets(): ExplorerAssets {
  const directory = new URL('./', buildStamp)
  if (!existsSync(buildStamp)) throw new ExplorerNotBuiltError(directory)
  return { directory, immutable: 'assets/' }
}
