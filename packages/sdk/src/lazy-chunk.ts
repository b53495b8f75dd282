// Rarely used code in one lazily loaded chunk: separate chunks would add more to the code that loads them than they save.

export { csvLines, paginate } from './resources/paginate.ts'
export { queryBranches } from './selection/typed-branches.ts'
export { explain, explainOptions } from './selection/validate-selection.ts'
export { withEtagCache } from './transport/etag-cache.ts'
export { createPostTransport } from './transport/post-transport.ts'
