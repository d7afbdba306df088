import { createContext, type ReactNode, useContext } from 'react'

/** Whoever signed in, as far as the frame must know. */
export interface Person {
  readonly account: string
  readonly name: string
  /** Post and agency in words, for the menu. */
  readonly post: string | null
  /** Powers held anywhere; the server narrows each to place and sector. */
  readonly powers: ReadonlySet<string>
  /** The unit a page opens on. */
  readonly home: string | null
  /** A temporary password lets nothing be done but change it. */
  readonly mustChangePassword: boolean
}

const Context = createContext<Person | null>(null)

export const PersonProvider = ({ person, children }: { person: Person; children: ReactNode }) => (
  <Context value={person}>{children}</Context>
)

export function usePerson(): Person {
  const person = useContext(Context)
  if (!person) throw new Error('usePerson outside a signed-in page')
  return person
}

/** Whose drafts these are: the account, or `'public'` on a page without one. */
export const useAccount = (): string => useContext(Context)?.account ?? 'public'

/** `const may = useMay(); may('work.direct')`: whether to offer an action. The server decides again. */
export function useMay(): (power: string) => boolean {
  const { powers } = usePerson()
  return (power) => powers.has(power)
}
