// Keeps the decisions on a folder of drafts: one file per reviewer at work, to which lines are appended, so that several
// people can share the folder and no file has two writers.
import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAs } from '../parse-as.ts'
import { DECISION, type Decision, type NewDecision } from './decision.ts'
import { ReviewError } from './review-error.ts'

/** Folder of the decisions, within that of the drafts. */
const DECISIONS = 'decisions'
const EXTENSION = '.jsonl'

/**
 * Parses the complete lines of a file; the last may still be in writing.
 * @throws ReviewError if a line is damaged: without it, what somebody decided would be lost unseen
 */
function parseLines(file: string, content: string): Decision[] {
  const complete = content.slice(0, content.lastIndexOf('\n') + 1)
  return complete.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const decision = parseAs(DECISION, line)
    if (decision) return [decision]
    const place = `${file}:${at + 1}`
    throw new ReviewError({
      en: `${place} is damaged. Restore the file from a copy, or delete this line: its decision is then lost.`,
      zh: `${place} 已损坏。请用备份恢复该文件，或删去该行（该次审核结果将丢失）。`,
    })
  })
}

/** Orders decisions by time, those of one millisecond by identifier. */
function byTime(one: Decision, other: Decision): number {
  const [a, b] = [`${one.at} ${one.id}`, `${other.at} ${other.id}`]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Lists the files of a folder; there are none before the first decision. */
async function listFiles(directory: string): Promise<string[]> {
  try {
    return await readdir(directory)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/**
 * Reads the decisions of all reviewers of a folder, in their order.
 * @throws ReviewError if one of their files is damaged
 */
export async function readDecisions(folder: string): Promise<Decision[]> {
  const directory = join(folder, DECISIONS)
  const files = (await listFiles(directory))
    .filter((name) => name.endsWith(EXTENSION))
    .map((name) => join(directory, name))
  const read = files.map(async (file) => parseLines(file, await readFile(file, 'utf8')))
  // A synchronised folder may hold a second copy of a file.
  const unique = new Map((await Promise.all(read)).flat().map((decision) => [decision.id, decision]))
  return [...unique.values()].sort(byTime)
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
