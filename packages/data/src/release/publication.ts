// What comes before a release is built, in every store: is this content known, is its version free, are all of its files there?
import type { Descriptor } from '../package/descriptor.ts'
import type { BuildInput } from './build.ts'
import { type PackageContent, packageContent } from './content-hash.ts'
import { ChangedMeanwhileError, VersionTakenError } from './errors.ts'
import { releaseName, withoutState } from './naming.ts'
import type { ListedRelease, ReleaseInfo } from './release-info.ts'
import type { PublishOptions } from './release-store.ts'
import { requireSound } from './sound-package.ts'

/** The release that has the content of a package already, or what is needed to build one. */
export type Publication = { readonly published: ReleaseInfo } | { readonly input: BuildInput }

/** A package that is to be published; its content, where it was hashed before. */
export interface Offered {
  readonly folder: string
  readonly descriptor: Descriptor
  readonly content?: PackageContent | undefined
}

/**
 * Judges a package that is to be published beside these releases.
 * @throws VersionTakenError, PackageError with everything that is wrong, or ChangedMeanwhileError
 */
export async function judgePublication(
  { folder, descriptor, content }: Offered,
  releases: readonly ListedRelease[],
  options: PublishOptions,
): Promise<Publication> {
  const { version } = descriptor
  const { files, hash = '' } = content ?? (await packageContent(folder, descriptor, options)) ?? {}
  const name = releaseName(version, hash)
  const published = releases.find((release) => release.name === name)
  if (published) return { published: withoutState(published) }
  const taken = files && releases.some((release) => release.version === version && release.hash !== hash)
  if (taken && !options.replace) throw new VersionTakenError(version)
  if (!files) {
    await requireSound(folder)
    // The check would have told a file that is missing.
    throw new ChangedMeanwhileError(folder)
  }
  return { input: { folder, descriptor, hash, name, packageFiles: files, onProgress: options.onProgress } }
}
