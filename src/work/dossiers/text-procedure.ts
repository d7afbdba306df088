import type { Text } from '#kernel/text'

/** What is wrong with a procedure, said to whoever enters it. */
export const procedureFaults = {
  id: {
    vi: 'Mã thủ tục theo Cơ sở dữ liệu quốc gia, ví dụ 2.000635.',
    en: 'The code of the national database, such as 2.000635.',
  },
  name: { vi: 'Xin ghi tên thủ tục.', en: 'Name the procedure.' },
  sector: { vi: 'Không có lĩnh vực “{sector}”.', en: 'There is no sector “{sector}”.' },
  result: { vi: 'Xin ghi kết quả giải quyết.', en: 'Say what comes of it.' },
  signer: { vi: 'Xin ghi người ký kết quả.', en: 'Say who signs the result.' },
  basis: { vi: 'Cần ít nhất một căn cứ pháp lý.', en: 'At least one legal basis is needed.' },
  stages: { vi: 'Cần ít nhất một bước.', en: 'At least one step is needed.' },
  stageName: { vi: 'Xin ghi tên bước.', en: 'Name the step.' },
  stageHours: {
    vi: 'Số giờ làm việc của bước phải lớn hơn 0.',
    en: 'The working hours of a step must be more than 0.',
  },
  stageAgency: {
    vi: 'Không có cơ quan “{agency}” cho {unit} (và {more} nơi khác).',
    en: 'There is no agency “{agency}” for {unit} (and {more} other places).',
  },
  term: {
    vi: 'Tổng giờ các bước là {sum}, phải bằng thời hạn {term} giờ.',
    en: 'The steps sum to {sum} hours; the term says {term}.',
  },
  requirementName: { vi: 'Xin ghi tên giấy tờ.', en: 'Name the document.' },
  requirementTwice: { vi: 'Mã giấy tờ “{id}” bị trùng.', en: 'The document id “{id}” stands twice.' },
  sheet: { vi: 'Thiếu trang tính “{sheet}”.', en: 'The sheet “{sheet}” is missing.' },
  column: { vi: 'Trang “{sheet}” thiếu cột “{column}”.', en: 'The sheet “{sheet}” lacks the column “{column}”.' },
  number: { vi: '“{value}” không phải là số.', en: '“{value}” is no number.' },
  choice: { vi: '“{value}” không nằm trong các giá trị nhận được: {choices}.', en: '“{value}” is none of: {choices}.' },
  unknown: { vi: 'Mã “{id}” không có ở trang Thủ tục.', en: 'The code “{id}” does not stand on the first sheet.' },
  twice: { vi: 'Mã “{id}” có hai dòng.', en: 'The code “{id}” has two rows.' },
} satisfies Record<string, Text>

/** Sheets and columns of the catalogue as a spreadsheet, in order. */
export const sheetNames = { procedures: 'Thủ tục', requirements: 'Giấy tờ', stages: 'Các bước' } as const

export const sheetColumns = {
  procedures: [
    'Mã',
    'Tên thủ tục',
    'Cấp',
    'Lĩnh vực',
    'Lệ phí (đồng)',
    'Ghi chú lệ phí',
    'Thời hạn (giờ làm việc)',
    'Kết quả',
    'Loại kết quả',
    'Người ký',
    'Hạn bổ sung (ngày)',
    'Căn cứ pháp lý',
    'Ghi chú',
  ],
  requirements: ['Mã thủ tục', 'Giấy tờ', 'Hình thức', 'Số bản', 'Mẫu', 'Bắt buộc'],
  stages: ['Mã thủ tục', 'Bước', 'Cơ quan', 'Giờ làm việc'],
} as const

export const YES = 'Có'
export const NO = 'Không'
