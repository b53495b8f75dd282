import { describe, expect, it } from 'vitest'
import { mapFiles } from '../map-files.ts'
import { MappingFolder } from '../testing/mapping-folder.ts'
import { BARE, notes, reasons } from '../testing/report-text.ts'

describe('unpivot', () => {
  const file = 'town,year,pools,halls,courts\n晋中市,2020,3,NA,12\n太原市,2020,5,7,\n'

  it.each(['columns: [pools, halls, courts]', 'match: "s$"'])('makes a record of every value (%s)', async (columns) => {
    await using folder = await MappingFolder.make()
    const mapping = `mapping: 1
unpivot: { ${columns} }
id: { slug: [town, $column] }
fields:
  name: { text: "{town} {$column} {$value}" }
  regionCode: { value: "140700" }
  note: year
`
    const report = await folder.map(mapping, 'a.csv', file)
    expect((await folder.rows('facilities')).map(({ id, name, note }) => [id, name, note])).toEqual([
      ['jin-zhong-shi-pools', '晋中市 pools 3', '2020'],
      ['jin-zhong-shi-courts', '晋中市 courts 12', '2020'],
      ['tai-yuan-shi-pools', '太原市 pools 5', '2020'],
      ['tai-yuan-shi-halls', '太原市 halls 7', '2020'],
    ])
    expect(notes(report)).toContain('2 cell(s) of unpivoted columns have no value')
    expect(notes(report)).not.toContain('Unmapped')
  })

  it('turns many columns of counts into observations of as many indicators', async () => {
    await using folder = await MappingFolder.make()
    const indicators = Array.from({ length: 31 }, (_, index) => `c${index + 1}`)
    const mapping = `mapping: 1
table: observations
unpivot: { match: '^c\\d+$' }
id: { slug: [$column, year] }
fields:
  indicatorCode: { column: $column }
  regionCode: { value: "140700" }
  yearFrom: year
  yearTo: year
  kind: { value: ACTUAL }
  exact: $value
  unitCode: { value: ITEM }
  preferred: { value: "true" }
`
    const text = `year,${indicators.join(',')}\n2020,${indicators.map((_, index) => index + 1).join(',')}\n`
    const report = await mapFiles({
      mapping: await folder.write('m.yaml', mapping),
      sources: [await folder.write('a.csv', text)],
      out: folder.path('out'),
    })
    expect(report).toMatchObject({ read: 31, written: 31, rejected: 0 })
    const rows = await folder.rows('observations')
    expect(rows.map(({ indicatorCode, exact }) => [indicatorCode, exact])).toEqual(
      indicators.map((code, index) => [code, String(index + 1)]),
    )
  })
})

describe('split', () => {
  it('makes a record of each item of a list', async () => {
    await using folder = await MappingFolder.make()
    const mapping = BARE.replace('slug: [id]', 'slug: [id, sport]').replace(
      'fields:',
      'split: { column: sport, by: "/" }\nfields:',
    )
    await folder.map(`${mapping}  note: sport\n`, 'a.csv', 'id,name,sport\n1,A,Golf / Rugby/\n2,B,\n')
    expect((await folder.rows('facilities')).map(({ id, note }) => [id, note])).toEqual([
      ['1-golf', 'Golf'],
      ['1-rugby', 'Rugby'],
      ['2', ''],
    ])
  })

  it('of a rule converts each item of a list column, and is refused for other columns', async () => {
    await using folder = await MappingFolder.make()
    const rule = (codes: string) => `${BARE}  inferred: { column: guessed, split: ",", codes: ${codes} }\n`
    const file = 'id,name,guessed\n1,A,"kind, name,kind"\n2,B,other\n'
    const report = await folder.map(rule('{ kind: typeCode, name: name }'), 'a.csv', file)
    expect(reasons(report)).toEqual(['a.csv:3:3 unknown-code'])
    expect(await folder.rows('facilities')).toMatchObject([{ inferred: 'typeCode;name' }])
    await using other = await MappingFolder.make()
    await expect(other.map(`${BARE}  note: { column: guessed, split: "," }\n`, 'a.csv', file)).rejects.toMatchObject({
      problems: [{ field: 'fields.note.split' }],
    })
  })
})

describe('join', () => {
  const mapping = BARE.replace(
    'fields:',
    'join: [{ file: kinds.csv, column: kind, key: code, prefix: "kind." }]\nfields:',
  )
  const file = 'id,name,kind\n1,A,p\n2,B,x\n3,C,p\n'

  it('adds the columns of a second file, and reports which records have no row', async () => {
    await using folder = await MappingFolder.make()
    await folder.write('kinds.csv', 'code;label\np;Pool\nh;Hall\n')
    const report = await folder.map(`${mapping}  note: kind.label\nignore: [kind.code]\n`, 'a.csv', file)
    expect((await folder.rows('facilities')).map(({ note }) => note)).toEqual(['Pool', '', 'Pool'])
    expect(notes(report)).toContain('1 record(s) have no row in kinds.csv by code: "x"')
    expect(notes(report)).not.toContain('Unmapped')
  })

  it.each([
    [
      'a key that occurs twice',
      'code,label\np,Pool\np,Paddling pool\n',
      /kinds\.csv:3.*"p" is the key of several rows/s,
    ],
    ['a missing key column', 'kind,label\np,Pool\n', /"code".*Its columns are kind, label/s],
  ])('refuses %s', async (_, kinds, message) => {
    await using folder = await MappingFolder.make()
    await folder.write('kinds.csv', kinds)
    await expect(folder.map(mapping, 'a.csv', file)).rejects.toMatchObject({ message: expect.stringMatching(message) })
  })
})
