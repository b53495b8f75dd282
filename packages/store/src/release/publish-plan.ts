// The checks before a release is built, the same in every store: is the content new, the version free, are all files there?
import { type Descriptor, loadDescriptor } from '@tiyu/datapackage'
import type { BuildInput } from '../build/build-release.ts'
import { hashPackage } from '../files/content-hash.ts'
import { PackageModifiedError, VersionTakenError } from './errors.ts'
import { isSameRelease } from './release-builds.ts'
import type { ReleaseInfo, StoredRelease } from './release-info.ts'
import { toReleaseInfo } from './release-lookup.ts'
import { releaseName } from './release-name.ts'
import type { PublishOptions } from './release-store.ts'
import { assertValid } from './valid-package.ts'

/** The existing release with the content of the package, or the input for building a new one. */
export type PublishPlan = { readonly published: ReleaseInfo } | { readonly input: BuildInput }

/** A package to publish. */
interface PublishRequest {
  readonly folder: string
  readonly descriptor: Descriptor
}

/**
 * Compares a package with the existing releases.
 * @throws VersionTakenError, PackageError with every problem, or PackageModifiedError
 */
export async function planPublish(
  { folder, descriptor }: PublishRequest,
  releases: readonly StoredRelease[],
  options: PublishOptions,
): Promise<PublishPlan> {
  const { version } = descriptor
  const { files, hash = '' } = (await hashPackage(folder, descriptor, options)) ?? {}
  const name = releaseName(version, hash)
  const published = releases.find((release) => release.name === name)
  if (published) return { published: toReleaseInfo(published) }
  const former = releases.find((release) => isSameRelease(release, { version, hash }))
  const isVersionTaken = files && !former && releases.some((release) => release.version === version)
  if (isVersionTaken && !options.replace) throw new VersionTakenError(version)
  if (!files) {
    await assertValid(folder)
    // `assertValid` reports a missing file; if it finds none, the file has appeared since.
    throw new PackageModifiedError(folder)
  }
  const { onProgress } = options
  return {
    input: { folder, descriptor, hash, name, packageFiles: files, publishedAt: former?.publishedAt, onProgress },
  }
}

/**
 * Returns the input for building a release again from its archived package.
 * @throws PackageError if the package breaks a rule of its descriptor
 */
export async function planRebuild(
  { version, hash, packageFiles, publishedAt }: ReleaseInfo,
  folder: string,
  { onProgress }: PublishOptions,
): Promise<BuildInput> {
  const descriptor = await loadDescriptor(folder)
  return { folder, descriptor, hash, name: releaseName(version, hash), packageFiles, publishedAt, onProgress }
}
