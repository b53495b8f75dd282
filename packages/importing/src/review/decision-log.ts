// Keeps the decisions on a folder of drafts: one file per reviewer at work, to which lines are appended, so that several
// people can share the folder and no file has two writers.
import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DECISION, type Decision, type NewDecision } from './decision.ts'

/** Folder of the decisions, within that of the drafts. */
const DECISIONS = 'decisions'
const EXTENSION = '.jsonl'

/** Parses the complete lines of a file; the last may still be in writing. */
function parseLines(content: string): Decision[] {
  const complete = content.slice(0, content.lastIndexOf('\n') + 1)
  return complete.split('\n').flatMap((line) => {
    if (line === '') return []
    const parsed = DECISION.safeParse(parseLine(line))
    return parsed.success ? [parsed.data] : []
  })
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Orders decisions by time, those of one millisecond by identifier. */
function byTime(one: Decision, other: Decision): number {
  const [a, b] = [`${one.at} ${one.id}`, `${other.at} ${other.id}`]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Reads the decisions of all reviewers of a folder, in their order. */
export async function readDecisions(folder: string): Promise<Decision[]> {
  const directory = join(folder, DECISIONS)
  const files = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith(EXTENSION))
  const contents = await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')))
  return contents.flatMap(parseLines).sort(byTime)
}

/** Appends the decisions of one reviewer. */
export class DecisionLog {
  private readonly folder: string
  private readonly by: string
  private readonly path: string
  /** The latest time seen, in milliseconds. */
  private latest = 0
  private writing: Promise<unknown> = Promise.resolve()

  /** @param by name of the reviewer */
  constructor(folder: string, by: string) {
    this.folder = folder
    this.by = by
    this.path = join(folder, DECISIONS, `${randomUUID()}${EXTENSION}`)
  }

  /** Reads the decisions of all reviewers. */
  async read(): Promise<Decision[]> {
    await this.writing
    const decisions = await readDecisions(this.folder)
    const last = decisions.at(-1)
    if (last) this.latest = Math.max(this.latest, Date.parse(last.at) || 0)
    return decisions
  }

  /** Appends a decision, later than every one that was read: the clocks of two machines may differ. */
  append(decision: NewDecision): Promise<Decision> {
    this.latest = Math.max(Date.now(), this.latest + 1)
    const entry: Decision = { id: randomUUID(), at: new Date(this.latest).toISOString(), by: this.by, ...decision }
    const append = async () => {
      await mkdir(join(this.folder, DECISIONS), { recursive: true })
      await appendFile(this.path, `${JSON.stringify(entry)}\n`, { flush: true })
      return entry
    }
    const appended = this.writing.then(append)
    this.writing = appended.catch(() => {})
    return appended
  }
}
