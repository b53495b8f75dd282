import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLError, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { defaultSelections, shortLists } from '../generated/default-selections.ts'
import { rareSelections } from '../generated/rare-selections.ts'
import type { QuerySelection } from '../generated/schema.ts'
import { toSelection } from '../resources/to-selection.ts'
import { typeNameOf } from './argument-type.ts'
import { toOperation as toFrequentOperation } from './print-query.ts'
import { compileRare } from './rare-operation.ts'
import { restoreKeys } from './typed-branches.ts'

const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'))

const toOperation = (selection: object) => compileRare({ toOperation: toFrequentOperation, typeNameOf }, selection)

/** Returns the validation errors of the query of a selection. */
function problems(selection: object): readonly GraphQLError[] {
  return validate(schema, parse(toOperation(selection).query))
}

/** Selections of the calls of one field, around the fields that they select by default. */
const CALLS: Readonly<Record<string, (fields: object) => object>> = {
  aggregates: (nodes) => ({ facilityStatistics: { aggregates: { nodes } } }),
  changes: (changes) => ({ diff: { $: { from: '2020.1' }, changes } }),
  clusters: (fields) => ({
    facilityClusters: { $: { boundingBox: { west: 1, south: 1, east: 2, north: 2 }, zoom: 3 }, ...fields },
  }),
  compare: (fields) => ({ compare: { $: { indicators: ['x'], regions: { level: 'COUNTY' } }, ...fields } }),
  diff: (fields) => ({ diff: { $: { from: '2020.1' }, ...fields } }),
  near: (fields) => ({ facilitiesNear: { $: { longitude: 1, latitude: 1 }, ...fields } }),
  profile: (profile) => ({ region: { $: { code: 'x' }, profile } }),
}

describe('toOperation', () => {
  it('prints fields at any depth', () => {
    const { query, variables } = toOperation({ release: { version: true, tables: { name: true, rows: true } } })
    expect(query).toBe('query{release{version tables{name rows}}}')
    expect(variables).toEqual({})
  })

  it('prints each argument as a variable of its type', () => {
    const filter = { region: { within: '140700' } }
    const { query, variables } = toOperation({
      facilities: { $: { first: 3, filter, orderBy: ['AREA_DESC'] }, nodes: { name: true } },
    })
    expect(query).toBe(
      'query($v0:Int!,$v1:FacilityFilter!,$v2:[FacilityOrder!]!){facilities(first:$v0,filter:$v1,orderBy:$v2){nodes{name}}}',
    )
    expect(variables).toEqual({ v0: 3, v1: filter, v2: ['AREA_DESC'] })
  })

  it('prints the same text for other argument values', () => {
    const text = (first: number) => toOperation({ events: { $: { first }, totalCount: true } }).query
    expect(text(1)).toBe(text(100))
  })

  it('keeps the key of a field that all types have, so that its fields are merged', () => {
    const node = { $: { id: 'x' }, id: true, on: { Event: { id: true, name: true } } }
    expect(toOperation({ node }).query).toBe(
      'query($v0:ID!){node(id:$v0){id __typename...on Event{id:id Event_name:name}}}',
    )
  })

  it('prints selections apart that differ only in nesting, arguments or branches', () => {
    const selections = [
      { a: { b: true }, c: true },
      { a: { b: true, c: true } },
      { a: true, b: { c: true } },
      { a: { b: { c: true } } },
      { regions: { $: { first: 1 }, totalCount: true } },
      { regions: { first: true, totalCount: true } },
      { regions: { totalCount: true, $: { first: 1 } } },
      { node: { id: true, on: { Event: { name: true } } } },
      { node: { id: true, on: { Event: { name: true }, Facility: { name: true } } } },
    ]
    const texts = selections.map((selection) => toOperation(selection).query)
    expect(texts).toEqual([
      'query{a{b} c}',
      'query{a{b c}}',
      'query{a b{c}}',
      'query{a{b{c}}}',
      'query($v0:Int!){regions(first:$v0){totalCount}}',
      'query{regions{first totalCount}}',
      'query($v0:Int!){regions(first:$v0){totalCount}}',
      'query{node{id __typename...on Event{Event_name:name}}}',
      'query{node{id __typename...on Event{Event_name:name}...on Facility{Facility_name:name}}}',
    ])
  })

  it('numbers variables in the order of the text, not of the selection', () => {
    const { query, variables } = toOperation({
      region: { events: { totalCount: true, $: { first: 2 } }, $: { code: '140700' } },
    })
    expect(query).toBe('query($v0:String!,$v1:Int!){region(code:$v0){events(first:$v1){totalCount}}}')
    expect(variables).toEqual({ v0: '140700', v1: 2 })
  })

  it('omits fields that are false or undefined', () => {
    expect(toOperation({ release: { version: true, hash: undefined, notes: false } }).query).toBe(
      'query{release{version}}',
    )
  })

  it('prints aliases, so that a field can be selected twice', () => {
    const selection = {
      'city:region': { $: { code: '140700' }, 'zh: name': true, events: { $: { filter: {} }, totalCount: true } },
      'county:region': { $: { code: '140702' }, name: true },
    } as const
    const { query, variables } = toOperation(selection)
    expect(query).toBe(
      'query($v0:String!,$v1:EventFilter!,$v2:String!){city:region(code:$v0){zh:name events(filter:$v1){totalCount}} county:region(code:$v2){name}}',
    )
    expect(variables).toEqual({ v0: '140700', v1: {}, v2: '140702' })
    expect(problems(selection)).toEqual([])
  })

  it('prints an unknown argument too, which the service explains', () => {
    expect(toOperation({ facilities: { $: { frist: 3 } } }).query).toBe('query($v0:Int!){facilities(frist:$v0)}')
  })

  it('prints no argument that is null or undefined', () => {
    expect(toOperation({ facilities: { $: { after: null, filter: undefined }, totalCount: true } }).query).toBe(
      'query{facilities{totalCount}}',
    )
  })

  it.each<[string, QuerySelection]>([
    ['arguments on leaves', { observations: { nodes: { valueIn: { $: { unit: 'M2' } } } } }],
    [
      'arguments named after the parent field',
      { facilityStatistics: { groups: { $: { by: 'REGION' }, count: true } } },
    ],
    [
      'arguments at depth',
      {
        region: {
          $: { code: '140700' },
          events: { $: { filter: {}, first: 1 }, nodes: { commitments: { $: { filter: {} }, totalCount: true } } },
        },
      },
    ],
    [
      'a field with another name than its type',
      { organisations: { nodes: { operates: { $: { filter: {}, orderBy: [] }, totalCount: true } } } },
    ],
    [
      'arguments below a branch',
      { node: { $: { id: 'x' }, on: { Region: { observations: { $: { filter: {} }, totalCount: true } } } } },
    ],
    [
      'interfaces with common fields',
      { nodes: { $: { ids: [] }, id: true, on: { Event: { id: true, name: true }, Facility: { name: true } } } },
    ],
    [
      'branches whose fields differ in nullability',
      {
        search: {
          $: { text: 'x' },
          nodes: {
            on: { Event: { nameEn: true, region: { name: true } }, Facility: { nameEn: true, region: { code: true } } },
          },
        },
      },
    ],
  ])('prints valid queries: %s', (_, selection) => {
    expect(problems(selection)).toEqual([])
  })

  it.each(Object.entries({ ...defaultSelections, ...rareSelections }).filter(([name]) => !(name in CALLS)))(
    'prints valid queries for the default selection of %s',
    (list, fields) => {
      const selection = toSelection(fields)
      expect(problems({ [list]: shortLists.includes(list) ? selection : { nodes: selection } })).toEqual([])
    },
  )

  it.each(Object.entries(CALLS))('prints valid queries for the default selection of %s', (call, wrap) => {
    expect(problems(wrap({ [rareSelections[call] ?? 'missing']: true }))).toEqual([])
  })
})

describe('restoreKeys', () => {
  const branches = {
    Event: { name: true, region: { name: true }, startsOn: true },
    Facility: { name: true, region: { code: true } },
  }

  it('renames aliased fields back', () => {
    expect(toOperation({ search: { $: { text: 'x' }, nodes: { on: branches } } }).query).toContain(
      '...on Event{Event_name:name Event_region:region{name} Event_startsOn:startsOn}',
    )
    const data = {
      search: {
        nodes: [
          { __typename: 'Event', Event_name: 'a', Event_region: null, Event_startsOn: '2020' },
          { __typename: 'Facility', Facility_name: 'b', Facility_region: { code: '140700' } },
          { __typename: 'Policy' },
        ],
      },
    }
    expect(restoreKeys(data.search.nodes)).toEqual([
      { __typename: 'Event', name: 'a', region: null, startsOn: '2020' },
      { __typename: 'Facility', name: 'b', region: { code: '140700' } },
      { __typename: 'Policy' },
    ])
  })

  it('handles aliases in branches', () => {
    const on = { Event: { 'title:name': true, name: true }, Policy: { title: true }, Facility: { name: true } } as const
    const aliased = { search: { $: { text: 'x' }, nodes: { on } } }
    expect(toOperation(aliased).query).toContain(
      '...on Event{Event_title:name Event_name:name}...on Policy{Policy_title:title}...on Facility{Facility_name:name}',
    )
    expect(problems(aliased)).toEqual([])
    const data = { search: { nodes: [{ __typename: 'Event', Event_title: 'a', Event_name: 'a' }] } }
    expect(restoreKeys(data.search.nodes)).toEqual([{ __typename: 'Event', title: 'a', name: 'a' }])
  })

  it('handles branches within branches', () => {
    const data = { node: { __typename: 'Event', Event_related: [{ __typename: 'Facility', Facility_name: 'b' }] } }
    expect(restoreKeys(data)).toEqual({
      node: { __typename: 'Event', related: [{ __typename: 'Facility', name: 'b' }] },
    })
  })

  it('does not change data without branches', () => {
    const data = { release: { version: '2020.1', tables: [{ name: 'facilities', rows: 11 }], notes: null } }
    expect(restoreKeys(data)).toEqual(data)
  })
})
