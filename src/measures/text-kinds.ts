import type { Text } from '#kernel/text'

/** The facts of this room, in words, for the ledger. */
export const kindTexts = {
  'measures.programme-written': {
    vi: 'Ghi chương trình, nhóm nhiệm vụ',
    en: 'Wrote a programme and its groups of tasks',
  },
  'measures.targets-set': { vi: 'Đặt mục tiêu theo năm', en: 'Set targets by year' },
  'measures.programme-loaded': { vi: 'Nạp chương trình và chỉ tiêu', en: 'Loaded a programme and its targets' },
  'measures.value-declared': { vi: 'Báo cáo số liệu', en: 'Declared a value' },
  'measures.value-verified': { vi: 'Thẩm định và công bố số liệu', en: 'Verified and published a value' },
  'measures.value-returned': { vi: 'Trả lại số liệu', en: 'Returned a value' },
} satisfies Record<string, Text>
