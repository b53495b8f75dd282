import { describe, expect, it } from 'vitest'
import { MappingError } from '../errors.ts'
import { parseMapping } from './read-mapping.ts'

const VALID = `mapping: 1
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

describe('readMapping', () => {
  it('keeps scalars as text: 010, no and 1.10', () => {
    const { mapping } = parseMapping(
      `${VALID}  typeCode:\n    column: kind\n    codes: { 010: 1.1, no: 1.2, "": 2 }\n  note: { value: yes }\n`,
      'm.yaml',
    )
    expect(mapping.fields.typeCode?.codes).toEqual({ '010': '1.1', no: '1.2', '': '2' })
    expect(mapping.fields.note?.value).toBe('yes')
  })

  it('accepts a valid mapping', () => {
    expect(complaints(VALID)).toEqual([])
  })

  it.each([
    ['invalid YAML', `${VALID}  note: { match: [ }\n`, 6, undefined, 'Invalid YAML'],
    ['an unknown key', `${VALID}colour: red\n`, 6, 'mapping', 'colour'],
    ['an unknown key of a rule', `${VALID}  note: { colum: x }\n`, 6, 'fields.note', 'colum'],
    ['no version', VALID.replace('mapping: 1\n', ''), 1, 'mapping', 'Invalid'],
    [
      'two sources of a rule',
      `${VALID}  note: { column: x, value: y }\n`,
      6,
      'fields.note',
      'exactly one of column, text, value',
    ],
    [
      'a broken expression',
      `${VALID}  note: { column: x, replace: [{ match: "(", with: "" }] }\n`,
      6,
      'fields.note.replace.0.match',
      'Invalid regular expression',
    ],
    ['an unknown encoding', `${VALID}format: { encoding: klingon }\n`, 6, 'format.encoding', 'klingon'],
    ['an invalid header', `${VALID}format: { header: first }\n`, 6, 'format.header', 'line number'],
    [
      'an invalid date format',
      `${VALID}  openedOn: { column: x, date: DD.MM }\n`,
      6,
      'fields.openedOn.date.0',
      'DD.MM',
    ],
    ['an unknown column', `${VALID}  colour: x\n`, 6, 'fields.colour', 'no column "colour"'],
    ['an invalid value', `${VALID}  status: { value: ready }\n`, 6, 'fields.status.value', 'UNDER_CONSTRUCTION'],
    [
      'an invalid code',
      `${VALID}  status:\n    column: s\n    codes:\n      A: OPEN\n      B: SHUT\n`,
      10,
      'fields.status.codes.B',
      '"SHUT"',
    ],
    [
      'a unit of a column without unit',
      `${VALID}  address: { column: x, unit: M2 }\n`,
      6,
      'fields.address.unit',
      'no unit column',
    ],
    ['no region', VALID.replace(/ {2}regionCode.*\n/, ''), 3, 'fields.regionCode', 'region: name'],
    ['no identifier', VALID.replace(/id:.*\n/, ''), 1, 'id', 'hash'],
    ['one coordinate only', `${VALID}coordinates: { x: lon }\n`, 6, 'coordinates', 'x + y'],
    [
      'coordinates twice',
      `${VALID}  latitude: lat\ncoordinates: { x: lon, y: lat }\n`,
      6,
      'fields.latitude',
      'Two rules for latitude',
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
      `${VALID}rows:\n  regions:\n    - { code: "140700", name: A, nameEn: A, pinyin: a, level: COUNTY, size: 1 }\n`,
      8,
      'rows.regions.0.size',
      'no column "size"',
    ],
    [
      'a row with an empty required cell',
      `${VALID}rows:\n  regions:\n    - { code: "140700", name: A, pinyin: a, level: COUNTY }\n`,
      8,
      'rows.regions.0.nameEn',
      'must not be empty',
    ],
    [
      'a row with a wrong code',
      `${VALID}rows:\n  regions:\n    - { code: France, name: A, nameEn: A, pinyin: a, level: COUNTY }\n`,
      8,
      'rows.regions.0.code',
      '"France"',
    ],
  ])('reports position and message for %s', (_name, text, line, field, words) => {
    expect(complaints(text)).toContainEqual({ line, field, en: expect.stringContaining(words) })
  })

  it('reports all problems at once', () => {
    const found = complaints(`${VALID}  status: { value: ready }\n  colour: x\n`)
    expect(found.map(({ line }) => line)).toEqual([6, 7])
  })

  it('throws MappingError if the file does not exist', async () => {
    const { readMapping } = await import('./read-mapping.ts')
    await expect(readMapping('/nowhere/m.yaml')).rejects.toBeInstanceOf(MappingError)
  })
})
