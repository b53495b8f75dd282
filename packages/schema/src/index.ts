export { type Context, createContextFactory, type Service } from './context.ts'
export { limits } from './limits.ts'
export { Operations, type PreparedOperation } from './operations.ts'
export { printSortedSchema, schema } from './schema.ts'
