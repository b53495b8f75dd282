import { describe, expect, it } from 'vitest'
import { MappingError } from '../mapping-error.ts'
import { parseMapping } from './read-mapping.ts'

const SOUND = `mapping: 1
id: { slug: [ref] }
fields:
  name: name
  regionCode: { value: "140700" }
`

interface Complaint {
  readonly line: number | undefined
  readonly field: string | undefined
  readonly en: string
}

function complaints(text: string): Complaint[] {
  try {
    parseMapping(text, 'm.yaml')
    return []
  } catch (error) {
    const { problems } = error as MappingError
    for (const { message, hint } of problems) {
      expect([message.zh, hint.zh]).toEqual([
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/\p{Script=Han}/u),
      ])
    }
    return problems.map(({ line, field, message, hint }) => ({ line, field, en: `${message.en} ${hint.en}` }))
  }
}

describe('a mapping', () => {
  it('is read without guessing types: 010, no and 1.10 stay text', () => {
    const { mapping } = parseMapping(
      `${SOUND}  typeCode:\n    column: kind\n    codes: { 010: 1.1, no: 1.2, "": 2 }\n  note: { value: yes }\n`,
      'm.yaml',
    )
    expect(mapping.fields.typeCode?.codes).toEqual({ '010': '1.1', no: '1.2', '': '2' })
    expect(mapping.fields.note?.value).toBe('yes')
  })

  it('that is sound has nothing to complain of', () => {
    expect(complaints(SOUND)).toEqual([])
  })

  it.each([
    ['no YAML', `${SOUND}  note: { match: [ }\n`, 6, undefined, 'not YAML'],
    ['an unknown key', `${SOUND}colour: red\n`, 6, 'mapping', 'colour'],
    ['an unknown key of a rule', `${SOUND}  note: { colum: x }\n`, 6, 'fields.note', 'colum'],
    ['no version', SOUND.replace('mapping: 1\n', ''), 1, 'mapping', 'Invalid'],
    ['two origins', `${SOUND}  note: { column: x, value: y }\n`, 6, 'fields.note', 'column | text | value'],
    [
      'a broken expression',
      `${SOUND}  note: { column: x, replace: [{ match: "(", with: "" }] }\n`,
      6,
      'fields.note.replace.0.match',
      'Invalid regular expression',
    ],
    ['an encoding nobody knows', `${SOUND}format: { encoding: klingon }\n`, 6, 'format.encoding', 'klingon'],
    ['a header that is none', `${SOUND}format: { header: first }\n`, 6, 'format.header', 'number of a line'],
    [
      'a date nobody can read',
      `${SOUND}  openedOn: { column: x, date: DD.MM }\n`,
      6,
      'fields.openedOn.date.0',
      'DD.MM',
    ],
    ['a column the table has not', `${SOUND}  colour: x\n`, 6, 'fields.colour', 'no column "colour"'],
    [
      'a value the column does not take',
      `${SOUND}  status: { value: ready }\n`,
      6,
      'fields.status.value',
      'UNDER_CONSTRUCTION',
    ],
    [
      'a code the column does not take',
      `${SOUND}  status:\n    column: s\n    codes:\n      A: OPEN\n      B: SHUT\n`,
      10,
      'fields.status.codes.B',
      '"SHUT"',
    ],
    [
      'a unit where there is none',
      `${SOUND}  address: { column: x, unit: M2 }\n`,
      6,
      'fields.address.unit',
      'no column for a unit',
    ],
    ['no region', SOUND.replace(/ {2}regionCode.*\n/, ''), 3, 'fields.regionCode', 'region: name'],
    ['no identifier', SOUND.replace(/id:.*\n/, ''), 1, 'id', 'hash'],
    ['coordinates by halves', `${SOUND}coordinates: { x: lon }\n`, 6, 'coordinates', 'x + y'],
    [
      'coordinates twice',
      `${SOUND}  latitude: lat\ncoordinates: { x: lon, y: lat }\n`,
      6,
      'fields.latitude',
      'filled twice',
    ],
    [
      'a section of another table',
      'mapping: 1\ntable: units\nid: { slug: [a] }\nfields: { name: a, nameEn: a, quantityKind: a, baseCode: a }\ncoordinates: { geometry: true }\n',
      5,
      'coordinates',
      'no column longitude',
    ],
    [
      'a row with an unknown column',
      `${SOUND}rows:\n  regions:\n    - { code: "140700", name: A, nameEn: A, pinyin: a, level: COUNTY, size: 1 }\n`,
      8,
      'rows.regions.0.size',
      'no column "size"',
    ],
    [
      'a row that lacks a cell',
      `${SOUND}rows:\n  regions:\n    - { code: "140700", name: A, nameEn: A, level: COUNTY }\n`,
      8,
      'rows.regions.0.pinyin',
      'pinyin is empty',
    ],
    [
      'a row with a wrong code',
      `${SOUND}rows:\n  regions:\n    - { code: France, name: A, nameEn: A, pinyin: a, level: COUNTY }\n`,
      8,
      'rows.regions.0.code',
      '"France"',
    ],
  ])('with %s says where and what', (_name, text, line, field, words) => {
    expect(complaints(text)).toContainEqual({ line, field, en: expect.stringContaining(words) })
  })

  it('tells all that is wrong at once', () => {
    const found = complaints(`${SOUND}  status: { value: ready }\n  colour: x\n`)
    expect(found.map(({ line }) => line)).toEqual([6, 7])
  })

  it('that does not exist is a MappingError', async () => {
    const { readMapping } = await import('./read-mapping.ts')
    await expect(readMapping('/nowhere/m.yaml')).rejects.toBeInstanceOf(MappingError)
  })
})
