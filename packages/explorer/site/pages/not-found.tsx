import { Link } from '../components/link.tsx'
import { useWords } from '../site-context.ts'

/** What a reader sees at an address without content. */
export function NotFound() {
  const word = useWords()
  return (
    <>
      <h1>{word('notFound')}</h1>
      <p>{word('notFoundHint')}</p>
      <p>
        <Link to="/">{word('home')}</Link>
      </p>
    </>
  )
}
