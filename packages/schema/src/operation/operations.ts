// From the text of a request to an operation that runs. A text is parsed and validated once, however often it is asked.
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse, specifiedRules, validate } from 'graphql'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { DocumentCache } from './document-cache.ts'
import { NoNullCharacterRule } from './no-null-character-rule.ts'
import { PreparedOperation } from './prepared-operation.ts'
import { requestError } from './request-error.ts'
import { SupportedOperationTypesRule } from './supported-operation-types-rule.ts'

const VALIDATION_RULES = [...specifiedRules, NoNullCharacterRule, SupportedOperationTypesRule]

/** Characters of all texts that are kept; a parsed one takes about fifty times its length of memory. */
const MAX_CACHED_CHARACTERS = 1_000_000

const TOO_DEEP = userError(
  'QUERY_TOO_COSTLY',
  `The text nests too deeply to be read; ${limits.depth.value} ${limits.depth.en} are allowed.`,
  `文本嵌套过深，无法读取；${limits.depth.zh}上限为 ${limits.depth.value}。`,
)

/** Why a request cannot be run. */
interface RequestErrorResult {
  readonly errors: readonly GraphQLError[]
}

type PrepareResult = PreparedOperation | RequestErrorResult

/** The operations of one text by their names, or why there are none. */
type DocumentOperations = RequestErrorResult | ReadonlyMap<string, PreparedOperation>

function toRequestErrorResult(
  error: unknown,
  code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED',
): RequestErrorResult {
  // Recursion that ran out of stack: graphql-js has no limit of its own.
  if (error instanceof RangeError) return { errors: [requestError(TOO_DEEP, 'QUERY_TOO_COSTLY')] }
  if (!(error instanceof GraphQLError)) throw error
  return { errors: [requestError(error, code)] }
}

function unknownOperation(names: readonly string[], operationName: string | null | undefined): RequestErrorResult {
  const knownNames = names.map((name) => name || '(unnamed)').join(', ')
  // Whoever writes JSON by hand may send a number.
  const name = String(operationName).slice(0, 100)
  const [en, zh] =
    operationName == null
      ? ['operationName is missing', '缺少 operationName']
      : [`There is no operation "${name}"`, `没有名为 “${name}” 的操作`]
  const message = `${en}; the text has ${knownNames || 'none'}. ${zh}；文本中有：${knownNames || '无'}。`
  const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } }
  return { errors: [new GraphQLError(message, { extensions })] }
}

/** The operations a schema can be asked, prepared as they come. */
export class Operations {
  private readonly schema: GraphQLSchema
  private readonly documents = new DocumentCache<DocumentOperations>(MAX_CACHED_CHARACTERS)
  private readonly prepareDocument = (query: string) => this.parseAndValidate(query)

  constructor(schema: GraphQLSchema) {
    this.schema = schema
  }

  /** The operation of a text that a name means, or the only one; else the errors to answer with. */
  prepare(query: string, operationName?: string | null): PrepareResult {
    const document = this.documents.get(query, this.prepareDocument)
    if (!(document instanceof Map)) return document as RequestErrorResult
    const operation =
      operationName == null && document.size === 1 ? [...document.values()][0] : document.get(operationName ?? '')
    return operation ?? unknownOperation([...document.keys()], operationName)
  }

  private parseAndValidate(query: string): DocumentOperations {
    try {
      const document = parse(query, { maxTokens: limits.tokens.value })
      const errors = validate(this.schema, document, VALIDATION_RULES)
      if (errors.length === 0) return this.prepareOperations(document)
      return { errors: errors.map((error) => requestError(error, 'GRAPHQL_VALIDATION_FAILED')) }
    } catch (error) {
      return toRequestErrorResult(error, 'GRAPHQL_PARSE_FAILED')
    }
  }

  private prepareOperations({ definitions, ...document }: DocumentNode): Map<string, PreparedOperation> {
    const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    return new Map(
      operations.map((operation) => [
        operation.name?.value ?? '',
        new PreparedOperation(this.schema, { ...document, definitions: [operation, ...fragments] }, operation),
      ]),
    )
  }
}
