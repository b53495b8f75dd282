import { defineConfig } from 'prisma/config'

// `prisma generate` asks for a schema engine that it never runs; any executable answers, so nothing is downloaded.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

// A folder: Prisma reads prisma/schema.prisma and prisma/models/*.prisma as one schema.
export default defineConfig({ schema: 'prisma' })
