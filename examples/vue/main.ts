import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './app.vue'

// The SDK retries by itself and respects Retry-After.
const queryClientConfig = { defaultOptions: { queries: { retry: false } } }

createApp(App).use(VueQueryPlugin, { queryClientConfig }).mount('#app')
