// The CPU profile of a running server, over the inspector of V8.

/** A profile in the `.cpuprofile` format of V8. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string }
  }[]
  readonly samples: readonly number[]
  /** Time since the previous sample, in microseconds. */
  readonly timeDeltas: readonly number[]
}

interface InspectorMessage {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** Sampling interval in microseconds. */
const SAMPLING_INTERVAL_US = 250

async function debuggerUrl(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`)
  const [target] = (await response.json()) as { webSocketDebuggerUrl: string }[]
  if (!target) throw new Error('The server was started without --inspect. 服务启动时未加 --inspect。')
  return target.webSocketDebuggerUrl
}

/** Sends one command and waits for its response. */
function sendCommand(socket: WebSocket, id: number, method: string, params: object = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onMessage = ({ data }: MessageEvent) => {
      const { id: of, result, error } = JSON.parse(String(data)) as InspectorMessage
      if (of !== id) return
      socket.removeEventListener('message', onMessage)
      if (error) reject(new Error(error.message))
      else resolve(result)
    }
    socket.addEventListener('message', onMessage)
    socket.send(JSON.stringify({ id, method, params }))
  })
}

/** Profiles the process whose inspector listens on a port while a task runs. */
export async function profileWhile(port: number, run: () => Promise<unknown>): Promise<CpuProfile> {
  const socket = new WebSocket(await debuggerUrl(port))
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  try {
    await sendCommand(socket, 1, 'Profiler.enable')
    await sendCommand(socket, 2, 'Profiler.setSamplingInterval', { interval: SAMPLING_INTERVAL_US })
    await sendCommand(socket, 3, 'Profiler.start')
    await run()
    return ((await sendCommand(socket, 4, 'Profiler.stop')) as { profile: CpuProfile }).profile
  } finally {
    socket.close()
  }
}
