// Type tests: accepted and rejected code, and inferred types. An unused `@ts-expect-error` fails the type check.
import {
  type ApiError,
  batching,
  createClient,
  type ErrorCode,
  type Facility,
  type FacilityGrouping,
  type FacilityRow,
  type FacilitySelection,
  type FindingRow,
  httpCaching,
  type Page,
  type Result,
  staticBuild,
  subscriptions,
  type TimeoutError,
  type TypedDocument,
  type UnitRow,
} from './index.ts'

const api = createClient({ url: 'https://example.org/graphql' })

/** Compiles only if both types are identical. */
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
  // @ts-expect-error: the event may be null
  event.name
  same<NonNullable<typeof event>['name'], string>(true)
  const { groups } = await api.facilities.statistics({ by: 'REGION' })
  type Text = string | null
  interface Group {
    key: Text
    name: Text
    nameEn: Text
    description: Text
    descriptionEn: Text
    count: number
  }
  same<(typeof groups)[number], Group>(true)
  const counted = await api.facilities.statistics()
  // @ts-expect-error: without `by` there are no groups
  counted.groups
}

export async function wrongArguments(): Promise<void> {
  // @ts-expect-error: unknown order
  await api.facilities.list({ orderBy: ['BEAUTY_ASC'] })
  // @ts-expect-error: unknown condition
  await api.facilities.list({ filter: { colour: { eq: 'red' } } })
  // @ts-expect-error: must be a number
  await api.facilities.list({ first: '20' })
  // @ts-expect-error: iterations only go forward
  api.facilities.all({ last: 3 })
  // @ts-expect-error: raw is an option of CSV only
  api.facilities.all({ raw: true })
  // @ts-expect-error: unknown grouping
  await api.facilities.statistics({ by: 'COLOUR' })
  // @ts-expect-error: citations have no statistics
  await api.citations.statistics()
  // @ts-expect-error: the code is required
  await api.query({ indicator: { name: true } })
  // @ts-expect-error: the code must be a string
  await api.query({ indicator: { $: { code: 7 }, name: true } })
  // @ts-expect-error: a misspelt argument next to a valid one
  await api.query({ facilities: { $: { first: 3, fliter: {} }, totalCount: true } })
  // @ts-expect-error: a misspelt condition in a filter, next to a valid one
  await api.query({ facilities: { $: { filter: { region: { eq: '1', wihtin: '1' } } }, totalCount: true } })
}

export async function misspeltFields(): Promise<void> {
  // @ts-expect-error: at the root
  await api.query({ facilitys: { totalCount: true }, release: { version: true } })
  // @ts-expect-error: two levels down, next to a valid one
  await api.query({ facilities: { nodes: { name: true, nmae: true } } })
  // @ts-expect-error: five levels down, next to a valid one
  await api.query({ facilities: { nodes: { citations: { source: { title: true, titel: true } } } } })
  // @ts-expect-error: in a branch, next to a valid one
  await api.query({ search: { $: { text: 'x' }, nodes: { on: { Event: { name: true, naem: true } } } } })
  // @ts-expect-error: a branch for a type that is not a member of the union
  await api.query({ search: { $: { text: 'x' }, nodes: { on: { Event: { name: true }, Unit: { name: true } } } } })
  // @ts-expect-error: in a call of a resource
  await api.facilities.list({ select: { name: true, nmae: true } })
  // @ts-expect-error: in an iteration
  api.observations.all({ select: { value: true, citations: { asWriten: true } } })
  // @ts-expect-error: an object needs a selection
  await api.query({ facilities: { nodes: { region: true } } })
  // @ts-expect-error: a leaf has no selection
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
  // @ts-expect-error: the indicator may be null
  answer.indicator.name
  const { indicator, search } = answer
  if (indicator) {
    type Row = (typeof indicator.observations.nodes)[number]
    same<Row['exact'], string>(true)
    same<Row['kind'], 'ACTUAL' | 'PLAN' | 'TARGET'>(true)
    same<Row['valueIn'], number | null>(true)
    same<Row['event'], { name: string } | null>(true)
    // @ts-expect-error: not selected
    indicator.nameEn
  }
  for (const node of search.nodes) {
    // @ts-expect-error: not every result has a name
    node.name
    if (node.__typename === 'Event')
      same<typeof node, { name: string; startsOn: string | null; __typename: 'Event' }>(true)
    if (node.__typename === 'Facility') same<typeof node.nameEn, string | null>(true)
    // @ts-expect-error: no field of policies is selected
    if (node.__typename === 'Policy') node.title
  }
  for await (const row of api.observations.all({ select: { value: true, region: { name: true } } })) {
    same<typeof row, { value: number; region: { name: string } }>(true)
  }
}

export async function events(): Promise<void> {
  // @ts-expect-error: the client was created without subscriptions
  api.subscribe({ releaseActivated: { version: true } })
  const streaming = createClient({ url: '/graphql', subscriptions })
  for await (const event of streaming.subscribe({ releaseActivated: { version: true, tables: { rows: true } } })) {
    same<typeof event, { releaseActivated: { version: string; tables: { rows: number }[] } }>(true)
  }
  // @ts-expect-error: a misspelt field next to a valid one
  streaming.subscribe({ releaseActivated: { version: true, vresion: true } })
  // @ts-expect-error: subscriptions have no fields of the query type
  streaming.subscribe({ facilities: { totalCount: true } })
}

export function options(): void {
  createClient({ url: '/graphql', method: 'POST', batching, batchSize: 5, httpCaching, cache: 0, staticBuild })
  // @ts-expect-error: a feature, not a flag
  createClient({ url: '/graphql', batching: true })
  // @ts-expect-error: another feature
  createClient({ url: '/graphql', batching: httpCaching })
  // @ts-expect-error: the method is GET or POST
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
  // @ts-expect-error: must be a string
  await api.request(typed, { id: 1 })
  await api.request(withoutVariables)
  same<Awaited<ReturnType<typeof api.request>>, unknown>(true)
  const known = await api.request<{ a: number }>('{ a }', undefined, { timeout: 5 })
  same<typeof known.a, number>(true)
}

export async function rows(): Promise<void> {
  const page: Page<FacilityRow> = await api.facilities.list()
  same<typeof page.nodes, FacilityRow[]>(true)
  same<FacilityRow['region'], { code: string; name: string; nameEn: string }>(true)
  const facility: FacilityRow | null = await api.facilities.get('x')
  same<typeof facility, FacilityRow | null>(true)
  for await (const row of api.facilities.all({ first: 5 })) same<typeof row, FacilityRow>(true)
  type Listed = Awaited<ReturnType<typeof api.facilities.list>>['nodes'][number]
  same<Listed, FacilityRow>(true)
  same<NonNullable<Awaited<ReturnType<typeof api.facilities.get>>>, FacilityRow>(true)
  const units: Page<UnitRow> = await api.units.list()
  same<typeof units.nodes, UnitRow[]>(true)
  const finding: FindingRow | null = await api.findings.get('x')
  same<NonNullable<typeof finding>['indicator'], { code: string; name: string; nameEn: string } | null>(true)
  // @ts-expect-error: a short list is whole
  await api.units.list({ first: 3 })
  // @ts-expect-error: a short list has no filter
  api.sports.all({ filter: {} })
}

export async function flags(flag: boolean, maybe: { readonly code: true } | undefined): Promise<void> {
  const { nodes } = await api.facilities.list({ select: { name: true, nameEn: flag } })
  const [row] = nodes
  if (row) {
    same<typeof row.name, string>(true)
    same<typeof row.nameEn, string | null | undefined>(true)
  }
  const regions = await api.regions.list({ select: maybe })
  const [region] = regions.nodes
  if (region) {
    same<typeof region.code, string>(true)
    // @ts-expect-error: only in the default fields
    region.nameEn.length
  }
  // @ts-expect-error: an object needs a selection, not a flag
  await api.facilities.list({ select: { region: flag } })
}

export async function anySelection(select: FacilitySelection): Promise<void> {
  const { nodes } = await api.facilities.list({ select })
  // @ts-expect-error: the selection may not have it
  nodes[0]?.name.length
}

export async function aliases(): Promise<void> {
  const data = await api.query({
    'city:region': { $: { code: '140700' }, name: true, 'english: nameEn': true },
    'county:region': { $: { code: '140702' }, parent: { 'zh:name': true } },
    release: { version: true },
  })
  same<typeof data.release, { version: string }>(true)
  same<NonNullable<typeof data.city>['name'], string>(true)
  same<NonNullable<typeof data.city>['english'], string>(true)
  same<NonNullable<NonNullable<typeof data.county>['parent']>['zh'], string>(true)
  // @ts-expect-error: selected as city and county
  data.region
  const { search } = await api.query({
    search: { $: { text: 'x' }, nodes: { on: { Event: { 'title:name': true } } } },
  })
  for (const node of search.nodes) if (node.__typename === 'Event') same<typeof node.title, string>(true)
  // @ts-expect-error: a misspelt field under an alias
  await api.query({ 'city:regoin': { $: { code: '140700' }, name: true } })
  // @ts-expect-error: a misspelt leaf under an alias
  await api.query({ release: { 'number:vresion': true } })
  // @ts-expect-error: a misspelt field below an alias
  await api.query({ 'city:region': { $: { code: '140700' }, name: true, nmae: true } })
  // @ts-expect-error: the code is required under an alias too
  await api.query({ 'city:region': { name: true } })
  // @ts-expect-error: an object needs a selection under an alias too
  await api.query({ 'current:release': true })
}

export async function counts(by: FacilityGrouping | undefined): Promise<void> {
  const counted = await api.facilities.statistics({ by })
  if ('groups' in counted) same<typeof counted.groups.length, number>(true)
  await api.facilities.statistics({
    filter: { region: { eq: '140700' } },
    // @ts-expect-error: the unknown grouping itself is refused, not its neighbours
    by: 'NOPE',
  })
}

export function codes(error: ApiError, timeout: TimeoutError): void {
  const code: ErrorCode = error.code
  if (error.code === 'UNKNOWN_RELEASE' || code === 'A_LATER_CODE') return
  same<typeof timeout.code, 'TIMEOUT'>(true)
}

export async function headers(): Promise<void> {
  createClient({ url: new URL('https://example.org/graphql'), headers: new Headers() })
  await api.facilities.list({}, { headers: [['x-app', 'a']], release: '2020.1' })
}
