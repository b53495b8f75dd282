// From the text of a request to an executable operation. A document is parsed, validated and compiled once.
import {
  type ASTVisitor,
  type DocumentNode,
  type FloatValueNode,
  GraphQLError,
  type GraphQLSchema,
  type IntValueNode,
  Kind,
  parse,
  specifiedRules,
  type ValidationContext,
  type ValidationRule,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { CostCompiler } from './cost/cost-compiler.ts'
import type { SizedContext } from './cost/costs.ts'
import type { OperationOptions } from './operation-options.ts'
import { PreparedOperation } from './prepared-operation.ts'
import { requestError, specifiedError } from './request-error.ts'

/** Characters of all cached documents; a parsed document takes about fifty times its length of memory. */
const MAX_CACHED_CHARACTERS = 1_000_000

/** The errors of an operation that cannot be executed. */
interface RequestErrorResult {
  readonly errors: readonly GraphQLError[]
}

/** The operations of a document by name; an unnamed operation has the name ''. */
type DocumentOperations<Context extends SizedContext> =
  | RequestErrorResult
  | ReadonlyMap<string, PreparedOperation<Context>>

function unknownOperation(names: readonly string[], operationName: string | null | undefined): RequestErrorResult {
  const knownNames = names.map((name) => name || '(unnamed)').join(', ')
  // A hand-written JSON body may have a number here.
  const name = String(operationName).slice(0, 100)
  const [en, zh] =
    operationName == null
      ? ['operationName is missing', '缺少 operationName']
      : [`Unknown operation "${name}"`, `没有名为 “${name}” 的操作`]
  const message = `${en}; the document has ${knownNames || 'none'}. ${zh}；文档中有：${knownNames || '无'}。`
  const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } }
  return { errors: [new GraphQLError(message, { extensions })] }
}

/** Rejects operation types that the schema lacks: graphql-js finds them valid and fails on execution. */
function SupportedOperationTypesRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return
      const message = `Operations of type ${node.operation} are not supported by this API. 本接口不支持 ${node.operation} 操作。`
      context.reportError(new GraphQLError(message, { nodes: node }))
    },
  }
}

/** Rejects literals beyond the range of a double: graphql-js reads 1e400 as infinity, which compares with nothing. */
function FiniteNumbersRule(context: ValidationContext): ASTVisitor {
  const checkNumber = (node: FloatValueNode | IntValueNode) => {
    if (Number.isFinite(Number(node.value))) return
    const message = `Float cannot represent ${node.value}: it is beyond the range of a double. ${node.value} 超出双精度数的范围。`
    context.reportError(new GraphQLError(message, { nodes: node, extensions: { code: 'NUMBER_TOO_LARGE' } }))
  }
  return { FloatValue: checkNumber, IntValue: checkNumber }
}

/** Prepares the operations that clients send to a schema. */
export class Operations<Context extends SizedContext = SizedContext> {
  private readonly schema: GraphQLSchema
  private readonly options: OperationOptions
  private readonly rules: readonly ValidationRule[]
  private readonly costs: CostCompiler
  private readonly documents = new LRUCache<string, DocumentOperations<Context>>({
    maxSize: MAX_CACHED_CHARACTERS,
    sizeCalculation: (_operations, query) => Math.max(1, query.length),
  })

  constructor(schema: GraphQLSchema, options: OperationOptions) {
    this.schema = schema
    this.options = options
    this.costs = new CostCompiler(schema, options.costs)
    this.rules = [...specifiedRules, SupportedOperationTypesRule, FiniteNumbersRule, ...(options.rules ?? [])]
  }

  /** Returns the named operation of a document, or its only one (spec 6.1, GetOperation); else request errors. */
  prepare(query: string, operationName?: string | null): PreparedOperation<Context> | RequestErrorResult {
    const operations = this.documents.get(query) ?? this.prepareDocument(query)
    if ('errors' in operations) return operations
    const operation =
      operationName == null && operations.size === 1 ? [...operations.values()][0] : operations.get(operationName ?? '')
    return operation ?? unknownOperation([...operations.keys()], operationName)
  }

  private prepareDocument(query: string): DocumentOperations<Context> {
    const operations = this.parseAndValidate(query)
    this.documents.set(query, operations)
    return operations
  }

  private parseAndValidate(query: string): DocumentOperations<Context> {
    try {
      const document = parse(query, { maxTokens: this.options.limits.tokens.value })
      const errors = validate(this.schema, document, this.rules)
      if (errors.length === 0) return this.prepareOperations(document)
      return { errors: errors.map((error) => specifiedError(error, 'GRAPHQL_VALIDATION_FAILED', this.schema)) }
    } catch (error) {
      return { errors: [this.parseError(error)] }
    }
  }

  private parseError(error: unknown): GraphQLError {
    if (error instanceof GraphQLError) return specifiedError(error, 'GRAPHQL_PARSE_FAILED', this.schema)
    // graphql-js recurses without a limit until the stack overflows.
    if (!(error instanceof RangeError)) throw error
    const { value, en, zh } = this.options.limits.depth
    const message = `Query nesting exceeds the limit of ${value} ${en}. 查询嵌套过深，${zh}上限为 ${value}。`
    return requestError(new GraphQLError(message), 'QUERY_TOO_COSTLY')
  }

  private prepareOperations({
    definitions,
    ...document
  }: DocumentNode): ReadonlyMap<string, PreparedOperation<Context>> {
    const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    const { schema, costs } = this
    const { limits } = this.options
    return new Map(
      operations.map((operation) => {
        const ownDocument = { ...document, definitions: [operation, ...fragments] }
        return [operation.name?.value ?? '', new PreparedOperation(schema, ownDocument, operation, { limits, costs })]
      }),
    )
  }
}
