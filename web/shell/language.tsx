import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { type Language, say, type Text, type Values } from '#kernel/text'

interface LanguageState {
  readonly language: Language
  readonly setLanguage: (to: Language) => void
}

const Context = createContext<LanguageState>({ language: 'vi', setLanguage: () => undefined })
const KEY = 'language'

/** The language the reader chose, Vietnamese until then. Readable outside React, for request headers. */
export const chosenLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'vi')

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, set] = useState<Language>(chosenLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const setLanguage = useCallback((to: Language) => {
    localStorage.setItem(KEY, to)
    set(to)
  }, [])
  const value = useMemo(() => ({ language, setLanguage }), [language, setLanguage])
  return <Context value={value}>{children}</Context>
}

export const useLanguage = (): LanguageState => useContext(Context)

export type Say = (text: Text, values?: Values) => string

/** `const t = useSay(); t(texts.accept)`: the words in the reader's language. */
export function useSay(): Say {
  const { language } = useLanguage()
  return useCallback((text: Text, values?: Values) => say(text, language, values), [language])
}
