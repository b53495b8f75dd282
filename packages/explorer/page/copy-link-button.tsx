import { ToolbarButton } from '@graphiql/react'
import { useState } from 'react'

/** Milliseconds for which the button says that the link is copied. */
const CONFIRMATION_MS = 2000

/** A button that copies the address of the page, which has the query and variables of the editor. */
export function CopyLinkButton() {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(location.href)
    setCopied(true)
    setTimeout(() => setCopied(false), CONFIRMATION_MS)
  }
  return (
    <ToolbarButton label={isCopied ? 'Copied 已复制' : 'Copy a link to this query 复制此查询的链接'} onClick={copy}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        {isCopied ? (
          <path d="M4 10.5l4 4 8-9" />
        ) : (
          <path d="M8.5 11.5a3.5 3.5 0 0 0 5 0l3-3a3.5 3.5 0 0 0-5-5l-1 1M11.5 8.5a3.5 3.5 0 0 0-5 0l-3 3a3.5 3.5 0 0 0 5 5l1-1" />
        )}
      </svg>
    </ToolbarButton>
  )
}
