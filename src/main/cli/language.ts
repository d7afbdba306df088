import { type Language, say, type Text, type Values } from '#kernel/text'

/** Vietnamese, unless the terminal speaks English (`LANG=en_…`) or `LIENTHONG_LANG=en` asks for it. */
export const language: Language = /^en/i.test(
  process.env.LIENTHONG_LANG ?? process.env.LC_ALL ?? process.env.LANG ?? '',
)
  ? 'en'
  : 'vi'

export const speak = (text: Text, values: Values = {}): string => say(text, language, values)
