import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Facilities } from './facilities.tsx'
import { Series } from './series.tsx'

// The SDK retries by itself and respects Retry-After.
const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <h1>体育数据逐年看 Sports figures by year</h1>
      <Series />
      <Facilities />
    </QueryClientProvider>
  </StrictMode>,
)
