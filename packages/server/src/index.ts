export { exitCodes } from './commands/exit-codes.ts'
export { type DocumentedQuery, readExamples } from './examples.ts'
export { ListenError, type RunningService, serve } from './serve.ts'
export { readSettings, type Settings, SettingsError, settings } from './settings.ts'
