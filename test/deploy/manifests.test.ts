// What can be checked of the manifests without running them.
import { execFileSync, spawnSync } from 'node:child_process'
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { settings } from '@tiyu/server'
import { Deployment } from 'kubernetes-models/apps/v1/Deployment'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget'
import { Service } from 'kubernetes-models/v1/Service'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const fileOf = (path: string) => fileURLToPath(new URL(`../../deploy/${path}`, import.meta.url))
const readManifest = async (path: string) => parse(await readFile(fileOf(path), 'utf8'), { merge: true })

/** Variables that are no settings of ours. */
const OTHERS = ['NODE_ENV']

function isInstalled(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function expectSettings(names: readonly string[]): void {
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !(name in settings) && !OTHERS.includes(name))).toEqual([])
}

describe('Kubernetes', () => {
  test('the objects follow the schemas of Kubernetes', async () => {
    new Deployment(await readManifest('kubernetes/deployment.yaml')).validate()
    new Service(await readManifest('kubernetes/service.yaml')).validate()
    new PodDisruptionBudget(await readManifest('kubernetes/disruption-budget.yaml')).validate()
  })

  test('the kustomization names every object', async () => {
    const { resources } = await readManifest('kubernetes/kustomization.yaml')
    const files = (await readdir(fileOf('kubernetes'))).filter((file) => file !== 'kustomization.yaml')
    expect(resources.toSorted()).toEqual(files.toSorted())
  })

  test('the variables are settings, and the pod has time to stop', async () => {
    const { spec } = await readManifest('kubernetes/deployment.yaml')
    const { env } = spec.template.spec.containers[0]
    expectSettings(env.map(({ name }: { name: string }) => name))
    const drain = Number(env.find(({ name }: { name: string }) => name === 'DRAIN_SECONDS').value)
    const { SHUTDOWN_SECONDS } = settings
    expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(drain + Number(SHUTDOWN_SECONDS.default))
  })
})

describe('Compose', () => {
  test('the variables of the server are settings, and the files exist', async () => {
    const { services } = await readManifest('compose.yaml')
    expectSettings(Object.keys(services.server.environment))
    const volumes: string[] = Object.values(services).flatMap((one) => (one as { volumes?: string[] }).volumes ?? [])
    const files = volumes.map((volume) => String(volume.split(':')[0])).filter((file) => file.startsWith('.'))
    for (const file of [...files, services.server.build.context]) await access(fileOf(file))
  })

  test.skipIf(!isInstalled('docker-compose'))('the file is valid (needs docker-compose)', () => {
    const env = { ...process.env, POSTGRES_PASSWORD: 'secret', REPLICATION_PASSWORD: 'secret' }
    const output = execFileSync('docker-compose', ['-f', fileOf('compose.yaml'), 'config'], { env, encoding: 'utf8' })
    expect(output).toContain('DATABASE_READ_URL: postgresql://tiyu:secret@replica:5432/tiyu')
  })
})

test('the variables of the image are settings', async () => {
  const text = await readFile(fileOf('Dockerfile'), 'utf8')
  expectSettings([...text.matchAll(/^ENV (.+)$/gm)].flatMap(([, line = '']) => line.match(/\w+(?==)/g) ?? []))
})

describe('systemd', () => {
  const readUnit = () => readFile(fileOf('tiyu.service'), 'utf8')

  test('the variables of the unit are settings', async () => {
    expectSettings([...(await readUnit()).matchAll(/^Environment=(\w+)=/gm)].map(([, name = '']) => name))
  })

  test.skipIf(!isInstalled('systemd-analyze'))('the unit is valid (needs systemd-analyze)', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tiyu-unit-'))
    const unit = join(folder, 'tiyu.service')
    await writeFile(unit, (await readUnit()).replace('/opt/tiyu/node_modules/.bin/node', process.execPath))
    const { stderr, status } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' })
    expect([status, stderr.split('\n').filter((line) => line.includes('tiyu.service'))]).toEqual([0, []])
    await rm(folder, { recursive: true })
  })
})
