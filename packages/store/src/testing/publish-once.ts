// A process that publishes a package or activates a version: publish-once.ts LOCATION publish|activate FOLDER|VERSION
import { openStore } from '../release/open-store.ts'

const [location = '', work = '', argument = ''] = process.argv.slice(2)
const store = await openStore(JSON.parse(location))
try {
  await (work === 'publish' ? store.publish(argument) : store.activate(argument))
  console.log('done')
} catch (error) {
  console.log((error as Error).name)
} finally {
  await store.close()
}
