import type { CpuProfile } from './profiler.ts'

/** Share of the busy time that one place in the code took itself. */
export interface SelfTime {
  readonly place: string
  readonly share: number
}

type Frame = CpuProfile['nodes'][number]['callFrame']

/** Time the process waited. */
const IDLE = '(idle)'

/** The package a function belongs to, or the part of our own sources. */
function packageOf({ functionName, url }: Frame): string {
  if (!url) return functionName.startsWith('(') ? functionName : '(native)'
  if (url.startsWith('node:')) return 'node'
  const installed = [...url.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1]
  return installed ?? /packages\/.*(?=\/[^/]+$)/.exec(url)?.[0] ?? url
}

function functionOf(frame: Frame): string {
  return `${frame.functionName || '(anonymous)'} ${packageOf(frame)}`
}

function sharesBy(profile: CpuProfile, place: (frame: Frame) => string): SelfTime[] {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]))
  const times = new Map<string, number>()
  profile.samples.forEach((id, index) => {
    const frame = frames.get(id)
    if (!frame || frame.functionName === IDLE) return
    const name = place(frame)
    times.set(name, (times.get(name) ?? 0) + (profile.timeDeltas[index] ?? 0))
  })
  const total = [...times.values()].reduce((sum, time) => sum + time, 0)
  return [...times].map(([name, time]) => ({ place: name, share: time / total })).sort((a, b) => b.share - a.share)
}

/** Where the busy time went, the most first: by package, and by function. */
export function selfTimes(profile: CpuProfile): { readonly packages: SelfTime[]; readonly functions: SelfTime[] } {
  return { packages: sharesBy(profile, packageOf), functions: sharesBy(profile, functionOf) }
}
