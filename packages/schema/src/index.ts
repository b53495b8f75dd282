export { type Context, contextFactory } from './context.ts'
export { type ErrorCode, errorCodes } from './errors.ts'
export { costRule, limits } from './limits.ts'
export { printedSchema, schema } from './schema.ts'
