// What the cited words of a figure say besides its number: the year, the division, and whether it was planned or reached.
import type { AnyTable, Bilingual, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { KnownRows } from './known-rows.ts'
import { type NamedRegion, RegionNames } from './region-names.ts'
import type { Validator } from './validator.ts'

/** A year of another period that a figure is compared with: 比2019年增长, 较2021年2.51平方米. */
const COMPARED_YEAR = /[较比同与从由自于](?:[^\d，。；]{0,2})(?:19|20)\d{2}\s*年?/g
const YEAR = /(?<![\d.])(?:19|20)\d{2}(?!\d|\.\d)/g
const PLANNED = /力争|计划(?!中|生育)|拟[建新]|规划建|将[建达新]|预计/
const REACHED = /已[建完达]|建成了|完成了|达到了|实际/
/** Texts that need no closer look. */
const HAS_CONTEXT = /[\d０-９]{4}\s*年|[省市区县州盟旗镇乡]|力争|计划|拟|规划|将|预计|已|了|实际/

/** A column of a figure that its cited words contradict. */
interface Contradiction {
  readonly field: string
  readonly message: Bilingual
}

/** Returns the first and the last year that texts name as their own; undefined if they name none. */
function statedYears(phrases: readonly string[]): readonly [first: number, last: number] | undefined {
  const years = phrases
    .map((phrase) => phrase.normalize('NFKC').replaceAll(COMPARED_YEAR, ''))
    .filter((phrase) => /\d{4}\s*年/.test(phrase))
    .flatMap((phrase) => phrase.match(YEAR) ?? [])
    .map(Number)
  return years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)]
}

function yearContradiction(values: Row['values'], phrases: readonly string[]): Contradiction | undefined {
  const [from, to] = [values.yearFrom as number | null, values.yearTo as number | null]
  const stated = statedYears(phrases)
  if (!stated || from === null || to === null || (stated[0] <= to && stated[1] >= from)) return undefined
  const years = stated[0] === stated[1] ? String(stated[0]) : `${stated[0]}–${stated[1]}`
  const own = from === to ? String(from) : `${from}–${to}`
  return {
    field: 'yearFrom',
    message: {
      en: `The row is of ${own}, its citation names ${years}.`,
      zh: `本行年份为 ${own}，而引文写的是 ${years} 年。`,
    },
  }
}

function kindContradiction(values: Row['values'], phrases: readonly string[]): Contradiction | undefined {
  const { kind, qualifier } = values
  const text = phrases.join('；')
  const word =
    kind === 'ACTUAL' && qualifier !== 'ESTIMATED'
      ? PLANNED.exec(text)?.[0]
      : kind === 'TARGET'
        ? REACHED.exec(text)?.[0]
        : undefined
  if (word === undefined) return undefined
  return {
    field: 'kind',
    message: {
      en: `The row is ${kind}, its citation says “${word}”.`,
      zh: `本行标为 ${kind}，而引文写的是“${word}”。`,
    },
  }
}

const hint = (field: string): Bilingual => ({
  en: `Correct the row or its citation. If the editors know better, list ${field} in inferred and say why in note.`,
  zh: `请更正本行或其引文；确有依据的，请在 inferred 中列出 ${field}，并在 note 中说明。`,
})

/** Checks the years, divisions and kinds of figures against their cited words. */
export class CitedContextCheck implements Validator {
  private readonly phrases = new Map<string, string>()
  private readonly regionNames: RegionNames
  private readonly report: (problem: Problem) => void

  constructor(known: KnownRows, report: (problem: Problem) => void) {
    this.regionNames = new RegionNames(known)
    this.report = report
  }

  add({ model }: AnyTable, file: string, { line, header, values }: Row): void {
    if (model === 'Citation') {
      const { id, asWritten } = values
      if (HAS_CONTEXT.test(asWritten as string)) this.phrases.set(id as string, asWritten as string)
    }
    if (model !== 'Observation' || values.underivable !== null) return
    const inferred = (values.inferred as readonly string[] | null) ?? []
    for (const { field, message } of this.contradictions(values)) {
      if (inferred.includes(field) || (field === 'yearFrom' && inferred.includes('yearTo'))) continue
      this.report({ file, line, column: header.indexOf(field) + 1, field, message, hint: hint(field) })
    }
  }

  private contradictions(values: Row['values']): Contradiction[] {
    const citations = (values.citationIds as readonly string[] | null) ?? []
    const phrases = citations.map((id) => this.phrases.get(id)).filter((phrase) => phrase !== undefined)
    // A citation without context may state what another leaves open.
    if (phrases.length === 0) return []
    return [
      yearContradiction(values, phrases),
      this.regionContradiction(values, phrases),
      kindContradiction(values, phrases),
    ].filter((one) => one !== undefined)
  }

  private containsNamed(one: NamedRegion, other: NamedRegion): boolean {
    return one.codes.some((outer) =>
      other.codes.some((inner) => inner !== outer && this.regionNames.contains(outer, inner)),
    )
  }

  private regionContradiction(values: Row['values'], phrases: readonly string[]): Contradiction | undefined {
    const region = values.regionCode as string
    const all = phrases.flatMap((phrase) => this.regionNames.findIn(phrase))
    // Of 山西省太原市, only the inner division counts.
    const named = all.filter((one) => !all.some((other) => other !== one && this.containsNamed(one, other)))
    if (named.length === 0 || named.some(({ codes }) => codes.some((code) => this.regionNames.isRelated(code, region))))
      return undefined
    const names = [...new Set(named.map(({ name }) => name))]
    return {
      field: 'regionCode',
      message: {
        en: `The row is of ${region}, its citation names ${names.join(', ')}.`,
        zh: `本行区划为 ${region}，而引文写的是${names.join('、')}。`,
      },
    }
  }
}
