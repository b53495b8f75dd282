import { checkPackage } from '../package/check.ts'
import { PackageError } from '../problem.ts'
import type { PublishOptions } from './release-store.ts'

/**
 * Judges a package before it is published; returns its rows per table name.
 * @throws PackageError with everything that is wrong
 */
export async function checkedRows(
  packageFolder: string,
  { onProgress }: PublishOptions,
): Promise<Readonly<Record<string, number>>> {
  onProgress?.({ stage: 'check' })
  const onRows = (table: string, rows: number) => onProgress?.({ stage: 'check', table, rows })
  const { problems, rows } = await checkPackage(packageFolder, { onRows })
  if (problems.length > 0) throw new PackageError(problems)
  return rows
}
