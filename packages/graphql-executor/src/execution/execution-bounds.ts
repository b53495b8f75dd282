// What one execution may do, whatever its cost was estimated to be. An execution that exceeds a bound ends as a whole.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { GraphQLError } from 'graphql'
import type { Limit, OperationLimits } from '../limits.ts'
import { requestError } from '../request-error.ts'

/** Fields completed before other work of the process gets its turn: some ten milliseconds. */
const FIELDS_PER_TURN = 5000

/** Characters of a value that is no string, and of the punctuation of a field. */
const SHORT_VALUE = 5

/** Returns the characters that response keys take in an object, with their punctuation. */
export function charactersOf(responseKeys: readonly string[]): number {
  return responseKeys.reduce((sum, key) => sum + key.length + SHORT_VALUE, 0)
}

/** Options of the bounds. */
export interface BoundsOptions {
  /** Without limits an execution may do anything. */
  readonly limits?: Pick<OperationLimits, 'fields' | 'characters'> | undefined
  /** Ends the execution at its next object; its reason becomes the error. */
  readonly signal?: AbortSignal | undefined
  /** Where the fields of the answer are counted, and items of lists that have none. */
  readonly counted?: FieldCount | undefined
}

/** A count of the fields of an answer. */
interface FieldCount {
  fields: number
}

function limitError({ value, en, zh }: Limit): GraphQLError {
  const message = `The answer exceeds the limit of ${value} ${en}. Request fewer rows or fields at once and follow pageInfo. 结果超过限制：${zh}上限为 ${value}。请减少每次请求的行数或字段，并按 pageInfo 翻页。`
  return requestError(new GraphQLError(message), 'QUERY_TOO_COSTLY')
}

/** Counts what one execution does, and ends it. */
export class ExecutionBounds {
  private readonly options: BoundsOptions
  private readonly maxFields: number
  private readonly maxCharacters: number
  private fields = 0
  private characters = 0
  private fieldsAtTurn = 0
  private exceeded: GraphQLError | undefined

  constructor(options: BoundsOptions) {
    this.options = options
    this.maxFields = options.limits?.fields.value ?? Number.POSITIVE_INFINITY
    this.maxCharacters = options.limits?.characters.value ?? Number.POSITIVE_INFINITY
  }

  /** Why the execution has ended; undefined while it goes on. */
  get endReason(): unknown {
    return this.exceeded ?? (this.options.signal?.aborted ? this.options.signal.reason : undefined)
  }

  /** True if others should have their turn before a list goes on. */
  get isTurnOver(): boolean {
    return this.fields - this.fieldsAtTurn > FIELDS_PER_TURN
  }

  /**
   * Counts fields that are about to be completed, or items of a list that have no fields.
   * @throws the reason why the execution has ended
   */
  countFields(count: number): void {
    const { signal } = this.options
    if (signal?.aborted) throw signal.reason
    const { counted } = this.options
    if (counted) counted.fields += count
    this.fields += count
    if (this.fields > this.maxFields && this.options.limits) this.end(this.options.limits.fields)
  }

  /**
   * Counts items of a list, which may have fields.
   * @throws the reason why the execution has ended
   */
  countItems(count: number): void {
    this.fields += count
    if (this.fields > this.maxFields && this.options.limits) this.end(this.options.limits.fields)
  }

  /**
   * Counts a value of the response.
   * @throws the reason why the execution has ended
   */
  countText(value: unknown): void {
    this.countCharacters(typeof value === 'string' ? value.length + SHORT_VALUE : SHORT_VALUE)
  }

  /**
   * Counts characters of the response.
   * @throws the reason why the execution has ended
   */
  countCharacters(count: number): void {
    this.characters += count
    if (this.characters > this.maxCharacters && this.options.limits) this.end(this.options.limits.characters)
  }

  /** Gives others their turn. */
  async takeTurns(): Promise<void> {
    await nextTurn()
    this.fieldsAtTurn = this.fields
    if (this.endReason !== undefined) throw this.endReason
  }

  private end(limit: Limit): never {
    this.exceeded ??= limitError(limit)
    throw this.exceeded
  }
}
