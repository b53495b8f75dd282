import { TiyuError } from '@tiyu/model'

/** How many of the files are named. */
const MAX_NAMED = 3

/** Thrown when a static build is to be written where something else is; nothing was changed. */
export class ForeignFilesError extends TiyuError {
  override readonly name = 'ForeignFilesError'
  override readonly code = 'INVALID_OUTPUT'

  constructor(folder: string, files: readonly string[]) {
    const named = `${files.slice(0, MAX_NAMED).join(', ')}${files.length > MAX_NAMED ? ' …' : ''}`
    super(
      `${folder} holds what is no part of a static build (${named}); it was left as it is. Name a folder that is new, empty or a static build. ` +
        `${folder} 中有不属于静态构建的内容（${named}），未作改动。请指定新文件夹、空文件夹或已有的静态构建。`,
    )
  }
}
