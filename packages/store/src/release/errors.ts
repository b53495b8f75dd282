import { type ErrorCode, TiyuError } from '@tiyu/model'
import type { ReleaseInfo } from './release-info.ts'

const versions = (releases: readonly ReleaseInfo[]) => releases.map(({ version }) => version).join(', ') || '-'

/** Thrown when a release is asked for that the store does not hold. */
export class UnknownReleaseError extends TiyuError {
  override readonly name: string = 'UnknownReleaseError'
  override readonly code: ErrorCode = 'UNKNOWN_RELEASE'

  /** `reason` is said first where the release is known, but of no use. */
  constructor(requested: string, releases: readonly ReleaseInfo[], reason?: string) {
    const available = versions(releases)
    super(
      reason
        ? `${reason} Others are: ${available}. 其他发布版：${available}。`
        : `There is no release "${requested}"; there are: ${available}. 没有发布版 “${requested}”，现有：${available}。`,
    )
  }
}

/** Thrown when a release was built by another version of this software, which laid out its tables otherwise. */
export class OutdatedReleaseError extends UnknownReleaseError {
  override readonly name = 'OutdatedReleaseError'
  override readonly code = 'OUTDATED_RELEASE'

  constructor({ version }: ReleaseInfo, readable: readonly ReleaseInfo[]) {
    super(
      version,
      readable,
      `Release ${version} was built by another version of this software. Build it again from its package with "tiyu publish". ` +
        `发布版 ${version} 由本软件的其他版本构建，请用 “tiyu publish” 由其数据包重新构建。`,
    )
  }
}

/** Thrown when a package brings other content under a version that is published already: what was cited must not change. */
export class VersionTakenError extends TiyuError {
  override readonly name = 'VersionTakenError'
  override readonly code = 'VERSION_TAKEN'

  constructor(version: string) {
    super(
      `Version ${version} is published with other content; raise "version" in datapackage.json. ` +
        `版本 ${version} 已以其他内容发布，请提高 datapackage.json 中的 “version”。`,
    )
  }
}

/** Thrown when another process publishes into the same store. */
export class PublishInProgressError extends TiyuError {
  override readonly name = 'PublishInProgressError'
  override readonly code = 'PUBLISH_IN_PROGRESS'

  constructor() {
    super(
      'Another process is publishing into this database; try again when it is done. 另一进程正在向此数据库发布，请待其完成后再试。',
    )
  }
}

/** Thrown when a publisher died and the database still undoes what it did. */
export class RollbackInProgressError extends TiyuError {
  override readonly name = 'RollbackInProgressError'
  override readonly code = 'ROLLBACK_IN_PROGRESS'

  constructor() {
    super(
      'A publisher died, and the database still undoes its work; try again in a moment. 此前的发布进程已中断，数据库仍在撤销其改动，请稍候再试。',
    )
  }
}

/** Thrown when a package is edited while it is published; nothing was published. */
export class PackageModifiedError extends TiyuError {
  override readonly name = 'PackageModifiedError'
  override readonly code = 'PACKAGE_MODIFIED'

  constructor(folder: string) {
    super(
      `${folder} changed while it was published; nothing was. Publish again when its files are at rest. ` +
        `${folder} 在发布过程中被改动，未发布任何内容。请待文件不再变动后重新发布。`,
    )
  }
}

/** Thrown when a release cannot be built because the disk is full or files may not grow; nothing was published. */
export class DiskFullError extends TiyuError {
  override readonly name = 'DiskFullError'
  override readonly code = 'DISK_FULL'

  constructor(folder: string, reason: string, cause: unknown) {
    super(
      `There is no room left on the disk for ${folder} (${reason}); nothing was published. Make room, or set STATE_DIR to another disk. ` +
        `磁盘空间不足，无法写入 ${folder}（${reason}），未发布任何内容。请腾出空间，或用 STATE_DIR 指定其他磁盘。`,
      { cause },
    )
  }
}

/** Thrown when there is nothing to go back to. */
export class NoEarlierReleaseError extends TiyuError {
  override readonly name = 'NoEarlierReleaseError'
  override readonly code = 'NO_EARLIER_RELEASE'

  constructor() {
    super('There is no earlier release to go back to. 没有更早的发布版可以回退。')
  }
}
