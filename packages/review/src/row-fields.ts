// The cells of a drafted row as fields of a form, with choices by name.
import type { Language, ReviewField, ReviewOption } from '@tiyu/explorer'
import { type DraftProblem, pinyinWords, type ReviewedDraft, type ReviewState, titleOf } from '@tiyu/importing/review'
import { type AnyTable, dictionary, labelOf, type ModelName, messageText, type TableField } from '@tiyu/model'

type EnumValues = Readonly<Record<string, { readonly label: Readonly<Record<Language, string>> }>>

/** Columns that are filled when a row is written, or by the identifier of the draft. */
const HIDDEN: readonly string[] = ['citationIds']

/** Columns that usually stay as they are drafted. */
const MINOR: readonly string[] = ['preferred', 'inferred', 'underivable', 'underivableEn', 'reliability', 'sha256']

const BOOLEANS = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } } as const

const option = (value: string, label: string, other = '', search = ''): ReviewOption => ({
  value,
  label,
  other,
  search,
})

/** Names the choices of columns in one language. */
export class FieldChoices {
  readonly language: Language
  private readonly state: ReviewState
  private readonly byModel = new Map<ModelName, readonly ReviewOption[] | undefined>()

  constructor(state: ReviewState, language: Language) {
    this.state = state
    this.language = language
  }

  /** Returns the rows that a column may refer to, drafts first; undefined if there are too many to list. */
  rows(model: ModelName): readonly ReviewOption[] | undefined {
    if (!this.byModel.has(model)) this.byModel.set(model, this.listRows(model))
    return this.byModel.get(model)
  }

  /** Returns the rows of the package alone. */
  packageRows(model: ModelName): readonly ReviewOption[] {
    return (this.state.known.get(model) ?? []).map(({ key, name, nameEn, pinyin }) =>
      this.language === 'zh' ? option(key, name, nameEn, pinyin) : option(key, nameEn || name, name, pinyin),
    )
  }

  private listRows(model: ModelName): readonly ReviewOption[] | undefined {
    const drafts = this.state.reviewed
      .filter(({ draft, outcome }) => draft.table.model === model && outcome !== 'REJECTED')
      .map((one) => option(one.draft.id, titleOf(one), this.draftNote(), pinyinWords(titleOf(one))))
    // Figures of the package are no choice: a rank is claimed for one of the same report.
    if (model === 'Observation') return drafts
    return this.state.known.has(model) ? [...drafts, ...this.packageRows(model)] : undefined
  }

  private draftNote(): string {
    return this.language === 'zh' ? '草稿' : 'draft'
  }

  /** Returns the values of a column with few of them. */
  values({ type }: TableField): readonly ReviewOption[] | undefined {
    if (type === 'Boolean') return Object.entries(BOOLEANS).map(([value, label]) => option(value, label[this.language]))
    const enums: Readonly<Record<string, { readonly values: EnumValues }>> = dictionary.enums
    const values = enums[type]?.values
    return values && Object.entries(values).map(([value, { label }]) => option(value, label[this.language]))
  }
}

const NOT_IN_PACKAGE = { zh: '数据包中没有', en: 'not in the package' } as const

/** Adds the value itself, so that no cell loses what it has, and an empty choice. */
function complete(options: readonly ReviewOption[], value: string, language: Language): readonly ReviewOption[] {
  const missing = value
    .split(';')
    .filter((one) => one !== '' && options.every((listed) => listed.value !== one))
    .map((one) => option(one, one, NOT_IN_PACKAGE[language]))
  return [option('', '—'), ...missing, ...options]
}

function control(field: TableField, value: string, choices: FieldChoices): Pick<ReviewField, 'control' | 'options'> {
  const { language } = choices
  const { references, list, name } = field
  const rows = references && choices.rows(references)
  if (rows) return { control: list ? 'choices' : 'combobox', options: complete(rows, value, language) }
  const values = choices.values(field)
  if (values) return { control: 'choice', options: complete(values, value, language) }
  const isProse = /^(?:definition|description|note|underivable|outcomeNote|preferredReason)(?:En)?$/.test(name)
  return { control: isProse ? 'prose' : 'text', options: [] }
}

/** Returns the columns of a table that a reviewer decides on. */
export function reviewedColumns({ fields, columns, key }: AnyTable): TableField[] {
  return fields.filter(({ name }) => name in columns && name !== key && !HIDDEN.includes(name))
}

/** What the fields of a row are made of. */
export interface FieldContext {
  readonly choices: FieldChoices
  readonly problems: readonly DraftProblem[]
  readonly language: Language
}

/** Labels the columns of a table; columns of one label have their names behind it. */
export function labelsOf(columns: readonly TableField[], language: Language): ReadonlyMap<string, string> {
  const labels = columns.map(({ description }) => labelOf(description)[language])
  const isUnique = (label: string) => labels.indexOf(label) === labels.lastIndexOf(label)
  return new Map(
    columns.map(({ name }, at) => {
      const label = labels[at] as string
      return [name, isUnique(label) ? label : `${label} (${name})`]
    }),
  )
}

function toField(
  column: TableField,
  one: ReviewedDraft,
  labels: ReadonlyMap<string, string>,
  context: FieldContext,
): ReviewField {
  const { choices, problems, language } = context
  const { name } = column
  const value = one.cells[name] ?? ''
  const problem = problems.find(({ field }) => field === name)
  return {
    name,
    label: labels.get(name) ?? name,
    value,
    ...control(column, value, choices),
    ...(problem && { problem: messageText(problem, language) }),
    ...(one.corrected.includes(name) && { drafted: one.draft.cells[name] ?? '' }),
  }
}

/** Returns the fields of a row: those that are filled, required or wrong, and the others. */
export function rowFields(one: ReviewedDraft, context: FieldContext): { fields: ReviewField[]; others: ReviewField[] } {
  const { table } = one.draft
  const columns = reviewedColumns(table)
  const labels = labelsOf(columns, context.language)
  const isMain = ({ name }: TableField) => {
    if (context.problems.some(({ field }) => field === name)) return true
    if (MINOR.includes(name)) return false
    return (one.cells[name] ?? '') !== '' || table.columns[name]?.emptyValue === undefined
  }
  const fields = columns.filter(isMain).map((column) => toField(column, one, labels, context))
  const others = columns.filter((column) => !isMain(column)).map((column) => toField(column, one, labels, context))
  return { fields, others }
}

/** Returns the choice of an indicator of the package in place of a proposed one. */
export function existingIndicators(choices: FieldChoices, label: string): ReviewField {
  const options = complete(choices.packageRows('Indicator'), '', choices.language)
  return { name: 'existing', label, value: '', control: 'combobox', options }
}
