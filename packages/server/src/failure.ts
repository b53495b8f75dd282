import { LockedError, PackageError } from '@tiyu/data'
import { ExplorerNotBuiltError } from '@tiyu/explorer'
import { ListenError } from './serve.ts'
import { SettingsError } from './settings.ts'

const EXPECTED = [PackageError, LockedError, ListenError, SettingsError, ExplorerNotBuiltError]

/** What the command prints when it fails: the message alone for what a person can mend, the whole error for a defect. */
export function explainFailure(error: unknown): string {
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
