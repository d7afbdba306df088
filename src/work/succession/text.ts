import type { Text } from '#kernel/text'

export const successionTexts = {
  passed: { vi: 'Chuyển cho cơ quan kế thừa', en: 'Passed to the successor' },
  because: {
    vi: '{from} không còn hoạt động từ {day}; việc chuyển cho {to}.',
    en: '{from} is no more since {day}; it passes to {to}.',
  },
  waits: {
    vi: '{from} không còn hoạt động từ {day}; {to} giữ đến khi phân công nơi kế thừa.',
    en: '{from} is no more since {day}; {to} keeps it until a successor is named.',
  },
  merged: { vi: '{from} sáp nhập vào {to}.', en: '{from} merged into {to}.' },
  decided: { vi: 'Phân công cho {to} thay {from}.', en: 'Given to {to} in place of {from}.' },
  asked: { vi: 'Cần phân công nơi kế thừa', en: 'A successor has to be named' },
} satisfies Record<string, Text>

export const successionRefusals = {
  'question-unknown': {
    vi: 'Việc này đã được phân công, hoặc không thuộc cơ quan của anh/chị.',
    en: 'This has been decided already, or is not yours to decide.',
  },
} satisfies Record<string, Text>

export const successionKinds = {
  'work.plan-passed': { vi: 'Chuyển bản nháp kế hoạch cho cơ quan kế thừa', en: 'Draft of a plan passed on' },
  'work.succession-asked': { vi: 'Hỏi cấp trên nơi kế thừa', en: 'Successor asked of the superior' },
  'work.succession-decided': { vi: 'Phân công nơi kế thừa', en: 'Successor named' },
} satisfies Record<string, Text>
