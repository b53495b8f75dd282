import type { StaticBuildFeature } from '../client-features.ts'
import { ApiError } from '../errors/api-error.ts'
import type { Feature } from '../feature.ts'
import { lazy } from '../lazy.ts'
import { fetchResult, unwrap } from '../transport/fetch-result.ts'

const feature: StaticBuildFeature = {
  feature: 'staticBuild',
  createExecutor: (core, localId) =>
    lazy(async () =>
      (await import('./static-build.ts')).openStaticBuild({ ...core, ApiError, fetchResult, unwrap, localId }),
    ),
}

/**
 * Reads static builds: with it, `url` may be that of the `manifest.json` of one.
 * 读取静态构建：传入后，`url` 可为其 `manifest.json` 的地址。
 */
export const staticBuild: Feature<'staticBuild'> = feature
