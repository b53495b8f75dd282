import { openStore, type ReleaseStore } from '@tiyu/store'
import { readSettings, type Settings } from '../settings.ts'

/** Runs `work` with the release store of the settings, and closes the store. */
export async function withStore<Result>(
  work: (store: ReleaseStore, settings: Settings) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(process.env)
  const store = await openStore({ databaseUrl: settings.DATABASE_URL, stateFolder: settings.STATE_DIR })
  try {
    return await work(store, settings)
  } finally {
    await store.close()
  }
}
