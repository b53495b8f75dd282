// What comes before a release is built, in every store: is this content known, is its version free, are all of its files there?
import type { Descriptor } from '@tiyu/datapackage'
import type { BuildInput } from '../build/build-release.ts'
import { hashPackage, type PackageContent } from '../files/content-hash.ts'
import { PackageModifiedError, VersionTakenError } from './errors.ts'
import type { ListedRelease, ReleaseInfo } from './release-info.ts'
import { releaseName, toReleaseInfo } from './release-lookup.ts'
import type { PublishOptions } from './release-store.ts'
import { assertValid } from './valid-package.ts'

/** The release that has the content of a package already, or what is needed to build one. */
export type PublishPlan = { readonly published: ReleaseInfo } | { readonly input: BuildInput }

/** A package that is to be published; its content, where it was hashed before. */
export interface PublishRequest {
  readonly folder: string
  readonly descriptor: Descriptor
  readonly content?: PackageContent | undefined
}

/**
 * Judges a package that is to be published beside these releases.
 * @throws VersionTakenError, PackageError with everything that is wrong, or PackageModifiedError
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
    // The check would have told a file that is missing.
    throw new PackageModifiedError(folder)
  }
  return { input: { folder, descriptor, hash, name, packageFiles: files, onProgress: options.onProgress } }
}
