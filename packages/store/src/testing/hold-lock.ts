// Run as a process of its own: takes the lock of the folder it is given, says so, and holds it until it is killed.
import { lock } from '../release/lock.ts'

const [folder = ''] = process.argv.slice(2)
try {
  await lock(folder)
  console.log('held')
  setInterval(() => {}, 1000)
} catch (error) {
  console.log((error as Error).name)
}
