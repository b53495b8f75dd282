export { type Example, exampleSlug } from './example.ts'
export { type ExplorerAssets, explorerAssets, explorerIcon, explorerPath } from './explorer-assets.ts'
export { ExplorerNotBuiltError } from './explorer-not-built-error.ts'
