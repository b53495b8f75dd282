// A process that locks a folder, prints `held` and holds the lock until it is killed: hold-lock.ts FOLDER
import { lock } from '../release/lock.ts'

const [folder = ''] = process.argv.slice(2)
try {
  await lock(folder)
  console.log('held')
  setInterval(() => {}, 1000)
} catch (error) {
  console.log((error as Error).name)
}
