import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [vue()],
  // `pnpm start` serves the data these pages ask for.
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
})
