// The checks before a release is built, the same in every store: is the content new, the version free, are all files there?
import type { Descriptor } from '@tiyu/datapackage'
import type { BuildInput } from '../build/build-release.ts'
import { hashPackage, type PackageContent } from '../files/content-hash.ts'
import { PackageModifiedError, VersionTakenError } from './errors.ts'
import type { ListedRelease, ReleaseInfo } from './release-info.ts'
import { toReleaseInfo } from './release-lookup.ts'
import { releaseName } from './release-name.ts'
import type { PublishOptions } from './release-store.ts'
import { assertValid } from './valid-package.ts'

/** The existing release with the content of the package, or the input for building a new one. */
export type PublishPlan = { readonly published: ReleaseInfo } | { readonly input: BuildInput }

/** A package to publish, and its content if it is already hashed. */
export interface PublishRequest {
  readonly folder: string
  readonly descriptor: Descriptor
  readonly content?: PackageContent | undefined
}

/**
 * Compares a package with the existing releases.
 * @throws VersionTakenError, PackageError with every problem, or PackageModifiedError
 */
export async function planPublish(
  { folder, descriptor, content }: PublishRequest,
  releases: readonly ListedRelease[],
  options: PublishOptions,
): Promise<PublishPlan> {
  const { version } = descriptor
  const { files, hash = '' } = content ?? (await hashPackage(folder, descriptor, options)) ?? {}
  const name = releaseName(version, hash)
  const published = releases.find((release) => release.name === name)
  if (published) return { published: toReleaseInfo(published) }
  const isVersionTaken = files && releases.some((release) => release.version === version && release.hash !== hash)
  if (isVersionTaken && !options.replace) throw new VersionTakenError(version)
  if (!files) {
    await assertValid(folder)
    // `assertValid` reports a missing file; if it finds none, the file has appeared since.
    throw new PackageModifiedError(folder)
  }
  return { input: { folder, descriptor, hash, name, packageFiles: files, onProgress: options.onProgress } }
}
