import { collectFindings, type Finding } from '@tiyu/audit'
import { findOutlinesFile, loadDescriptor, readOutlines, readRows } from '@tiyu/datapackage'
import { tables } from '@tiyu/model'
import { FactCollector } from '../build/fact-collector.ts'

/**
 * Runs the audit rules over the package in `folder`, which must have passed `checkPackage`.
 * @throws PackageError if datapackage.json is invalid
 */
export async function auditPackage(folder: string): Promise<Finding[]> {
  const descriptor = await loadDescriptor(folder)
  const file = findOutlinesFile(descriptor)
  const collector = new FactCollector(file ? (await readOutlines(folder, file)).outlines : undefined)
  for (const table of tables) {
    for await (const { values } of readRows(folder, descriptor, table, () => {})) collector.add(table.model, values)
  }
  return collectFindings(collector.facts())
}
