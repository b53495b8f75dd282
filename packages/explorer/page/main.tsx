// GraphiQL's own style.css would bring a second copy of Monaco's styles and 360 kB of fonts: the parts are enough.
import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import 'graphiql/graphiql.css'
import 'graphiql/setup-workers/vite'
import { createRoot } from 'react-dom/client'
import { Explorer } from './explorer.tsx'
import { fetchExamples } from './fetch-examples.ts'
import { initialState } from './initial-state.ts'
import { requestedTab } from './requested-tab.ts'
import { storedTab } from './stored-tab.ts'

const examples = await fetchExamples()
const requested = requestedTab(new URLSearchParams(location.search), examples)
const initial = initialState({ examples, requested, stored: storedTab(localStorage) })

const container = document.getElementById('explorer')
if (!container) throw new Error('index.html has no element with the id explorer')
createRoot(container).render(<Explorer examples={examples} initialState={initial} />)
