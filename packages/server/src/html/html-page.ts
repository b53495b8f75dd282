// The frame of the server's pages: no scripts or other files, light and dark, responsive.
import { escapeHtml } from './escape-html.ts'

const STYLE = `
:root{color-scheme:light dark;--ink:#17242b;--soft:#566770;--line:#d5dee2;--paper:#fbfcfc;--raised:#f0f4f5;--accent:#0b6e69}
@media(prefers-color-scheme:dark){:root{--ink:#e6edef;--soft:#9db0b8;--line:#2b3a41;--paper:#10181c;--raised:#18232a;--accent:#5cc7bf}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:60rem;margin:0 auto;padding:3rem 1.25rem}
h1{font-size:2.2rem;line-height:1.25;margin:0}
h2{font-size:1.15rem;margin:2.5rem 0 .5rem}
p{margin:.5rem 0;overflow-wrap:anywhere}
a{color:var(--accent)}
a:focus-visible,.wide:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:.25rem}
small,.soft{color:var(--soft)}
code{font:.9em ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
pre{margin:.5rem 0;padding:.75rem 1rem;background:var(--raised);border-radius:.5rem;white-space:pre-wrap}
.go{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}
.go a{border:1px solid var(--accent);border-radius:.5rem;padding:.5rem 1rem;text-decoration:none}
.go a:first-child{background:var(--accent);color:var(--paper)}
ul{padding-left:1.2rem}
li{margin:0 0 .4rem;break-inside:avoid}
.columns{columns:26rem;column-gap:2rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
td,th{border-bottom:1px solid var(--line);padding:.4rem .5rem;text-align:left}
.number{text-align:right;font-variant-numeric:tabular-nums}
@media(max-width:40rem){main{padding-top:1.5rem}h1{font-size:1.8rem}}`

/** Renders a page; the title is text, the body HTML. */
export function htmlPage(title: string, body: string, language: 'zh' | 'en' = 'en'): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main>
${body}
</main></body></html>
`
}
