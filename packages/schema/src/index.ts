export {
  describeFieldError,
  type ExecutionCost,
  type ExecutionGuard,
  publicError,
  refuseExceeded,
} from '@tiyu/graphql-executor'
export { type Context, type CreateContext, createContextFactory, type ReleaseRegistry } from './context.ts'
export { createSubgraphSchema } from './federation/subgraph-schema.ts'
export { limits } from './limits.ts'
export { Operations, type PreparedOperation } from './operations.ts'
export { denominatorIndicators } from './read/denominators.ts'
export { searchableTables } from './read/search/database-hits.ts'
export { readHitTexts } from './read/search/hit-texts.ts'
export { tableCalendarColumns } from './resource/aggregates/table-dimensions.ts'
export { isConnectionType } from './resource/connection-types.ts'
export { printSortedSchema, schema } from './schema.ts'
export { singleRelease } from './single-release.ts'
