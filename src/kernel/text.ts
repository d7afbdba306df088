export type Language = 'vi' | 'en'

/** Words a person reads, both languages side by side: a missing one does not compile. `{name}` marks a value. */
export interface Text {
  readonly vi: string
  readonly en: string
}

export type Values = Readonly<Record<string, string | number>>

/** The words in one language, with each `{name}` replaced by its value. An unknown name stays visible in braces. */
export const say = (text: Text, language: Language, values: Values = {}): string =>
  text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : String(value)
  })
