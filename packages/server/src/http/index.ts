// What another HTTP server of this software shares with the service.
export { HTML_TYPE, NO_SNIFFING, SITE_HEADERS } from './browser-headers.ts'
export { listen } from './listen.ts'
