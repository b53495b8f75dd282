import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './app.vue'

// The SDK tries again by itself, and knows when the service wants it to.
const queryClientConfig = { defaultOptions: { queries: { retry: false } } }

createApp(App).use(VueQueryPlugin, { queryClientConfig }).mount('#app')
