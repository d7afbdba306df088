import type { Text } from '#kernel/text'

/** Sentences of chains. Times come as `08:10 27/01/2021`; names are codes or places, never names of people. */
export const chainTexts = {
  root: { vi: '{name} là F0, nơi chuỗi bắt đầu.', en: '{name} is the F0 where the chain begins.' },
  encounter: {
    vi: '{name} (F{level}) gặp {other} (F{otherLevel}) {when}{where}.',
    en: '{name} (F{level}) met {other} (F{otherLevel}) {when}{where}.',
  },
  visit: {
    vi: '{name} (F{level}) có mặt cùng nơi với {other} (F{otherLevel}) {when}{where}.',
    en: '{name} (F{level}) was in the same place as {other} (F{otherLevel}) {when}{where}.',
  },
  met: { vi: 'Gặp {other} {when}{where}.', en: 'Met {other} {when}{where}.' },
  at: { vi: 'lúc {at}', en: 'at {at}' },
  on: { vi: 'ngày {day}', en: 'on {day}' },
  between: { vi: 'từ {from} đến {to}', en: 'from {from} to {to}' },
  'at-unknown-time': { vi: 'vào lúc chưa rõ', en: 'at an unknown time' },
  setting: { vi: ' ({setting})', en: ' ({setting})' },
  gone: {
    vi: 'Không còn là F{from}: không còn chuỗi nào dẫn tới.',
    en: 'No longer F{from}: no chain leads here any more.',
  },
  confirmed: { vi: 'Là F0: đã có kết quả khẳng định.', en: 'Is F0: confirmed.' },
  turned: { vi: 'Từ F{from} thành F0: đã có kết quả khẳng định.', en: 'Turned from F{from} to F0: confirmed.' },
  became: { vi: 'Thành F{to}: {why}', en: 'Became F{to}: {why}' },
  changed: { vi: 'Từ F{from} thành F{to}: {why}', en: 'Turned from F{from} to F{to}: {why}' },
} satisfies Record<string, Text>
