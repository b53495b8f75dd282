import {
  LockedError,
  NoEarlierReleaseError,
  PackageError,
  PublishingError,
  ReportError,
  UnknownReleaseError,
  VersionTakenError,
} from '@tiyu/data'
import { ExplorerNotBuiltError } from '@tiyu/explorer'
import { ListenError } from './serve.ts'
import { SettingsError } from './settings.ts'

const EXPECTED = [
  PackageError,
  VersionTakenError,
  UnknownReleaseError,
  NoEarlierReleaseError,
  PublishingError,
  ReportError,
  LockedError,
  ListenError,
  SettingsError,
  ExplorerNotBuiltError,
]

/** Codes of the network, of PostgreSQL's connections (08) and of its refusals of them (28, 3D, 57P03). */
function isUnreachable(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException
  return /^(ECONN|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|08|28|3D|57P)/.test(code)
}

/** What the command prints when it fails: the message alone for what a person can mend, the whole error for a defect. */
export function explainFailure(error: unknown): string {
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message
  if (isUnreachable(error)) {
    const reason = (error as Error).message || (error as NodeJS.ErrnoException).code
    return `The database of DATABASE_URL cannot be reached (${reason}). 无法连接 DATABASE_URL 所指的数据库（${reason}）。`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
