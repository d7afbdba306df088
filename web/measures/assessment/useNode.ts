import { useSearchParams } from 'react-router'

/** Which node is open, kept in the address: a link leads to it, the browser's arrows walk back. */
export function useNode(): readonly [string | null, (code: string | null) => void] {
  const [search, setSearch] = useSearchParams()
  const set = (code: string | null): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (code === null) next.delete('node')
        else next.set('node', code)
        return next
      },
      { replace: search.get('node') !== null && code !== null },
    )
  return [search.get('node'), set]
}

/** One value of the address with the word that stands for none. */
export function useChoice(name: string, usual: string): readonly [string, (value: string) => void] {
  const [search, setSearch] = useSearchParams()
  const set = (value: string): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === usual) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  return [search.get(name) ?? usual, set]
}
