export { type FeedRelease, releaseFeed } from './catalogue/atom.ts'
export { croissantMetadata } from './catalogue/croissant.ts'
export { csvwMetadata } from './catalogue/csvw.ts'
export {
  type CatalogueDataset,
  type CatalogueFile,
  type CatalogueIndicator,
  type CatalogueSource,
  type CatalogueTable,
  type CatalogueUnit,
  fileUrl,
} from './catalogue/dataset.ts'
export { DCAT_PREFIXES, dcatCatalogue } from './catalogue/dcat.ts'
export { toJsonLd, toTurtle } from './catalogue/graph.ts'
export { semanticModel } from './catalogue/ossie.ts'
export { schemaOrgDataset, scriptJson } from './catalogue/schema-org.ts'
export { type ListedAddress, llmsText, type SitemapPage, sitemap, sitemapIndex } from './catalogue/text-files.ts'
export type { TableFormat, WriteOptions } from './formats/format.ts'
export { type FormatName, tableFormats } from './formats/formats.ts'
export { NotATableError } from './query/not-a-table-error.ts'
export { ResultError } from './query/read-pages.ts'
export { prepareTableQuery, type TableQuery } from './query/table-query.ts'
export { openPackageTable, readPackageColumns } from './release/package-table.ts'
export { MAX_WORKBOOK_ROWS, workbook } from './release/workbook.ts'
export { zip } from './release/zip.ts'
export { type HeaderStyle, headerStyles } from './table/headers.ts'
export type { Table, TableRow } from './table/table.ts'
