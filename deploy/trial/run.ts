// pnpm deploy:trial: the whole deployment on this machine, tried under activations and faults.
import { VersionedPackage } from '../../test/publish/versioned-package.ts'
import { tryActivations } from './activations.ts'
import { Deployment } from './deployment.ts'
import { faultNames, tryFaults } from './faults.ts'
import { tryLaggingReplicas } from './lagging-replica.ts'
import { readTrialOptions, type TrialOptions, USAGE } from './options.ts'
import { Readers } from './readers.ts'
import { Releases } from './releases.ts'
import { formatTable, type Table } from './table.ts'
import { Workspace } from './workspace.ts'

/** Time in which every client must have its first answer, in milliseconds. */
const START_TIMEOUT_MS = 60_000

function print(title: string, table: Table): void {
  console.log(`\n${title}\n\n${formatTable(table)}\n`)
}

/** Tries a running deployment and prints what was seen. */
async function tryDeployment(
  deployment: Deployment,
  testPackage: VersionedPackage,
  { activations, faults, clients }: TrialOptions,
): Promise<void> {
  const releases = await Releases.publish(testPackage, deployment.proxy)
  const readers = new Readers(deployment, clients)
  try {
    await readers.waitForActivation(1, START_TIMEOUT_MS)
    if (activations > 0) {
      print('Activations 启用', await tryActivations(releases, readers, activations))
      print('Lagging replicas 滞后的副本', await tryLaggingReplicas(deployment, releases, readers))
    }
    const names = faults ?? faultNames
    if (names.length > 0) print('kill -9', await tryFaults(names, deployment, releases, readers))
  } finally {
    await readers.stop()
    await releases.close()
  }
}

async function run(options: TrialOptions): Promise<void> {
  const workspace = await Workspace.create()
  console.log(`Everything is in ${workspace.folder} 全部文件所在`)
  const testPackage = await VersionedPackage.create()
  const deployment = await Deployment.create(workspace, testPackage.folder)
  const stop = async () => {
    await deployment.stop()
    if (!options.keep) await workspace.remove()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().finally(() => process.exit(1)))
  try {
    await deployment.start()
    await tryDeployment(deployment, testPackage, options)
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  } finally {
    await stop()
  }
}

const options = readTrialOptions(process.argv.slice(2))
if (options.help) console.log(USAGE)
else await run(options)
