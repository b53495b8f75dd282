import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [vue()],
  // The service of `pnpm start`.
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
})
