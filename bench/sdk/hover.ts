import { readFileSync } from 'node:fs'
import ts from 'typescript-6'
import { programPath } from './bundle.ts'

const options: ts.CompilerOptions = {
  strict: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2024,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
}

/** True if an editor shows the description from the schema on hover over the last field that a program reads. */
export function showsDescription(program: string): boolean {
  const path = programPath(program)
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [path],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) =>
      ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined,
    getCurrentDirectory: () => import.meta.dirname,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    realpath: ts.sys.realpath as (path: string) => string,
  }
  const service = ts.createLanguageService(host)
  const offset = readFileSync(path, 'utf8').lastIndexOf('asWritten')
  const quickInfo = service.getQuickInfoAtPosition(path, offset)
  service.dispose()
  return (quickInfo?.documentation ?? []).some(({ text }) => text.includes('原文'))
}
