import type { ComponentChildren } from 'preact'
import { useSite } from '../site-context.ts'

interface ResourceItemProps {
  /** A file or endpoint of the service, such as `/data/`. */
  readonly to: string
  readonly download?: boolean
  readonly children: ComponentChildren
}

/** An item of a list that leads to something else of the service; left out where a static build has no such thing. */
export function ResourceItem({ to, download = false, children }: ResourceItemProps) {
  const address = useSite().links.resource(to)
  if (address === undefined) return null
  return (
    <li>
      <a href={address} download={download}>
        {children}
      </a>
    </li>
  )
}
