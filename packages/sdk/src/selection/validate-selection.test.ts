import { describe, expect, it } from 'vitest'
import { createClient, subscriptions } from '../index.ts'

const api = createClient({
  url: 'http://localhost/graphql',
  subscriptions,
  fetch: () => Promise.reject(new Error('was sent')),
  retries: 0,
})

/** Queries without type checks, as plain JavaScript does. */
const query = (selection: unknown) => api.query(selection as never)

const circular: Record<string, unknown> = { name: true }
circular.parent = circular

describe('an invalid selection', () => {
  it.each<[string, unknown, RegExp]>([
    ['undefined', undefined, /^selection: undefined; expected \{ field: true \}/],
    ['a string', '{ release { version } }', /^selection: "\{ release/],
    ['a string instead of fields', { facilities: 'name' }, /^selection\.facilities: "name"; .*应为/],
    ['a number', { facilities: { nodes: { name: 1 } } }, /^selection\.facilities\.nodes\.name: 1;/],
    ['a function', { facilities: { nodes: () => 1 } }, /^selection\.facilities\.nodes: Function/],
    ['an array', { facilities: { nodes: [{ name: true }] } }, /^selection\.facilities\.nodes: Array/],
    ['a date', { facilities: { nodes: { openedOn: new Date() } } }, /nodes\.openedOn: Date/],
    ['a circular reference', { region: circular }, /^selection\.region\.parent: circular reference 循环引用/],
    ['a string instead of types', { search: { nodes: { on: 'Event' } } }, /nodes\.on: "Event"; expected \{ Type: /],
    ['true instead of the fields of a type', { search: { nodes: { on: { Event: true } } } }, /nodes\.on\.Event: true;/],
  ])('is rejected with its path: %s', async (_, selection, message) => {
    await expect(query(selection)).rejects.toThrow(message)
    await expect(query(selection)).rejects.toBeInstanceOf(TypeError)
  })

  it('is rejected by list, csv and subscribe too', async () => {
    const wrong = { select: 'name' } as never
    await expect(api.facilities.list(wrong)).rejects.toThrow(/^selection\.facilities\.nodes: "name"/)
    await expect(api.facilities.csv(wrong).next()).rejects.toThrow(/^selection: "name"/)
    await expect(api.subscribe({ releaseActivated: 'version' } as never).next()).rejects.toThrow(
      /releaseActivated: "version"/,
    )
  })

  it('does not include null, undefined or an object without a prototype', async () => {
    const bare = Object.assign(Object.create(null), { version: true, hash: null })
    await expect(query({ release: bare })).rejects.toThrow('was sent')
  })

  it('is an undefined document, too', async () => {
    await expect(api.request(undefined as never)).rejects.toThrow(/^document: undefined; expected text/)
  })
})
