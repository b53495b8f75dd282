// Finds the elements of one array in the text of a JSON document as it streams by, each with the line it begins on.
// The elements themselves are left to JSON.parse; only what stands around them is read here.

/** An element of the array, as text. */
export interface JsonElement {
  readonly line: number
  readonly text: string
}

/** Keys from the root of the document down to a value; elements of arrays have none. */
export type KeyPath = readonly string[]

interface Level {
  readonly array: boolean
  key: string
}

/** Whether an element ends with a character or before it, and how many characters of it that adds. */
const ENDINGS = { with: 1, before: 0 } as const

type Ending = keyof typeof ENDINGS

/** How many arrays that are not read are remembered. */
const REMEMBERED = 20

/** Depth of the array while it is not open. */
const CLOSED = -2

/** Reads a JSON document chunk by chunk. */
export class JsonElements {
  /** Paths of the arrays met outside the one that is read. */
  readonly otherArrays: string[] = []
  /** Whether the array was found. */
  found = false
  private readonly wanted: (path: KeyPath) => boolean
  private readonly levels: Level[] = []
  private line = 1
  private inText = false
  private escaped = false
  private token = ''
  private listDepth = CLOSED
  private element: string | undefined
  private elementLine = 1

  constructor(wanted: (path: KeyPath) => boolean) {
    this.wanted = wanted
  }

  /** The elements that end in this chunk. */
  *read(chunk: string): Generator<JsonElement> {
    let from = 0
    for (let index = 0; index < chunk.length; index += 1) {
      const character = chunk[index] as string
      const begun = this.element !== undefined
      const ending = this.step(character)
      if (!begun) from = index
      if (ending) yield this.finish(chunk.slice(from, index + ENDINGS[ending]), ending, character)
      if (character === '\n') this.line += 1
    }
    if (this.element !== undefined) this.element += chunk.slice(from)
  }

  private finish(text: string, ending: Ending, character: string): JsonElement {
    const element = { line: this.elementLine, text: (this.element ?? '') + text }
    this.element = undefined
    if (ending === 'before') this.structure(character)
    return element
  }

  /** Whether the element ends with this character or before it. */
  private step(character: string): Ending | undefined {
    if (this.inText) this.text(character)
    else if (this.element === undefined) this.outside(character)
    else return this.within(character)
    return undefined
  }

  private text(character: string): void {
    if (this.escaped) this.escaped = false
    else if (character === '\\') this.escaped = true
    else if (character === '"') this.inText = false
    if (this.element === undefined) this.token += character
  }

  private outside(character: string): void {
    if (this.levels.length - 1 === this.listDepth && !/[\s,\]]/.test(character)) {
      this.element = ''
      this.elementLine = this.line
      this.within(character)
      return
    }
    this.structure(character)
  }

  private within(character: string): Ending | undefined {
    const depth = this.levels.length - 1
    if (character === '"') this.inText = true
    else if (character === '{' || character === '[') this.levels.push({ array: character === '[', key: '' })
    else if (depth === this.listDepth) return character === ',' || character === ']' ? 'before' : undefined
    else if (character === '}' || character === ']') {
      this.levels.pop()
      return depth - 1 === this.listDepth ? 'with' : undefined
    }
    return undefined
  }

  private structure(character: string): void {
    if (character === '"') {
      this.inText = true
      this.token = '"'
    } else if (character === ':') {
      const level = this.levels.at(-1)
      if (level) level.key = JSON.parse(this.token) as string
    } else if (character === '{' || character === '[') this.open(character === '[')
    else if (character === '}' || character === ']') this.close()
  }

  private open(array: boolean): void {
    if (array && !this.found) {
      const path = this.levels.map(({ key }) => key).filter(Boolean)
      if (this.wanted(path)) {
        this.found = true
        this.listDepth = this.levels.length
      } else if (this.otherArrays.length < REMEMBERED) this.otherArrays.push(path.join('.'))
    }
    this.levels.push({ array, key: '' })
  }

  private close(): void {
    if (this.levels.length - 1 === this.listDepth) this.listDepth = CLOSED
    this.levels.pop()
  }
}
