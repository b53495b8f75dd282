// Generated from packages/schema/schema.graphql by "pnpm generate"; do not edit. 由模式生成，请勿手工修改。

/** GraphQL types by argument or `field.argument`; % is the type name of the field. */
export const argumentTypes: Readonly<Record<string, string>> = {
  "accessedOn": "Date",
  "boundingBox": "BoundingBox",
  "compare.per": "Per",
  "compare.regions": "RegionSet",
  "groupBy": "[%Dimension!]",
  "having": "AggregateHaving",
  "ids": "[ID!]",
  "kind": "%Kind",
  "latitude": "Float",
  "level": "RegionLevel",
  "longitude": "Float",
  "measure": "Measure",
  "of": "%Number",
  "total": "Total",
  "types": "[SearchType!]",
  "within": "Float",
  "years": "YearRange",
}

/** Type names of fields, if they are not inferred from the name; empty for that of the parent field. */
export const typeNames: Readonly<Record<string, string>> = {
  "aggregates": "",
  "changes": "RowChange",
  "compare": "Observation",
  "profile": "Observation",
  "series": "Observation",
}
