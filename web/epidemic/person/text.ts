import type { StoryKind } from '#epidemic/contract'
import type { Text } from '#kernel/text'

export const storyKindText = {
  exposure: { vi: 'Phơi nhiễm', en: 'Exposure' },
  meeting: { vi: 'Gặp gỡ', en: 'Meetings' },
  visit: { vi: 'Nơi đến', en: 'Places' },
  symptoms: { vi: 'Triệu chứng', en: 'Symptoms' },
  test: { vi: 'Xét nghiệm', en: 'Tests' },
  care: { vi: 'Điều trị', en: 'Care' },
  quarantine: { vi: 'Cách ly', en: 'Quarantine' },
  level: { vi: 'Đổi mức', en: 'Levels' },
  reading: { vi: 'Xem họ tên', en: 'Identity read' },
} satisfies Record<StoryKind, Text>

export const personText = {
  story: { vi: 'Diễn biến theo ngày', en: 'Day by day' },
  storyNone: { vi: 'Chưa ghi nhận việc gì có ngày giờ', en: 'Nothing with a date is recorded yet' },
  all: { vi: 'Tất cả', en: 'All' },
  gap: { vi: 'Không rõ ở đâu {days} ngày, {from} – {to}', en: 'Whereabouts unknown for {days} days, {from} – {to}' },
  gapOne: { vi: 'Không rõ ở đâu ngày {from}', en: 'Whereabouts unknown on {from}' },
  gapBefore: { vi: ' (trước khởi phát)', en: ' (before the symptoms)' },
  gapsSaid: {
    vi: 'Còn {days} ngày chưa rõ ở đâu trong thời gian có thể lây. Xin hỏi thêm.',
    en: '{days} days within the infectious time are unaccounted for. Please ask.',
  },
  moreOfDay: { vi: 'và {count} lần gặp khác trong ngày', en: 'and {count} more meetings that day' },
  fewerOfDay: { vi: 'thu gọn', en: 'fewer' },
  more: { vi: 'Còn {count} việc không hiện ở đây.', en: '{count} more are not shown here.' },
  until: { vi: '{from} – {to}', en: '{from} – {to}' },
  allDay: { vi: 'trong ngày', en: 'that day' },

  delay: { vi: 'Cái giá của chậm cách ly', en: 'The cost of isolating late' },
  delayOne: {
    vi: 'Cách ly muộn 1 ngày: thêm {f1} F1, {f2} F2.',
    en: 'Isolated 1 day late: {f1} more F1, {f2} more F2.',
  },
  delayOpen: {
    vi: 'Chưa cách ly: một ngày qua thêm {f1} F1, {f2} F2.',
    en: 'Not isolated yet: the last day added {f1} F1, {f2} F2.',
  },
  delayZero: {
    vi: 'Ngày cuối trước cách ly không thêm ai.',
    en: 'The last day before isolation added nobody.',
  },
  delayNone: {
    vi: 'Người này không nằm trong chuỗi nào nên chưa có gì để tính.',
    en: 'This person is in no chain, so there is nothing to count.',
  },
  delayEarlier: { vi: 'Sớm hơn', en: 'Earlier by' },
  days: { vi: '{days} ngày', en: '{days} days' },
  fewer: { vi: 'bớt {level}', en: '{level} fewer' },
  delayHow: {
    vi: 'Truy vết lại như thể được cách ly sớm hơn; F0 vẫn là F0. Số âm: người lùi ra mức xa hơn.',
    en: 'Traced anew as if isolated earlier; F0 stay F0. A negative number: people at a farther level instead.',
  },

  sources: { vi: 'Có thể bị lây từ ai', en: 'Who may have infected them' },
  sourcesNone: {
    vi: 'Chưa thấy F0 nào gặp người này trong thời kỳ lây',
    en: 'No F0 is known to have met this person while infectious',
  },
  sourcesHint: {
    vi: 'Hỏi lại các nơi đã đến trong 14 ngày trước, nhất là những ngày chưa rõ.',
    en: 'Ask again about the last 14 days, the unknown days first.',
  },
  unlisted: { vi: 'Ngoài danh sách', en: 'Somebody in no list' },
  sinceBefore: { vi: '{days} ngày trước khi người kia khởi phát', en: '{days} days before the other’s symptoms' },
  sinceAfter: { vi: '{days} ngày sau khi người kia khởi phát', en: '{days} days after the other’s symptoms' },
  sinceSame: { vi: 'đúng ngày người kia khởi phát', en: 'on the day of the other’s symptoms' },
  times: { vi: '{count} lần gặp', en: '{count} meetings' },
  untimed: {
    vi: 'Bệnh này chưa có số liệu công bố về thời kỳ lây: các lần gặp được coi ngang nhau.',
    en: 'No published course of this disease is kept: all meetings weigh the same.',
  },
  between: { vi: 'Người tiếp xúc ở giữa', en: 'Contacts in between' },
  betweenHint: {
    vi: 'Chưa là F0 nhưng đã phơi nhiễm trước khi gặp người này.',
    en: 'No F0, but exposed before they met this person.',
  },

  forward: { vi: 'Lan tiếp đến đâu nếu chỉ tính người này', en: 'How far it goes from this person alone' },
  forwardSaid: {
    vi: '{f1} F1, {f2} F2, {f3} F3 trở đi.',
    en: '{f1} F1, {f2} F2, {f3} F3 and beyond.',
  },
  forwardNone: {
    vi: 'Chưa thấy ai gặp người này trong thời gian có thể lây',
    en: 'Nobody is known to have met this person while they could infect',
  },
  showReached: { vi: 'Xem {count} người', en: 'Show {count} people' },
  step: { vi: 'Bước', en: 'Step' },
  who: { vi: 'Ai', en: 'Who' },
  levelNow: { vi: 'Mức hiện nay', en: 'Level now' },
  exposedAt: { vi: 'Phơi nhiễm', en: 'Exposed' },
  through: { vi: 'Qua', en: 'Through' },
  openGraph: { vi: 'Xem trong sơ đồ chuỗi lây', en: 'See in the graph of chains' },
} satisfies Record<string, Text>
