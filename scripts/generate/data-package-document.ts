// Writes docs/data-package.md from the tables and descriptions of the model.

import { tableResources } from '@tiyu/datapackage'
import { dictionary } from '@tiyu/model'

interface BilingualText {
  readonly en: string
  readonly zh: string
}

type Resource = ReturnType<typeof tableResources>[number]
type Field = Resource['schema']['fields'][number]

function formatType(field: Field): string {
  const allowed = field.constraints && 'enum' in field.constraints ? field.constraints.enum : undefined
  return allowed ? allowed.map((value) => `\`${value}\``).join(' ') : field.type
}

function row(field: Field, references: ReadonlyMap<string, string>): string {
  const required = field.constraints?.required ? 'yes' : ''
  const target = references.get(field.name)
  return `| \`${field.name}\` | ${formatType(field)} | ${required} | ${target ? `→ ${target}` : ''} | ${field.description} |`
}

function section({ name, description, schema }: Resource): string {
  const keys = 'foreignKeys' in schema ? schema.foreignKeys : []
  const references = new Map(keys?.map(({ fields, reference }) => [fields[0] as string, reference.resource || name]))
  return [
    `## ${name}.csv`,
    '',
    description,
    '',
    '| column 列 | type 类型 | required 必填 | points to 指向 | meaning 含义 |',
    '| --- | --- | --- | --- | --- |',
    ...schema.fields.map((field) => row(field, references)),
    '',
  ].join('\n')
}

/** Returns the text of docs/data-package.md. */
export function dataPackageDocument(): string {
  const resources = tableResources()
  const enums = Object.entries(
    dictionary.enums as Record<string, BilingualText & { values: Record<string, BilingualText> }>,
  )
  const enumSections = enums.map(([name, { en, zh, values }]) =>
    [
      `### ${name}`,
      '',
      `${en} ${zh}`,
      '',
      ...Object.entries(values).map(([value, text]) => `- \`${value}\`: ${text.en} ${text.zh}`),
      '',
    ].join('\n'),
  )
  return `# The data package · 数据包

This page is made from the model by \`pnpm generate\`. 本页由 \`pnpm generate\` 根据模型生成。

A package is a folder with \`datapackage.json\` and one CSV per table: UTF-8 without BOM, LF line ends, comma, quotes where needed. An empty cell means that the value is not known or does not apply. Lists are joined by \`;\`. Dates are ISO 8601, as precise as known. 数据包是一个文件夹，内有 \`datapackage.json\` 和每表一个 CSV：无 BOM 的 UTF-8、LF 换行、逗号分隔，必要时加引号。空单元格表示未知或不适用；列表以 \`;\` 连接；日期按 ISO 8601 写到已知的精度。

If a resource in \`datapackage.json\` has \`bytes\` or \`hash\` (MD5, or an algorithm before a colon: \`sha256:…\`), they are compared with its file. \`datapackage.json\` 中的资源如有 \`bytes\` 或 \`hash\`（MD5，或在冒号前写明算法，如 \`sha256:…\`），则与其文件核对。

A package may leave out the tables marked as optional, in the folder and in \`resources\` of \`datapackage.json\`; a table left out counts as empty. They relate indicators to each other and to divisions, so that the [rules](findings.md) can check figures against each other: without their rows there are fewer findings. Names, titles and notes may be in any language; the columns that end in \`En\` hold the English. 标明可省略的表可以不放入文件夹，也不列入 \`datapackage.json\` 的 \`resources\`，视同空表。这些表说明指标之间、指标与区划之间的关系，供[规则](findings.md)互证数值；缺少其中的行，检查结果相应减少。名称、标题和备注可用任何语言书写，英文写在以 \`En\` 结尾的列。

${resources.map(section).join('\n')}
## outlines.geojson

The outlines of divisions, which the maps of the pages are drawn from; a package may leave them out, as the published one does. The file is a resource with the name \`outlines\`: a FeatureCollection of GeoJSON (RFC 7946) with the members \`source\`, the identifier of a source, \`licence\`, under which the outlines may be published, and where an authority has approved the map \`approvalNumber\`. Each feature has the code of a division in \`properties.code\` and a Polygon or MultiPolygon in WGS 84. Rings are closed, do not cross themselves, and go counter-clockwise, holes clockwise. 行政区划轮廓，供页面绘制地图；可以省略，已发布的数据包即未包含。在 \`resources\` 中以 \`outlines\` 为名，格式为 GeoJSON（RFC 7946）FeatureCollection，另有 \`source\`（来源的标识）、\`licence\`（可公开发布的许可）和 \`approvalNumber\`（审图号，如有）。每个 feature 以 \`properties.code\` 写明区划代码，几何为 WGS 84 的 Polygon 或 MultiPolygon；环须闭合、不自交，外环逆时针、内环顺时针。

## Values · 取值

${enumSections.join('\n')}`
}
