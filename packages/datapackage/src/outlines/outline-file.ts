// The file of outlines: a GeoJSON FeatureCollection whose features have the codes of divisions, with the source, the licence
// and the approval number of the map as members of its own.
import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bilingual, findInvisible, type Outlines, type Polygons, type Problem } from '@tiyu/model'
import { z } from 'zod'
import { findFileFault } from '../files/file-fault.ts'
import { findRingFault } from './ring-faults.ts'

const text = z
  .string()
  .min(1)
  .max(1000)
  .refine((value) => findInvisible(value) < 0)

const position = z.tuple([z.number(), z.number()])
const rings = z.array(z.array(position)).min(1)

const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) }),
])

const feature = z.object({ type: z.literal('Feature'), properties: z.object({ code: text }), geometry })

/** Other coordinate reference systems than WGS 84 were removed from GeoJSON by RFC 7946. */
const collection = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.undefined().optional(),
  source: text,
  licence: text,
  approvalNumber: text.optional(),
  features: z.array(feature),
})

type Feature = z.infer<typeof feature>

/** Faults of one file that are reported. */
const MAX_FAULTS = 100

const polygonsOf = ({ geometry: { type, coordinates } }: Feature): Polygons =>
  type === 'Polygon' ? [coordinates] : coordinates

/** Path of a value in the file, such as `features[3].geometry`. */
const formatPath = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')

const HINTS: Readonly<Record<string, Bilingual>> = {
  source: { en: 'Give the identifier of a source in sources.csv.', zh: '请填写 sources.csv 中来源的标识。' },
  licence: {
    en: 'Name the licence under which the outlines may be published, such as CC-BY-4.0.',
    zh: '请写明可公开发布轮廓的许可，如 CC-BY-4.0。',
  },
  approvalNumber: {
    en: 'Give the number of the approved map, such as GS(2024)0650, or leave the member out.',
    zh: '请填写审图号，如 GS(2024)0650；没有时不写此项。',
  },
  crs: { en: 'Convert the coordinates to WGS 84 and remove the member.', zh: '请将坐标转换为 WGS 84，并删去此项。' },
}

const FORM: Bilingual = {
  en: 'The file is a FeatureCollection with source, licence and features; each feature has properties.code and a Polygon or MultiPolygon of [longitude, latitude].',
  zh: '文件应为 FeatureCollection，含 source、licence 与 features；每个 feature 有 properties.code 和由 [经度, 纬度] 构成的 Polygon 或 MultiPolygon。',
}

function formProblem(file: string, path: readonly PropertyKey[]): Problem {
  const field = formatPath(path)
  return {
    file,
    ...(field && { field }),
    message: field
      ? { en: `${field} is missing or not valid.`, zh: `${field} 缺失或无效。` }
      : { en: 'The file is not a FeatureCollection.', zh: '文件不是 FeatureCollection。' },
    hint: HINTS[String(path[0] ?? '')] ?? FORM,
  }
}

/** The faults of the rings of a feature. */
function ringProblems(file: string, one: Feature, number: number): Problem[] {
  const isMulti = one.geometry.type === 'MultiPolygon'
  return polygonsOf(one).flatMap((polygon, polygonNumber) =>
    polygon.flatMap((ring, ringNumber): Problem[] => {
      const fault = findRingFault(ring, ringNumber > 0)
      if (!fault) return []
      const { position, message, hint } = fault
      const path = [...(isMulti ? [polygonNumber] : []), ringNumber, position]
      const { code } = one.properties
      return [
        {
          file,
          field: formatPath(['features', number, 'geometry', 'coordinates', ...path]),
          message: { en: `${code}: ${message.en}`, zh: `${code}：${message.zh}` },
          hint,
        },
      ]
    }),
  )
}

function repeatedCodes(file: string, features: readonly Feature[]): Problem[] {
  return features.flatMap(({ properties: { code } }, number) => {
    if (features.findIndex((one) => one.properties.code === code) === number) return []
    return [
      {
        file,
        field: formatPath(['features', number, 'properties', 'code']),
        message: { en: `${code} has another outline above.`, zh: `${code} 在前面已有轮廓。` },
        hint: { en: 'Join the polygons in one MultiPolygon.', zh: '请把多边形合为一个 MultiPolygon。' },
      },
    ]
  })
}

/** Outlines that are valid by themselves, or their problems. */
export type OutlinesResult = { readonly outlines?: Outlines; readonly problems: readonly Problem[] }

function parseOutlines(file: string, json: string): OutlinesResult {
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch (error) {
    const reason = (error as Error).message
    const message = { en: `Invalid JSON: ${reason}.`, zh: `不是有效的 JSON：${reason}。` }
    return { problems: [{ file, message, hint: FORM }] }
  }
  const parsed = collection.safeParse(content)
  if (!parsed.success) {
    const paths = new Map(parsed.error.issues.map(({ path }) => [path.join('.'), path]))
    return { problems: [...paths.values()].slice(0, MAX_FAULTS).map((path) => formProblem(file, path)) }
  }
  const { source, licence, approvalNumber = null, features } = parsed.data
  const problems = [
    ...repeatedCodes(file, features),
    ...features.flatMap((one, number) => ringProblems(file, one, number)),
  ].slice(0, MAX_FAULTS)
  const byCode = new Map(features.map((one) => [one.properties.code, polygonsOf(one)]))
  return { problems, ...(problems.length === 0 && { outlines: { sourceId: source, licence, approvalNumber, byCode } }) }
}

/** Reads and checks the file of outlines in the folder of a package. */
export async function readOutlines(folder: string, file: string): Promise<OutlinesResult> {
  const path = join(folder, file)
  // A file that is missing is reported with the other resources that are no tables.
  if (findFileFault(path)) return { problems: [] }
  const bytes = await readFile(path)
  if (isUtf8(bytes)) return parseOutlines(file, bytes.toString('utf8'))
  const message = { en: 'The file is not UTF-8.', zh: '文件不是 UTF-8。' }
  return { problems: [{ file, message, hint: { en: 'Save it as UTF-8.', zh: '请另存为 UTF-8。' } }] }
}
