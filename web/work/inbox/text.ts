import type { Text } from '#kernel/text'

export const words = {
  title: { vi: 'Việc chờ tôi', en: 'Waiting for me' },
  count: { vi: '{n} việc chờ anh/chị xử lý', en: '{n} things wait for you' },
  all: { vi: 'Tất cả', en: 'All' },
  kinds: { vi: 'Loại việc', en: 'Kind of work' },
  find: { vi: 'Tìm theo mã, tên, địa bàn', en: 'Find by code, title or place' },
  none: { vi: 'Không có việc nào đang chờ', en: 'Nothing waits for you' },
  noneDo: {
    vi: 'Việc mới giao sẽ hiện ở đây ngay, không cần tải lại trang.',
    en: 'What is given to you appears here by itself.',
  },
  noneFound: { vi: 'Không có việc nào khớp', en: 'Nothing matches' },
  noneFoundDo: { vi: 'Bỏ bớt bộ lọc để thấy các việc khác.', en: 'Widen the filter.' },
  select: { vi: 'Chọn {title}', en: 'Select {title}' },
  selected: { vi: 'Đã chọn {n}', en: '{n} selected' },
  clear: { vi: 'Bỏ chọn', en: 'Clear' },
  keys: { vi: 'Phím tắt', en: 'Shortcuts' },
  keysHint: { vi: 'Bấm ? để xem phím tắt', en: 'Press ? for shortcuts' },
  more: { vi: 'Hiện thêm {n} việc', en: 'Show {n} more' },
  confirm: { vi: '{step} {n} việc', en: '{step}: {n}' },
  those: {
    vi: '{n} việc khác không làm được bước này và được giữ nguyên.',
    en: '{n} others do not have this step and stay.',
  },
  andMore: { vi: '… và {n} việc nữa', en: '… and {n} more' },
  comment: { vi: 'Nội dung ý kiến', en: 'Your comment' },
  remark: { vi: 'Lời nhắn (không bắt buộc)', en: 'A word (optional)' },
  person: { vi: 'Giao cho', en: 'Give to' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  done: { vi: 'Đã xong {n} việc', en: '{n} done' },
  partly: { vi: 'Xong {done} trên {n} việc', en: '{done} of {n} done' },
  partlyLead: {
    vi: 'Những việc sau chưa làm được, các việc khác đã xong:',
    en: 'These were not done; the others were:',
  },
  undo: { vi: 'Giao lại như cũ', en: 'Give back' },
  close: { vi: 'Đóng', en: 'Close' },
  nothing: { vi: 'Không có việc nào được chọn làm được bước này.', en: 'Nothing selected has this step.' },
  swipe: { vi: 'Vuốt sang phải để chọn, chạm để mở', en: 'Swipe right to select, tap to open' },
} satisfies Record<string, Text>

/** The shortcut sheet: the key and what it does. */
export const sheet: readonly { readonly keys: string; readonly does: Text }[] = [
  { keys: 'j · k', does: { vi: 'Xuống, lên một việc', en: 'Down, up' } },
  { keys: 'Enter', does: { vi: 'Mở việc', en: 'Open' } },
  { keys: 'x', does: { vi: 'Chọn hoặc bỏ chọn', en: 'Select or not' } },
  { keys: 'Shift + A', does: { vi: 'Chọn tất cả đang hiện', en: 'Select all shown' } },
  { keys: 'a', does: { vi: 'Nhận', en: 'Accept' } },
  { keys: 'd', does: { vi: 'Đôn đốc', en: 'Urge on' } },
  { keys: 'c', does: { vi: 'Ghi ý kiến', en: 'Comment' } },
  { keys: 'g', does: { vi: 'Giao người khác', en: 'Reassign' } },
  { keys: 'Esc', does: { vi: 'Bỏ chọn', en: 'Clear the selection' } },
  { keys: '?', does: { vi: 'Bảng phím tắt này', en: 'This sheet' } },
]
