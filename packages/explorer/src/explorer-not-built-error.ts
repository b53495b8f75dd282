import { fileURLToPath } from 'node:url'
import { TiyuError } from '@tiyu/model'

/** Thrown if the page was not built, or its build was interrupted. */
export class ExplorerNotBuiltError extends TiyuError {
  override readonly name = 'ExplorerNotBuiltError'
  override readonly code = 'EXPLORER_NOT_BUILT'
  /** The directory of the built page. */
  readonly directory: URL

  constructor(directory: URL) {
    super(`No built page in ${fileURLToPath(directory)}: run pnpm --filter @tiyu/explorer build`)
    this.directory = directory
  }
}
