// Prepares the empty database that releases are built in.
import { createEmptyDatabase } from './src/database/empty-database.ts'

await createEmptyDatabase()
