import { fileURLToPath } from 'node:url'
import { TiyuError } from '@tiyu/model'

/** Thrown if the page is not built, or its build was interrupted. */
export class ExplorerNotBuiltError extends TiyuError {
  override readonly name = 'ExplorerNotBuiltError'
  override readonly code = 'EXPLORER_NOT_BUILT'
  /** The directory of the built page. */
  readonly directory: URL

  constructor(directory: URL) {
    const path = fileURLToPath(directory)
    const command = 'pnpm --filter @tiyu/explorer build'
    super(`The page is not built (${path}); run ${command}. 页面尚未构建（${path}），请运行 ${command}。`)
    this.directory = directory
  }
}
