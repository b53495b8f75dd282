// The static types of the model: its rows and columns, inferred from the generated dictionary.
import type { dictionary } from '../generated/dictionary.ts'

type Models = typeof dictionary.models
type Enums = typeof dictionary.enums

export type ModelName = keyof Models
export type EnumName = keyof Enums
export type EnumValue<Name extends EnumName> = keyof Enums[Name]['values'] & string

/** A column of a model. */
export type ColumnName<Model extends ModelName> = keyof Models[Model]['fields'] & string

type ScalarValue<Type> = Type extends 'String'
  ? string
  : Type extends 'Int' | 'Float'
    ? number
    : Type extends 'Boolean'
      ? boolean
      : Type extends 'DateTime'
        ? Date
        : Type extends EnumName
          ? EnumValue<Type>
          : never

type ColumnValue<Field> = Field extends { type: infer Type; list: infer List; required: infer Required }
  ? List extends true
    ? ScalarValue<Type>[]
    : Required extends true
      ? ScalarValue<Type>
      : ScalarValue<Type> | null
  : never

/** A row of a table of a release. */
export type ModelRow<Model extends ModelName> = {
  [Name in ColumnName<Model>]: ColumnValue<Models[Model]['fields'][Name]>
}
