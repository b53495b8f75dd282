/** Returns a field that is computed from its arguments. */
export type ComputeField = (args: Readonly<Record<string, unknown>>) => unknown

/** An object that is computed from records, field by field as they are selected. */
export class ComputedObject {
  readonly typeName: string
  readonly fields: Readonly<Record<string, ComputeField>>

  constructor(typeName: string, fields: Readonly<Record<string, ComputeField>>) {
    this.typeName = typeName
    this.fields = { ...fields, __typename: () => typeName }
  }
}
