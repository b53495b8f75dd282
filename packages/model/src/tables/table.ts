// The definition of a table: the properties of its columns that the Prisma model cannot express. All others (type,
// nullability, relation, description) come from the dictionary that is generated from prisma/models.
import type { Bilingual } from '../bilingual.ts'
import { dictionary } from '../generated/dictionary.ts'
import type { Message } from '../problem.ts'
import { boolean, choice, foreignKey, nameText, prose, text } from './column.ts'
import { type Column, filled, list, optional } from './column-type.ts'
import { type DateOrder, orderProblems } from './date-order.ts'
import type { ColumnName, EnumName, ModelName, ModelRow } from './model.ts'

/** The kind of filter of a column, if it does not follow from the type. */
interface FilterOptions {
  /** Further columns that a text filter searches. */
  readonly also?: readonly string[]
  /** Last year of the period that begins in this column: both become the filter `year`. */
  readonly to?: string
  /** Columns with the code of the division of a level that contains the region of this column. */
  readonly ancestors?: Readonly<Record<string, string>>
  /** Column with the number of this quantity in the base unit of its kind. */
  readonly base?: string
}

/** Properties of a column that the Prisma model cannot express. A plain text column needs none. */
interface ColumnOptions {
  /** Format of a cell. Default by the type in the model: text, an enum value, true or false, the key of another row. */
  readonly format?: Column<string> | Column<number>
  /** True if a file may omit the column, as those written before it existed do; its cells are then empty. */
  readonly optional?: true
  /** Computed when a release is built; not a column of the data package. */
  readonly derived?: true
  /** An empty cell is filled when a release is built, by `fill` of the table. */
  readonly filled?: true
  /** True if GraphQL has a field for the column. Default: true except for derived columns. */
  readonly expose?: boolean
  /** Dates or years of the row that this one must not be before. */
  readonly notBefore?: readonly string[]
  /** Offered as a filter; the kind of filter follows from the type. A text is searched together with its `En` column. */
  readonly filter?: true | FilterOptions
  /** Offered as an order, under this name or that of the column in capitals. */
  readonly order?: true | string
  /** Rows are counted by it, and the counts of all rows are made when a release is built. */
  readonly group?: true
  /** Rows are counted by it, or by the years, decades and months of a date; nothing is counted in advance. */
  readonly dimension?: true
  /** Found by full-text search: in the title of a result, or in its further text. */
  readonly search?: 'title' | 'text'
  /** Selected by the SDK unless the caller names fields. */
  readonly select?: true
  /** The list of these rows on the row that the column points to: name of its field, description. */
  readonly inverse?: Bilingual & { readonly name: string }
}

/** A column: its properties in the Prisma model and in the table definition. */
export interface TableField extends ColumnOptions {
  readonly name: string
  /** Type in the model: String, Int, Float, Boolean or an enum. */
  readonly type: string
  readonly required: boolean
  readonly list: boolean
  readonly description: Bilingual
  /** Model it points to. */
  readonly references?: ModelName
  /** Name of the field that leads to the row it points to, such as `region` for `regionCode`. */
  readonly relation?: string
}

type Options<Model extends ModelName> = { readonly [Name in ColumnName<Model>]?: ColumnOptions }

type DerivedName<Of> = { [Name in keyof Of]: Of[Name] extends { derived: true } ? Name : never }[keyof Of]

type FilledName<Of> = { [Name in keyof Of]: Of[Name] extends { filled: true } ? Name : never }[keyof Of]

/** The columns of the data package with their formats. */
type PackageColumns<Model extends ModelName, Of> = {
  readonly [Name in Exclude<ColumnName<Model>, DerivedName<Of>>]: Column<
    ModelRow<Model>[Name] | (Name extends FilledName<Of> ? null : never)
  >
}

type Columns = Readonly<Record<string, Column>>

/** A parsed row of the data package. */
export type RowOf<Of> = { [Name in keyof Of]: Of[Name] extends Column<infer Value> ? Value : never }

/** A contradiction between the cells of one row. */
export interface RowProblem extends Message {
  /** Name of the column. */
  readonly field: string
}

/** Data of earlier tables that derived columns are computed from. */
export interface DerivationContext {
  /** Codes of all divisions above a region, the nearest last. */
  ancestors(regionCode: string): string[]
  /** Code of the division of a level that a region is or lies in; null if there is none. */
  divisionOf(regionCode: string, level: string): string | null
  /** The number in the base unit of its unit; null if the unit does not convert. */
  baseValue(exact: string, unitCode: string): number | null
  /** Pinyin of a name, lower case, syllables apart: its sort key. */
  pinyin(name: string): string
}

interface Definition<Model extends ModelName, Of> {
  /** Name of the resource in datapackage.json, and of its file without `.csv`. */
  readonly name: string
  /** Chinese name of the entity; the English names are those of the model and of the resource. */
  readonly zh: string
  /** The default order of lists. Tables without one have no paged list. */
  readonly defaultOrder?: string
  /** False if no field reads one row by its identifier. */
  readonly lookup?: false
  /** Tag of its words in the search index: one capital, unique. Tables without one are not searched. */
  readonly searchTag?: string
  /** Columns that describe a row where another row points to it. Default: the key, its names or titles. */
  readonly summary?: readonly (ColumnName<Model> & string)[]
  /** True if a package may omit the table; an omitted table has no rows. */
  readonly optional?: true
  /** False if GraphQL has no type for its rows: only the rules of the audit read them. */
  readonly exposed?: false
  readonly columns: Of
  /** Checks the constraints between the cells of a row. */
  check?(row: RowOf<PackageColumns<Model, Of>>): RowProblem[]
  /** Computes the values of empty cells in filled columns. */
  fill?(
    row: RowOf<PackageColumns<Model, Of>>,
    context: DerivationContext,
  ): { [Name in FilledName<Of>]: Name extends ColumnName<Model> ? ModelRow<Model>[Name] : never }
  /** Computes the derived columns. */
  derive?(
    row: RowOf<PackageColumns<Model, Of>>,
    context: DerivationContext,
  ): { [Name in DerivedName<Of>]: Name extends ColumnName<Model> ? ModelRow<Model>[Name] : never }
}

/** A table of a release: its model, its file, and its columns. */
export interface Table<Model extends ModelName = ModelName, Of = Columns>
  extends Omit<Definition<Model, unknown>, 'columns' | 'check' | 'fill' | 'derive' | 'summary'> {
  readonly model: Model
  /** Column that identifies a row. */
  readonly key: string
  /** English names, such as `event` and `events`. */
  readonly singular: string
  readonly plural: string
  /** The field of `Query` that lists its rows, such as `demonstrationProjects`. */
  readonly listField: string
  readonly summary: readonly string[]
  /** The columns of the data package, in the order of the model. */
  readonly columns: Of
  /** Names of the columns that a release adds. */
  readonly derived: readonly string[]
  /** All columns in the order of the model. */
  readonly fields: readonly TableField[]
  check?(row: RowOf<Of>): RowProblem[]
  fill?(row: RowOf<Of>, context: DerivationContext): Readonly<Record<string, unknown>>
  derive?(row: RowOf<Of>, context: DerivationContext): Readonly<Record<string, unknown>>
}

/** A table of any model. */
export interface AnyTable extends Omit<Table, 'check' | 'fill' | 'derive'> {
  check?(row: Readonly<Record<string, unknown>>): RowProblem[]
  fill?(row: Readonly<Record<string, unknown>>, context: DerivationContext): Readonly<Record<string, unknown>>
  derive?(row: Readonly<Record<string, unknown>>, context: DerivationContext): Readonly<Record<string, unknown>>
}

type DictionaryField = Omit<TableField, keyof ColumnOptions | 'name' | 'description'> &
  Bilingual & { readonly id: boolean }

const dictionaryFields = (model: ModelName) =>
  Object.entries<DictionaryField>(dictionary.models[model].fields as Readonly<Record<string, DictionaryField>>)

/** Columns of remarks and quotations, which may have several lines. */
const PROSE = /^(?:asWritten|note|description|definition|reason|underivable|\w+Note|\w+Reason)(?:En)?$/

const NAME = /^name(?:En)?$/

function defaultFormat({ name, type, references }: TableField): Column {
  if (references) return foreignKey(references)
  if (type in dictionary.enums) return choice(type as EnumName)
  if (type === 'Boolean') return boolean
  if (PROSE.test(name)) return prose
  return NAME.test(name) ? nameText : text
}

function buildColumn(field: TableField): Column {
  const { required, list: isList, format = defaultFormat(field) } = field
  if (isList) return list(format as Column<string>)
  if (field.filled) return filled(format)
  return required ? format : optional(format)
}

const words = (name: string) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()

/** Returns the names of a row: its key and its name or title in both languages. */
function defaultSummary(key: string, fields: readonly TableField[]): string[] {
  return [key, 'name', 'nameEn', 'title', 'titleEn'].filter((name) => fields.some((field) => field.name === name))
}

/** Completes the definition of a table from the dictionary. */
export function defineTable<Model extends ModelName, const Of extends Options<Model>>(
  model: Model,
  { columns, summary, ...definition }: Definition<Model, Of>,
): Table<Model, PackageColumns<Model, Of>> {
  const options: Readonly<Record<string, ColumnOptions | undefined>> = columns
  const fields = dictionaryFields(model).map(
    ([name, { en, zh, id: _id, ...field }]): TableField => ({
      ...field,
      name,
      description: { en, zh },
      ...(options[name]?.format?.references && { references: options[name].format.references }),
      ...options[name],
    }),
  )
  const packageFields = fields.filter(({ derived }) => !derived)
  const dateOrders = fields.flatMap(({ name, notBefore = [] }) =>
    notBefore.map((earlier): DateOrder => ({ earlier, later: name })),
  )
  const [key = ''] = dictionaryFields(model).flatMap(([name, { id }]) => (id ? [name] : []))
  const check: (typeof definition)['check'] = (row) => [
    ...orderProblems(dateOrders, row),
    ...(definition.check?.(row) ?? []),
  ]
  return {
    ...definition,
    ...(dateOrders.length > 0 && { check }),
    model,
    key,
    singular: words(model),
    plural: definition.name.replaceAll('-', ' '),
    listField: definition.name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary: summary ?? defaultSummary(key, fields),
    columns: Object.fromEntries(packageFields.map((field) => [field.name, buildColumn(field)])) as PackageColumns<
      Model,
      Of
    >,
    derived: fields.filter(({ derived }) => derived).map(({ name }) => name),
    fields,
  }
}
