import type { CpuProfile } from './profiler.ts'

/** Share of the busy time spent in a package or function itself. */
export interface SelfTime {
  readonly place: string
  readonly share: number
}

type Frame = CpuProfile['nodes'][number]['callFrame']

/** Idle time of the process. */
const IDLE = '(idle)'

/** Returns the package of a function; for our own sources, the workspace package. */
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

/** Self time by package and by function, largest first. */
export function selfTimes(profile: CpuProfile): { readonly packages: SelfTime[]; readonly functions: SelfTime[] } {
  return { packages: sharesBy(profile, packageOf), functions: sharesBy(profile, functionOf) }
}
