// The texts of the data dictionary, other than those of the model.
import type { Bilingual } from '@tiyu/model'

export const dictionaryWords = {
  dataDictionary: { zh: '数据字典', en: 'Data dictionary' },
  dictionaryIntro: {
    zh: '每张数据表、每一列与每个代码的含义，同数据包文件、查询接口与导出文件所用。',
    en: 'What every table, column and code means, in the files, the API and the exports alike.',
  },
  columns: { zh: '列', en: 'Columns' },
  column: { zh: '列', en: 'Column' },
  description: { zh: '说明', en: 'Description' },
  required: { zh: '必填', en: 'Required' },
  isRequired: { zh: '是', en: 'yes' },
  computed: { zh: '发布时计算', en: 'computed' },
  computedExplanation: {
    zh: '不在数据包文件中，发布时由系统计算',
    en: 'Not a column of the file; computed when a release is published',
  },
  codesOf: { zh: '代码', en: 'Codes' },
  code: { zh: '代码', en: 'Code' },
  label: { zh: '名称', en: 'Label' },
  listOf: { zh: '列表：', en: 'list: ' },
  keyOf: { zh: '标识：', en: 'key of ' },
  textType: { zh: '文字', en: 'text' },
  graphqlType: { zh: 'GraphQL 类型', en: 'Type in GraphQL' },
  rowsInRelease: { zh: '本发布版行数', en: 'Rows in this release' },
  filesOfTable: { zh: '文件', en: 'Files' },
  codesInRelease: { zh: '本发布版的代码', en: 'Codes in this release' },
  factor: { zh: '折合基本单位', en: 'Factor to the base unit' },
} as const satisfies Readonly<Record<string, Bilingual>>
