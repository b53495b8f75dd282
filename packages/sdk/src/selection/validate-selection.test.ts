import { describe, expect, it } from 'vitest'
import { createClient } from '../index.ts'

const api = createClient({
  url: 'http://localhost/graphql',
  fetch: () => Promise.reject(new Error('was asked')),
  retries: 0,
})

/** Asks as plain JavaScript may, whatever the types say. */
const ask = (selection: unknown) => api.query(selection as never)

const within: Record<string, unknown> = { name: true }
within.parent = within

describe('a selection that is none', () => {
  it.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /^selection: Undefined; \{ field: true \}/],
    ['a text', '{ release { version } }', /^selection: "\{ release/],
    ['a text for fields', { facilities: 'name' }, /^selection\.facilities: "name"; .*此处应为/],
    ['a number', { facilities: { nodes: { name: 1 } } }, /^selection\.facilities\.nodes\.name: Number/],
    ['a function', { facilities: { nodes: () => 1 } }, /^selection\.facilities\.nodes: Function/],
    ['a list', { facilities: { nodes: [{ name: true }] } }, /^selection\.facilities\.nodes: Array/],
    ['a date', { facilities: { nodes: { openedOn: new Date() } } }, /nodes\.openedOn: Date/],
    ['itself', { region: within }, /^selection\.region\.parent: a selection within itself 循环引用/],
    ['a text for types', { search: { nodes: { on: 'Event' } } }, /nodes\.on: "Event"; \{ Type: /],
    ['true for a type', { search: { nodes: { on: { Event: true } } } }, /nodes\.on\.Event: Boolean/],
    ['an argument there is not', { facilities: { $: { frist: 3 } } }, /facilities\.frist.*没有此参数/],
    [
      'one below a type',
      { node: { on: { Region: { facilities: { $: { frist: 3 } } } } } },
      /facilities\.frist.*没有此参数/,
    ],
  ])('is refused where it stands: %s', async (_, selection, message) => {
    await expect(ask(selection)).rejects.toThrow(message)
    await expect(ask(selection)).rejects.toBeInstanceOf(TypeError)
  })

  it('is refused by the other calls too', async () => {
    const wrong = { select: 'name' } as never
    await expect(api.facilities.list(wrong)).rejects.toThrow(/^selection\.facilities\.nodes: "name"/)
    await expect(api.facilities.csv(wrong).next()).rejects.toThrow(/^selection: "name"/)
    await expect(api.subscribe({ releaseActivated: 'version' } as never).next()).rejects.toThrow(
      /releaseActivated: "version"/,
    )
  })

  it('leaves out null as it does undefined, and takes objects without a prototype', async () => {
    const bare = Object.assign(Object.create(null), { version: true, hash: null })
    await expect(ask({ release: bare })).rejects.toThrow('was asked')
  })

  it('refuses a document that is none', async () => {
    await expect(api.request(undefined as never)).rejects.toThrow('No text')
  })
})
