import { fileURLToPath } from 'node:url'

/** Thrown when the server asks for the explorer's page and it was never built, or its build was interrupted. */
export class ExplorerNotBuiltError extends Error {
  override readonly name = 'ExplorerNotBuiltError'
  /** Where the built page was looked for. */
  readonly directory: URL

  constructor(directory: URL) {
    super(`No built page in ${fileURLToPath(directory)}: run pnpm --filter @tiyu/explorer build`)
    this.directory = directory
  }
}
