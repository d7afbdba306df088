import type { Text } from '#kernel/text'
import { refusals } from '../text.ts'
import type { Reason } from './score.ts'

export const duplicateRefusals = {
  'unknown-unit': refusals['unknown-unit'],
  'unknown-outbreak': refusals['unknown-outbreak'],
  'not-your-unit': refusals['not-your-unit'],
  'outside-scope': refusals['outside-scope'],
  'not-both-seen': {
    vi: 'Không tìm thấy cả hai người này, hoặc một người ngoài địa bàn anh/chị được xem họ tên.',
    en: 'Both people are not found, or one lies outside where you may see names.',
  },
  'already-merged': {
    vi: 'Một trong hai bản ghi đã được gộp. Xin tải lại trang.',
    en: 'One of the two records has been merged already. Load the page again.',
  },
  'same-record': {
    vi: 'Đây là cùng một bản ghi. Xin chọn hai bản ghi khác nhau.',
    en: 'This is one record. Choose two.',
  },
  'other-outbreak': {
    vi: 'Hai bản ghi thuộc hai đợt dịch khác nhau nên không gộp được.',
    en: 'The two records belong to different outbreaks and cannot be merged.',
  },
  'merge-not-found': {
    vi: 'Không tìm thấy lần gộp này, hoặc ngoài địa bàn anh/chị được xem họ tên.',
    en: 'This merge is not found, or lies outside where you may see names.',
  },
  'already-undone': { vi: 'Lần gộp này đã được tách.', en: 'This merge was undone already.' },
  'merged-further': {
    vi: 'Người này sau đó lại được gộp vào một người khác. Xin tách lần gộp sau trước.',
    en: 'This person was merged into another since. Undo the later merge first.',
  },
} satisfies Record<string, Text>

/** Why two records are taken for one person, and what speaks against it. */
export const reasonTexts: Readonly<Record<Reason, Text>> = {
  'same-id-number': { vi: 'cùng số CCCD', en: 'same identity number' },
  'same-phone': { vi: 'cùng điện thoại', en: 'same telephone' },
  'same-name': { vi: 'cùng họ tên', en: 'same name' },
  'same-given-name': { vi: 'cùng tên gọi', en: 'same given name' },
  'same-birth-year': { vi: 'cùng năm sinh', en: 'same birth year' },
  'near-birth-year': { vi: 'năm sinh lệch 1', en: 'birth years one apart' },
  'same-address': { vi: 'cùng địa chỉ', en: 'same address' },
  'same-unit': { vi: 'cùng xã, phường', en: 'same commune' },
  'other-id-number': { vi: 'khác số CCCD', en: 'different identity numbers' },
  'other-phone': { vi: 'khác điện thoại', en: 'different telephones' },
  'other-name': { vi: 'khác họ tên', en: 'different names' },
  'other-birth-year': { vi: 'khác năm sinh', en: 'different birth years' },
  'other-sex': { vi: 'khác giới tính', en: 'different sex' },
  'other-unit': { vi: 'khác xã, phường', en: 'different communes' },
}
