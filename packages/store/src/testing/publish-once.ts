// Run as a process of its own: publishes a package into the store whose location it is given, or activates a version.
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
