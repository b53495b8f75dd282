// Streams the elements of one array of a JSON document with their line numbers. Only the structure around the elements
// is parsed here; the elements are left to JSON.parse, so that a broken one does not end the stream.

/** An element of the array as text. */
export interface JsonElement {
  readonly line: number
  readonly text: string
}

/** Keys from the root of the document to a value; array elements add none. */
export type KeyPath = readonly string[]

interface Level {
  readonly array: boolean
  key: string
}

/** An element ends with a character or before it; the number of characters this adds to the element. */
const ENDINGS = { with: 1, before: 0 } as const

type Ending = keyof typeof ENDINGS

/** Maximum number of other arrays listed. */
const MAX_OTHER_ARRAYS = 20

/** Depth of the array when it is not open. */
const CLOSED = -2

/** Scans a JSON document chunk by chunk. */
export class JsonArrayScanner {
  /** Paths of the arrays before the target. */
  readonly otherArrays: string[] = []
  /** True once the array was found. */
  isFound = false
  private readonly isTarget: (path: KeyPath) => boolean
  private readonly levels: Level[] = []
  private line = 1
  private isInString = false
  private isEscaped = false
  private token = ''
  private arrayDepth = CLOSED
  private element: string | undefined
  private elementLine = 1

  constructor(isTarget: (path: KeyPath) => boolean) {
    this.isTarget = isTarget
  }

  /** Yields the elements that end in this chunk. */
  *read(chunk: string): Generator<JsonElement> {
    let start = 0
    for (let index = 0; index < chunk.length; index += 1) {
      const character = chunk[index] as string
      const isContinued = this.element !== undefined
      const ending = this.step(character)
      if (!isContinued) start = index
      if (ending) yield this.finish(chunk.slice(start, index + ENDINGS[ending]), ending, character)
      if (character === '\n') this.line += 1
    }
    if (this.element !== undefined) this.element += chunk.slice(start)
  }

  private finish(text: string, ending: Ending, character: string): JsonElement {
    const element = { line: this.elementLine, text: (this.element ?? '') + text }
    this.element = undefined
    if (ending === 'before') this.readStructure(character)
    return element
  }

  /** Processes a character; returns how the element ends here, if it does. */
  private step(character: string): Ending | undefined {
    if (this.isInString) this.readString(character)
    else if (this.element === undefined) this.readOutside(character)
    else return this.readInside(character)
    return undefined
  }

  private readString(character: string): void {
    if (this.isEscaped) this.isEscaped = false
    else if (character === '\\') this.isEscaped = true
    else if (character === '"') this.isInString = false
    if (this.element === undefined) this.token += character
  }

  private readOutside(character: string): void {
    if (this.levels.length - 1 === this.arrayDepth && !/[\s,\]]/.test(character)) {
      this.element = ''
      this.elementLine = this.line
      this.readInside(character)
      return
    }
    this.readStructure(character)
  }

  private readInside(character: string): Ending | undefined {
    const depth = this.levels.length - 1
    if (character === '"') this.isInString = true
    else if (character === '{' || character === '[') this.levels.push({ array: character === '[', key: '' })
    else if (depth === this.arrayDepth) return character === ',' || character === ']' ? 'before' : undefined
    else if (character === '}' || character === ']') {
      this.levels.pop()
      return depth - 1 === this.arrayDepth ? 'with' : undefined
    }
    return undefined
  }

  private readStructure(character: string): void {
    if (character === '"') {
      this.isInString = true
      this.token = '"'
    } else if (character === ':') {
      const level = this.levels.at(-1)
      if (level) level.key = JSON.parse(this.token) as string
    } else if (character === '{' || character === '[') this.open(character === '[')
    else if (character === '}' || character === ']') this.close()
  }

  private open(array: boolean): void {
    if (array && !this.isFound) {
      const path = this.levels.map(({ key }) => key).filter(Boolean)
      if (this.isTarget(path)) {
        this.isFound = true
        this.arrayDepth = this.levels.length
      } else if (this.otherArrays.length < MAX_OTHER_ARRAYS) this.otherArrays.push(path.join('.'))
    }
    this.levels.push({ array, key: '' })
  }

  private close(): void {
    if (this.levels.length - 1 === this.arrayDepth) this.arrayDepth = CLOSED
    this.levels.pop()
  }
}
