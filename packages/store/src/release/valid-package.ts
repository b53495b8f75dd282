import { checkPackage, type Descriptor, readDescriptor } from '@tiyu/datapackage'
import { PackageError } from '@tiyu/model'

/**
 * Reads the descriptor of the package in a folder.
 * @throws PackageError if it is missing or invalid
 */
export async function loadDescriptor(packageFolder: string): Promise<Descriptor> {
  const descriptor = await readDescriptor(packageFolder)
  if (Array.isArray(descriptor)) throw new PackageError(descriptor)
  return descriptor
}

/**
 * Checks a package without loading it.
 * @throws PackageError with every problem of the package
 */
export async function assertValid(packageFolder: string): Promise<void> {
  const { problems, problemCount } = await checkPackage(packageFolder)
  if (problemCount > 0) throw new PackageError(problems, problemCount)
}
