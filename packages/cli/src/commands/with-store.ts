import { readSettings, type Settings, storeLocation } from '@tiyu/server/settings'
import { openStore, type ReleaseStore } from '@tiyu/store'

/** Runs `work` with the release store of the settings, and closes the store. */
export async function withStore<Result>(
  work: (store: ReleaseStore, settings: Settings) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(process.env)
  const store = await openStore(storeLocation(settings))
  try {
    return await work(store, settings)
  } finally {
    await store.close()
  }
}
