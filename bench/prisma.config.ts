import { defineConfig } from 'prisma/config'

// `prisma generate` looks for an engine it does not use.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'peers/plain/schema.prisma' })
