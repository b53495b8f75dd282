import { type ErrorCode, TiyuError } from '@tiyu/model'
import type { ReleaseInfo } from './release-info.ts'

const versions = (releases: readonly ReleaseInfo[]) => releases.map(({ version }) => version).join(', ') || '-'

/** Thrown when the store has no such release. */
export class UnknownReleaseError extends TiyuError {
  override readonly name: string = 'UnknownReleaseError'
  override readonly code: ErrorCode = 'UNKNOWN_RELEASE'

  /** @param reason replaces the first sentence if the release exists but cannot be read */
  constructor(requested: string, releases: readonly ReleaseInfo[], reason?: string) {
    const available = versions(releases)
    if (releases.length === 0 && !reason) {
      super('Nothing is published yet; run "tiyu publish" first. 尚未发布任何版本，请先运行 “tiyu publish”。')
      return
    }
    super(
      reason
        ? `${reason} Other releases: ${available}. 其他发布版：${available}。`
        : `Unknown release "${requested}". Available: ${available}. 没有发布版 “${requested}”，现有：${available}。`,
    )
  }
}

/** Thrown when a release was built by another version of this software, with a different table layout. */
export class OutdatedReleaseError extends UnknownReleaseError {
  override readonly name = 'OutdatedReleaseError'
  override readonly code = 'OUTDATED_RELEASE'

  constructor({ version }: ReleaseInfo, readable: readonly ReleaseInfo[]) {
    super(
      version,
      readable,
      `Release ${version} was built by another version of this software. Rebuild it from its archived package with "tiyu rebuild". ` +
        `发布版 ${version} 由本软件的其他版本构建，请用 “tiyu rebuild” 由其归档的数据包重新构建。`,
    )
  }
}

/** Thrown when the version of a package is already published with different content: a cited release must not change. */
export class VersionTakenError extends TiyuError {
  override readonly name = 'VersionTakenError'
  override readonly code = 'VERSION_TAKEN'

  constructor(version: string) {
    super(
      `Version ${version} is already published with different content. Increase "version" in datapackage.json. ` +
        `版本 ${version} 已以不同内容发布，请提高 datapackage.json 中的 “version”。`,
    )
  }
}

/** Thrown when another process is publishing into the same database. */
export class PublishInProgressError extends TiyuError {
  override readonly name = 'PublishInProgressError'
  override readonly code = 'PUBLISH_IN_PROGRESS'

  constructor() {
    super(
      'Another process is publishing into this database. Try again when it has finished. 另一进程正在向此数据库发布，请待其完成后重试。',
    )
  }
}

/** Thrown when a publisher was killed and the database has not finished rolling its transaction back. */
export class RollbackInProgressError extends TiyuError {
  override readonly name = 'RollbackInProgressError'
  override readonly code = 'ROLLBACK_IN_PROGRESS'

  constructor() {
    super(
      'A previous publish was interrupted and is still being rolled back. Try again shortly. 上一次发布已中断，数据库仍在回滚，请稍后重试。',
    )
  }
}

/** Thrown when a release is published again that was pruned, while a server still reads it. */
export class PrunedReleaseInUseError extends TiyuError {
  override readonly name = 'PrunedReleaseInUseError'
  override readonly code = 'PRUNED_RELEASE_IN_USE'

  constructor(version: string) {
    super(
      `Release ${version} was pruned, but a server still answers requests from it. Publish it again when they have ended, within a minute. ` +
        `发布版 ${version} 已清理，但仍有服务以其应答请求。请待请求结束后（一分钟内）重新发布。`,
    )
  }
}

/** Thrown when a package is modified during publishing; nothing was published. */
export class PackageModifiedError extends TiyuError {
  override readonly name = 'PackageModifiedError'
  override readonly code = 'PACKAGE_MODIFIED'

  constructor(folder: string) {
    super(
      `${folder} was modified during publishing; nothing was published. Publish again when its files no longer change. ` +
        `${folder} 在发布过程中被修改，未发布任何内容。请待文件不再变动后重新发布。`,
    )
  }
}

/** Thrown when the disk or quota is full, or the file size limit is reached; nothing was published. */
export class DiskFullError extends TiyuError {
  override readonly name = 'DiskFullError'
  override readonly code = 'DISK_FULL'

  constructor(folder: string, reason: string, cause: unknown) {
    super(
      `No space left on disk for ${folder} (${reason}); nothing was published. Free some space, or set STATE_DIR to another disk. ` +
        `磁盘空间不足，无法写入 ${folder}（${reason}），未发布任何内容。请清理磁盘，或用 STATE_DIR 指定其他磁盘。`,
      { cause },
    )
  }
}

/** Thrown when no release was published before the active one. */
export class NoEarlierReleaseError extends TiyuError {
  override readonly name = 'NoEarlierReleaseError'
  override readonly code = 'NO_EARLIER_RELEASE'

  constructor() {
    super(
      'There is no earlier release to roll back to. See "tiyu releases". 没有可回退的更早发布版，请用 “tiyu releases” 查看。',
    )
  }
}
