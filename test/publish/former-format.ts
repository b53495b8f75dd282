// Loaded with `--import`: makes the command one of a former version, whose releases have another format.
import { registerHooks } from 'node:module'

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    if (!url.endsWith('/release/release-name.ts')) return loaded
    const source = String(loaded.source).replace(/LAYOUT_VERSION = \d+/, 'LAYOUT_VERSION = 0')
    return { ...loaded, source }
  },
})
