import type { MappingPath } from './mapping-file.ts'
import type { Mapping } from './mapping-schema.ts'
import type { PlainRule, Rule } from './rule-schema.ts'
import { templateColumns } from './text-extractor.ts'

/** Source columns used by one key of a mapping. */
export interface UsedColumns {
  readonly path: MappingPath
  readonly columns: readonly string[]
  /** True if one of the columns is enough. */
  readonly alternatives: boolean
  /** True if a file may lack all of them. */
  readonly optional?: boolean
}

function ruleColumns(rule: PlainRule | Rule, path: MappingPath): UsedColumns[] {
  const { optional } = rule
  const used: UsedColumns[] = []
  if (rule.column) used.push({ path: [...path, 'column'], columns: rule.column, alternatives: true, optional })
  const templates = rule.text?.flatMap(templateColumns) ?? []
  if (templates.length > 0) used.push({ path: [...path, 'text'], columns: templates, alternatives: false, optional })
  if ('unit' in rule && rule.unit) used.push(...ruleColumns(rule.unit, [...path, 'unit']))
  return used
}

function allOf(path: MappingPath, columns: readonly (string | undefined)[]): UsedColumns {
  return { path, columns: columns.filter((column) => column !== undefined), alternatives: false }
}

/** Returns the source columns of a mapping with the paths that use them. */
export function usedColumns(mapping: Mapping): UsedColumns[] {
  const { fields, coordinates, id, leaveOut, citation, join, split } = mapping
  const used = [
    ...Object.entries(fields).flatMap(([field, rule]) => ruleColumns(rule, ['fields', field])),
    allOf(['coordinates'], [coordinates?.x, coordinates?.y, coordinates?.both, coordinates?.wkt]),
    allOf(['id', id?.hash ? 'hash' : 'slug'], id?.hash ?? id?.slug ?? []),
    ...leaveOut.map(({ column }, index) => ({ path: ['leaveOut', index], columns: column, alternatives: true })),
    ...join.map(({ column }, index) => allOf(['join', index, 'column'], [column])),
    allOf(['split', 'column'], [split?.column]),
    allOf(['citation'], templateColumns(`${citation?.locator ?? ''}${citation?.asWritten ?? ''}`)),
  ]
  return used.filter(({ columns }) => columns.length > 0)
}

/** Returns the source columns that a mapping uses or ignores; all others are unmapped. */
export function mentionedColumns(mapping: Mapping): ReadonlySet<string> {
  const within = Object.values(mapping.fields).flatMap((rule) => rule.within ?? [])
  return new Set([...usedColumns(mapping).flatMap(({ columns }) => columns), ...within, ...mapping.ignore])
}
