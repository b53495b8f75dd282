import { checkPackage } from '@tiyu/datapackage'
import { PackageError } from '@tiyu/model'

/**
 * Judges a package without loading it, such as one of which a file is missing.
 * @throws PackageError with everything that is wrong
 */
export async function assertValid(packageFolder: string): Promise<void> {
  const { problems, problemCount } = await checkPackage(packageFolder)
  if (problemCount > 0) throw new PackageError(problems, problemCount)
}
