import { checkPackage } from '@tiyu/datapackage'
import { PackageError } from '@tiyu/model'

/**
 * Checks a package without loading it.
 * @throws PackageError with every problem of the package
 */
export async function assertValid(packageFolder: string): Promise<void> {
  const { problems, problemCount } = await checkPackage(packageFolder)
  if (problemCount > 0) throw new PackageError(problems, problemCount)
}
