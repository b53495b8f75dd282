import { fileURLToPath } from 'node:url'
import { TiyuError } from '@tiyu/model'

/** Thrown when the server asks for the explorer's page and it was never built, or its build was interrupted. */
export class ExplorerNotBuiltError extends TiyuError {
  override readonly name = 'ExplorerNotBuiltError'
  override readonly code = 'EXPLORER_NOT_BUILT'
  /** Where the built page was looked for. */
  readonly directory: URL

  constructor(directory: URL) {
    super(`No built page in ${fileURLToPath(directory)}: run pnpm --filter @tiyu/explorer build`)
    this.directory = directory
  }
}
