import type { Text } from '#kernel/text'

/** Words of publishing the totals of a period. */
export const publishWords = {
  publish: { vi: 'Công bố số tổng hợp', en: 'Publish the totals' },
  publishN: { vi: 'Công bố {n} số', en: 'Publish {n} values' },
  lead: {
    vi: '{published}/{reports} báo cáo đã công bố. Số dưới đây được giữ cố định cùng các số làm nên nó.',
    en: '{published} of {reports} reports are published. The values below are frozen with what they are made of.',
  },
  waiting: { vi: 'Còn {n} báo cáo chưa công bố: {names}', en: '{n} reports are not published: {names}' },
  correcting: { vi: '{n} báo cáo đang đính chính: {names}', en: '{n} reports are being corrected: {names}' },
  total: { vi: 'Số tổng hợp', en: 'Total' },
  before: { vi: 'Đang công bố', en: 'Published' },
  now: { vi: 'Sẽ công bố', en: 'To be published' },
  from: { vi: 'từ {from}/{of} đơn vị', en: 'from {from} of {of} units' },
  reason: { vi: 'Vì sao công bố ngay, không chờ?', en: 'Why publish now, without waiting?' },
  done: {
    vi: 'Đã công bố {published} số, {unchanged} số không đổi',
    en: '{published} published, {unchanged} unchanged',
  },
} satisfies Record<string, Text>
