// What the compiler accepts, refuses and infers; a line that should be refused and is not fails the type check.
import { createClient, type Facility, type FacilitySelection, type Result, type TypedDocument } from './index.ts'

const api = createClient({ url: 'https://example.org/graphql' })

/** Compiles only when both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
function same<A, B>(_same: Same<A, B>): void {}

export async function readyMadeCalls(): Promise<void> {
  const page = await api.facilities.list({ first: 20, filter: { region: { within: '140700' } } })
  same<typeof page.totalCount, number>(true)
  same<typeof page.pageInfo.endCursor, string | null>(true)
  const [facility] = page.nodes
  if (facility) {
    same<typeof facility.name, string>(true)
    same<typeof facility.nameEn, string | null>(true)
    same<typeof facility.region, { code: string; name: string; nameEn: string }>(true)
    // @ts-expect-error: address is not among the default fields
    facility.address
  }
  const event = await api.events.get('new-year-climb-2020')
  // @ts-expect-error: there may be no such event
  event.name
  same<NonNullable<typeof event>['name'], string>(true)
  const { groups } = await api.facilities.statistics({ by: 'REGION' })
  same<(typeof groups)[number], { key: string | null; name: string | null; nameEn: string | null; count: number }>(true)
  const counted = await api.facilities.statistics()
  // @ts-expect-error: without `by` there are no groups
  counted.groups
}

export async function wrongArguments(): Promise<void> {
  // @ts-expect-error: no such order
  await api.facilities.list({ orderBy: ['BEAUTY_ASC'] })
  // @ts-expect-error: no such filter
  await api.facilities.list({ filter: { colour: { eq: 'red' } } })
  // @ts-expect-error: a number is wanted
  await api.facilities.list({ first: '20' })
  // @ts-expect-error: a walk goes forward only
  api.facilities.all({ last: 3 })
  // @ts-expect-error: raw is for CSV
  api.facilities.all({ raw: true })
  // @ts-expect-error: no such property to count by
  await api.facilities.statistics({ by: 'COLOUR' })
  // @ts-expect-error: citations are not counted
  await api.citations.statistics()
  // @ts-expect-error: the code is required
  await api.query({ indicator: { name: true } })
  // @ts-expect-error: the code is a text
  await api.query({ indicator: { $: { code: 7 }, name: true } })
  // @ts-expect-error: a misspelt argument beside a right one
  await api.query({ facilities: { $: { first: 3, fliter: {} }, totalCount: true } })
  // @ts-expect-error: a misspelt condition inside a filter, beside a right one
  await api.query({ facilities: { $: { filter: { region: { eq: '1', wihtin: '1' } } }, totalCount: true } })
}

export async function misspeltFields(): Promise<void> {
  // @ts-expect-error: at the root
  await api.query({ facilitys: { totalCount: true }, release: { version: true } })
  // @ts-expect-error: two levels down, beside a right one
  await api.query({ facilities: { nodes: { name: true, nmae: true } } })
  // @ts-expect-error: five levels down, beside a right one
  await api.query({ facilities: { nodes: { citations: { source: { title: true, titel: true } } } } })
  // @ts-expect-error: in a branch, beside a right one
  await api.query({ search: { $: { text: 'x' }, nodes: { on: { Event: { name: true, naem: true } } } } })
  // @ts-expect-error: a branch that is none of the union
  await api.query({ search: { $: { text: 'x' }, nodes: { on: { Event: { name: true }, Unit: { name: true } } } } })
  // @ts-expect-error: in a ready-made call
  await api.facilities.list({ select: { name: true, nmae: true } })
  // @ts-expect-error: in a walk
  api.observations.all({ select: { value: true, citations: { asWriten: true } } })
  // @ts-expect-error: an object has fields to name
  await api.query({ facilities: { nodes: { region: true } } })
  // @ts-expect-error: a leaf has none
  await api.query({ facilities: { nodes: { name: { zh: true } } } })
}

export async function selections(): Promise<void> {
  const answer = await api.query({
    indicator: {
      $: { code: 'fitness-trail-length' },
      name: true,
      observations: {
        $: { first: 3 },
        nodes: { exact: true, kind: true, valueIn: { $: { unit: 'KM' } }, event: { name: true } },
      },
    },
    search: {
      $: { text: '柔力球' },
      nodes: { on: { Event: { name: true, startsOn: true }, Facility: { nameEn: true } } },
    },
  })
  // @ts-expect-error: there may be no such indicator
  answer.indicator.name
  const { indicator, search } = answer
  if (indicator) {
    type Row = (typeof indicator.observations.nodes)[number]
    same<Row['exact'], string>(true)
    same<Row['kind'], 'ACTUAL' | 'PLAN' | 'TARGET'>(true)
    same<Row['valueIn'], number>(true)
    same<Row['event'], { name: string } | null>(true)
    // @ts-expect-error: not asked for
    indicator.nameEn
  }
  for (const node of search.nodes) {
    // @ts-expect-error: not every result has a name
    node.name
    if (node.__typename === 'Event')
      same<typeof node, { name: string; startsOn: string | null; __typename: 'Event' }>(true)
    if (node.__typename === 'Facility') same<typeof node.nameEn, string | null>(true)
    // @ts-expect-error: nothing was asked of policies
    if (node.__typename === 'Policy') node.title
  }
  for await (const row of api.observations.all({ select: { value: true, region: { name: true } } })) {
    same<typeof row, { value: number; region: { name: string } }>(true)
  }
}

export async function subscriptions(): Promise<void> {
  for await (const event of api.subscribe({ releaseActivated: { version: true, tables: { rows: true } } })) {
    same<typeof event, { releaseActivated: { version: string; tables: { rows: number }[] } }>(true)
  }
  // @ts-expect-error: a misspelt field beside a right one
  api.subscribe({ releaseActivated: { version: true, vresion: true } })
  // @ts-expect-error: subscriptions have no fields of the query type
  api.subscribe({ facilities: { totalCount: true } })
}

export function options(): void {
  createClient({ url: '/graphql', method: 'POST', batch: 5, cache: 0 })
  // @ts-expect-error: reads travel by GET or POST
  createClient({ url: '/graphql', method: 'PUT' })
}

export async function unrelatedSelections(): Promise<void> {
  const fields = { name: true, area: { exact: true } } as const satisfies FacilitySelection
  const { nodes } = await api.facilities.list({ select: fields })
  same<(typeof nodes)[number], Result<Facility, typeof fields>>(true)
  same<Result<Facility, typeof fields>, { name: string; area: { exact: string } | null }>(true)
}

declare const typed: TypedDocument<{ release: { version: string } }, { id: string }>
declare const withoutVariables: TypedDocument<{ release: { version: string } }, { [key: string]: never }>

export async function documents(): Promise<void> {
  const data = await api.request(typed, { id: '1' })
  same<typeof data.release.version, string>(true)
  // @ts-expect-error: the variables are required
  await api.request(typed)
  // @ts-expect-error: a text is wanted
  await api.request(typed, { id: 1 })
  await api.request(withoutVariables)
  same<Awaited<ReturnType<typeof api.request>>, unknown>(true)
  const known = await api.request<{ a: number }>('{ a }', undefined, { timeout: 5 })
  same<typeof known.a, number>(true)
}
