// A Prisma generator: writes the model (descriptions in two languages, types, keys, indexes) as plain data. It is the
// source of datapackage.json, the package checks, the GraphQL enums and the tables of a release.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DMMF } from '@prisma/generator-helper'
import helper from '@prisma/generator-helper'

/** Splits a `///` comment into its English first line and its Chinese second line. */
function parseBilingual(owner: string, documentation: string | undefined) {
  const [en, zh, ...rest] = documentation?.split('\n') ?? []
  if (!en || !zh || rest.length > 0) {
    throw new Error(`prisma/models: ${owner} needs a comment of two lines, English and then Chinese`)
  }
  return { en, zh }
}

/** Splits the comment of an enum value, whose first line is its label in both languages: `Actual · 实际`. */
function parseEnumValue(owner: string, documentation: string | undefined) {
  const [label = '', ...lines] = documentation?.split('\n') ?? []
  const [en, zh, ...rest] = label.split(' · ')
  if (!en || !zh || rest.length > 0) {
    throw new Error(`prisma/models: ${owner} needs a comment that starts with a line "English label · Chinese label"`)
  }
  return { label: { en, zh }, ...parseBilingual(owner, lines.join('\n')) }
}

function isAutoincrement({ default: value }: DMMF.Field): boolean {
  return typeof value === 'object' && 'name' in value && value.name === 'autoincrement'
}

function describeIndex({ fields, algorithm }: DMMF.Index) {
  const descending = fields.filter(({ sortOrder }) => sortOrder === 'desc').map(({ name }) => name)
  return {
    columns: fields.map(({ name }) => name),
    ...(descending.length > 0 && { descending }),
    ...(algorithm && { method: algorithm }),
  }
}

interface Relation {
  /** Model it points to. */
  readonly references: string
  /** Name of the field that leads there, such as `region` for `regionCode`. */
  readonly relation: string
}

/**
 * The relation of a foreign key. PostgreSQL has no foreign keys of lists, so a list points to the model it is named
 * after: `sportCodes` to Sport, `citationIds` to Citation.
 */
function findRelation(model: DMMF.Model, field: DMMF.Field, modelNames: readonly string[]): Relation | undefined {
  const relation = model.fields.find((other) => other.relationFromFields?.includes(field.name))
  if (relation) return { references: relation.type, relation: relation.name }
  const stem = field.isList ? /^(.+)(Codes|Ids)$/.exec(field.name)?.[1] : undefined
  const references = stem && modelNames.find((name) => name.toLowerCase() === stem.toLowerCase())
  return references ? { references, relation: `${stem}s` } : undefined
}

function describeField(model: DMMF.Model, field: DMMF.Field, modelNames: readonly string[]) {
  return {
    type: field.type,
    required: field.isRequired,
    list: field.isList,
    id: field.isId || (model.primaryKey?.fields.includes(field.name) ?? false),
    ...(isAutoincrement(field) && { autoincrement: true }),
    ...findRelation(model, field, modelNames),
    ...parseBilingual(`${model.name}.${field.name}`, field.documentation),
  }
}

function describeModel(model: DMMF.Model, modelNames: readonly string[], allIndexes: readonly DMMF.Index[]) {
  const indexes = allIndexes.filter((index) => index.model === model.name && index.type === 'normal')
  // Unsupported columns and relations are not data of the package.
  const fields = model.fields.filter((field) => field.kind === 'scalar' || field.kind === 'enum')
  return {
    ...parseBilingual(model.name, model.documentation),
    fields: Object.fromEntries(fields.map((field) => [field.name, describeField(model, field, modelNames)])),
    ...(indexes.length > 0 && { indexes: indexes.map(describeIndex) }),
  }
}

function describeEnum(type: DMMF.DatamodelEnum) {
  // The DMMF types leave out the documentation of enum values, which the data has.
  const values = type.values as readonly (DMMF.EnumValue & { documentation?: string })[]
  return {
    ...parseBilingual(type.name, type.documentation),
    values: Object.fromEntries(
      values.map((value) => [value.name, parseEnumValue(`${type.name}.${value.name}`, value.documentation)]),
    ),
  }
}

/** Sorts by name, so that moving a model to another file changes nothing. */
function byName<Named extends { readonly name: string }>(definitions: readonly Named[]): Named[] {
  return definitions.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

helper.generatorHandler({
  onManifest: () => ({ prettyName: 'Dictionary', defaultOutput: 'dictionary.ts' }),
  onGenerate: async ({ dmmf, generator }) => {
    const { indexes } = dmmf.datamodel
    const [models, enums] = [byName(dmmf.datamodel.models), byName(dmmf.datamodel.enums)]
    const modelNames = models.map(({ name }) => name)
    const dictionary = {
      models: Object.fromEntries(models.map((model) => [model.name, describeModel(model, modelNames, indexes)])),
      enums: Object.fromEntries(enums.map((type) => [type.name, describeEnum(type)])),
    }
    const output = generator.output?.value
    if (!output) throw new Error('The dictionary generator needs an output path')
    mkdirSync(dirname(output), { recursive: true })
    writeFileSync(output, `export const dictionary = ${JSON.stringify(dictionary, null, 2)} as const\n`)
  },
})
