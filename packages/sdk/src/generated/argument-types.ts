// Generated from packages/schema/schema.graphql by "pnpm generate"; do not edit. 由模式生成，请勿手工修改。

/** GraphQL types by argument or `field.argument`; % is the type name of the field. */
export const argumentTypes: Readonly<Record<string, string>> = {
  "after": "String",
  "asOf": "Date",
  "before": "String",
  "by": "%Grouping",
  "code": "String",
  "filter": "%Filter",
  "first": "Int",
  "id": "ID",
  "last": "Int",
  "orderBy": "[%Order!]",
}

/** Type names of fields, if they are not inferred from the name; empty for that of the parent field. */
export const typeNames: Readonly<Record<string, string>> = {
  "answers": "Observation",
  "facilitiesNear": "Facility",
  "facilityClusters": "Facility",
  "groups": "",
  "operates": "DemonstrationProject",
}
