// Small things that not every program needs, loaded together when the first of them is: each part of its own would cost its
// name in the code that loads it.

export { csvLines, paginate } from './resources/paginate.ts'
export { queryBranches } from './selection/typed-branches.ts'
export { explain } from './selection/validate-selection.ts'
export { withEtagCache } from './transport/etag-cache.ts'
export { createPostTransport } from './transport/post-transport.ts'
