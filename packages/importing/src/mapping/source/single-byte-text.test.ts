// Files in encodings of one byte a character: read, or refused with the readings to choose from.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { detectEncodings, type Encodings } from './encoding.ts'
import { createDecoder } from './line-decoder.ts'
import { openText } from './text-decoder.ts'

/** Encodes a text; every character must be in the encoding. */
function encode(text: string, encoding: string): Buffer {
  const decoder = createDecoder(encoding)
  const byteOf = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) {
    try {
      byteOf.set(decoder.decode(Buffer.from([byte])), byte)
    } catch {}
  }
  return Buffer.from(
    [...text].map((character) => byteOf.get(character) ?? expect.unreachable(`${character} in ${encoding}`)),
  )
}

async function withFile<Value>(bytes: Uint8Array, use: (path: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-single-byte-'))
  try {
    await writeFile(join(folder, 'halls.csv'), bytes)
    return await use(join(folder, 'halls.csv'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

const detect = (bytes: Uint8Array) => withFile(bytes, detectEncodings)

const read = (bytes: Uint8Array, encodings?: Encodings) =>
  withFile(bytes, async (path) => {
    const { chunks, notes } = await openText(path, 'halls.csv', encodings)
    let text = ''
    for await (const chunk of chunks) text += chunk
    return { text, notes: notes().map(({ en }) => en) }
  })

const WESTERN = {
  German:
    'Name;Straße\nFußballplatz Süd;Hauptstraße 5\nSporthalle Köln-Mülheim;Bergisch-Gladbacher Straße\nSchwimmbad Höchst;Zürcher Weg\n',
  French:
    "Nom;Adresse\nGymnase Émile Zola;12 allée de l'Église\nPiscine de Besançon;Rue du Château d'Eau\nÉcole élémentaire;Où ça\n",
  Spanish: 'Nombre;Dirección\nPabellón de Málaga;Calle Ñuñoa\nPiscina José María;Avenida Andalucía\n',
  Swedish: 'Namn;Adress\nIshallen Malmö;Östra vägen\nBadhuset Åkersberga;Sjövägen 12\nSimhall Gävle;Årstagatan\n',
  Portuguese: 'Nome;Endereço\nGinásio São João;Praça da Sé\nPiscina Municipal de Évora;Avenida Conceição\n',
}

const CYRILLIC = {
  Russian:
    'Название;Адрес\nСтадион Лужники;улица Лужники\nБассейн Чайка;Турчанинов переулок\nЯхт-клуб Юность;Южная улица\n',
  Bulgarian: 'Име;Адрес\nСпортна зала Плевен;улица Гренадирска\nСтадион Българска армия;булевард Драган Цанков\n',
}

const cases = [
  ...Object.entries(WESTERN).flatMap(([language, text]) =>
    ['windows-1252', 'macintosh', 'ibm850'].map((encoding) => [language, encoding, text] as const),
  ),
  ...Object.entries(CYRILLIC).flatMap(([language, text]) =>
    ['windows-1251', 'ibm866', 'koi8-r', 'x-mac-cyrillic'].map((encoding) => [language, encoding, text] as const),
  ),
]

test.each(cases)('reads %s in %s, and says so with its words', async (_language, encoding, text) => {
  const decoded = await read(encode(text, encoding))
  expect(decoded.text).toBe(text)
  expect(decoded.notes).toEqual([
    expect.stringMatching(new RegExp(`guessed: ${encoding}, which reads .*[^\\x00-\\x7f]`)),
  ])
})

const SHORT = {
  ...WESTERN,
  Finnish: 'Jäähalli Hämeenlinna, Mäkikatu',
  Danish: 'Svømmehal Ærø, Søndergade, Århus, Idrætshal',
}

test.each(Object.entries(SHORT))('reads single words of %s in windows-1252', async (_language, text) => {
  for (const word of text.match(/[\p{L}'-]*[^\p{ASCII}][\p{L}'-]*/gu) ?? [])
    expect.soft((await read(encode(`a;${word};b\n`, 'windows-1252'))).text).toBe(`a;${word};b\n`)
})

test.each([
  [
    'Danish in ibm850',
    'ibm850',
    'a;Svømmehal Ærø;b\na;Idrætshal Århus;Søndergade 12\n',
    'ibm850 reads Svømmehal, Ærø, Idrætshal',
  ],
  [
    'Finnish in macintosh',
    'macintosh',
    'a;Jäähalli Hämeenlinna\nb;Mäkikatu\n',
    'macintosh reads Jäähalli, Hämeenlinna, Mäkikatu',
  ],
])('refuses %s, whose letters are others elsewhere', async (_, encoding, text, words) => {
  await expect(read(encode(text, encoding))).rejects.toMatchObject({
    problem: { message: { en: expect.stringContaining(words) } },
  })
})

test.each([
  [
    'Polish',
    'windows-1250',
    'Nazwa;Adres\nHala Łódź;Żeromskiego 5\nPływalnia Śródmieście;Słowackiego\nBoisko Gdańsk;Długa\n',
  ],
  [
    'Czech',
    'windows-1250',
    'Název;Ulice\nHřiště Žižkov;Příčná 5\nPlavecký bazén;Říční\nSportovní hala Děčín;Máchova\n',
  ],
  [
    'Turkish',
    'windows-1254',
    'Adı;Adres\nSpor salonu Beşiktaş;Güneş sokağı\nYüzme havuzu Çankırı;İstiklal\nStadı Eskişehir;Yağmur\n',
  ],
  ['Greek', 'windows-1253', 'Όνομα;Διεύθυνση\nΣτάδιο Καραϊσκάκη;Πειραιάς\nΚολυμβητήριο Αθήνας;Λεωφόρος Συγγρού\n'],
])('leaves %s in %s as it was guessed', async (_language, encoding, text) => {
  const [guess] = await detect(encode(text, encoding))
  expect(guess).toMatch(/^(?:windows-125[0234]|iso-8859-[279])$/)
})

test('keeps signs of western text: m², ½, ®, dashes and quotes', async () => {
  const text = 'Name;Fläche\n“Alte” Halle – Süd;1 200 m²\nCoop® Arena;½ ha\nl’Étoile;5 °C\n'
  expect((await read(encode(text, 'windows-1252'))).text).toBe(text)
})

test('refuses a file that several encodings read as words, and names their readings', async () => {
  await expect(read(Buffer.from('a;K\x9aln\n', 'latin1'))).rejects.toMatchObject({
    problem: {
      message: { en: expect.stringMatching(/windows-1252 reads Kšln; macintosh reads Köln/) },
      hint: { en: expect.stringContaining('encoding: macintosh') },
    },
  })
})

test('refuses a file that no encoding fits', async () => {
  const polish = encode('Nazwa;Adres\nHala Łódź;Żeromskiego\nPływalnia Śródmieście;Słowackiego\n', 'ibm852')
  await expect(read(polish)).rejects.toMatchObject({
    name: 'SourceError',
    problem: { hint: { en: expect.stringContaining('ibm852') } },
  })
  expect((await read(polish, ['cp852'])).text).toContain('Pływalnia Śródmieście')
})

test.each([
  ['437', 'Köln ½ Σ'],
  ['cp850', 'Köln ½ Ø'],
  ['IBM852', 'Łódź'],
])('decodes the code page %s of DOS', async (label, text) => {
  expect((await read(encode(text, label), [label])).text).toBe(text)
})
