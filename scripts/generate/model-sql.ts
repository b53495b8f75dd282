// The SQL that makes the tables of a release, written from schema.prisma by Prisma's own schema engine in WebAssembly:
// nothing is downloaded, and the scratch database it asks for is a PGlite in memory.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'

async function startEngine(): Promise<void> {
  const file = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const module = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': engine })
  const { exports } = module.instance
  engine.__wbg_set_wasm(exports)
  ;(exports.__wbindgen_start as () => void)()
}

/** The statements that create every table, enum, index and foreign key of the model, in an empty schema. */
export async function modelSql(schemaFile: URL): Promise<string> {
  await startEngine()
  const scratch = new PGlite()
  try {
    const path = fileURLToPath(schemaFile)
    const files = [{ path, content: readFileSync(schemaFile, 'utf8') }]
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(scratch))
    const schemaEngine = await engine.SchemaEngine.new(
      { datamodels: files.map((file) => [file.path, file.content]) },
      () => {},
      adapter,
    )
    const { stdout } = await schemaEngine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    if (!stdout?.includes('CREATE TABLE')) throw new Error('The schema engine wrote no SQL for the model')
    // A release lives in whichever schema it is made in.
    return stdout.replace(/^-- CreateSchema\n.*\n\n/, '')
  } finally {
    await scratch.close()
  }
}
