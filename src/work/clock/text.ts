import { type Day, spokenDay } from '#kernel/day'
import { type Language, say, type Text } from '#kernel/text'
import type { Firing, Told } from './ladder.ts'

/** What a reminder or a climb says. */
const said = {
  before: { vi: 'Còn {n} ngày làm việc là đến hạn {due}.', en: '{n} working day(s) left until the deadline, {due}.' },
  today: { vi: 'Hôm nay là hạn ({due}).', en: 'The deadline is today ({due}).' },
  after: { vi: 'Quá hạn {n} ngày làm việc (hạn {due}).', en: 'Overdue by {n} working day(s) (deadline {due}).' },
  missed: {
    vi: ' Từ {from} đến {to} hệ thống không chạy, các lần nhắc trong những ngày đó được gộp vào lần này.',
    en: ' The system did not run from {from} to {to}; what would have been told on those days is told now.',
  },
} satisfies Record<string, Text>

/** Names of whom a rung tells, for the picture of the ladder. */
export const toldNames: Readonly<Record<Told, Text>> = {
  officer: { vi: 'Người đang xử lý', en: 'Whoever has it' },
  head: { vi: 'Người đứng đầu cơ quan', en: 'The head of the agency' },
  superior: { vi: 'Cơ quan cấp trên', en: 'The superior agency' },
  province: { vi: 'Ủy ban nhân dân cấp tỉnh', en: 'The provincial people’s committee' },
}

/** The sentence of a step the clock takes; `gone` is in working days after the due day, negative before it. */
export function firingText({ missed }: Firing, due: Day, gone: number): Text {
  const text = gone < 0 ? said.before : gone === 0 ? said.today : said.after
  const [first, last] = [missed[0], missed.at(-1)]
  const words = (language: Language): string =>
    say(text, language, { n: Math.abs(gone), due: spokenDay(due) }) +
    (first && last ? say(said.missed, language, { from: spokenDay(first), to: spokenDay(last) }) : '')
  return { vi: words('vi'), en: words('en') }
}
