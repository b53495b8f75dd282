#!/usr/bin/env node
// The compile cache, which halves the start-up time, must be on before any other import.
import module from 'node:module'

// Deno has none.
module.enableCompileCache?.()
await import('./program.ts')
