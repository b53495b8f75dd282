import { TiyuError } from '@tiyu/model'
import type { GraphQLSchema } from 'graphql'
import { schema } from '../schema.ts'
import { entitiesField, serviceField } from './entity-fields.ts'
import { namespaceField, printNamespaced } from './namespace.ts'
import { queryConfigOf, withQueryFields } from './query-type.ts'
import { asEntities, printSubgraph } from './subgraph-sdl.ts'

/** Thrown for a namespace that is a root field already. */
class NamespaceTakenError extends TiyuError {
  override readonly name = 'NamespaceTakenError'
  override readonly code = 'INVALID_SETTINGS'

  constructor(namespace: string) {
    super(
      `FEDERATION_NAMESPACE="${namespace}" is a field of the query type; choose another name, such as that of the city. 查询类型已有字段 “${namespace}”，请另取名称，如城市名。`,
    )
  }
}

/**
 * Creates the schema that is served: the public one with the fields by which gateways read it as a subgraph.
 * @param namespace the root field below which gateways find this service, so that several services compose
 * @throws NamespaceTakenError
 */
export function createSubgraphSchema(namespace?: string): GraphQLSchema {
  const { fields } = queryConfigOf(schema)
  if (namespace && Object.hasOwn(fields, namespace)) throw new NamespaceTakenError(namespace)
  const printSdl = () => (namespace ? printNamespaced(schema, namespace) : printSubgraph(schema, asEntities))
  return withQueryFields(schema, {
    ...fields,
    _service: serviceField(printSdl),
    _entities: entitiesField(schema),
    ...(namespace && { [namespace]: namespaceField(namespace, fields) }),
  })
}
