import type { ImportKind } from './choice.ts'

/** Headers as offices write them; each is one the import recognises by itself. */
const headers: Readonly<Record<ImportKind, readonly string[]>> = {
  cases: [
    'Mã ca bệnh',
    'Họ và tên',
    'Năm sinh',
    'Giới tính',
    'Điện thoại',
    'Địa chỉ',
    'Xã phường',
    'Ngày khởi phát',
    'Ngày lấy mẫu',
    'Ngày khẳng định',
    'Ngày cách ly',
    'Nơi điều trị',
  ],
  encounters: [
    'Mã F0',
    'Mã người tiếp xúc',
    'Ngày tiếp xúc',
    'Tiếp xúc đến',
    'Hoàn cảnh tiếp xúc',
    'Họ và tên',
    'Năm sinh',
    'Giới tính',
    'Điện thoại',
    'Địa chỉ',
    'Xã phường',
  ],
  'follow-ups': ['Mã người', 'Ngày theo dõi', 'Tình trạng', 'Nhiệt độ', 'Triệu chứng'],
}

export const templateName: Readonly<Record<ImportKind, string>> = {
  cases: 'mau-danh-sach-ca-benh.csv',
  encounters: 'mau-danh-sach-tiep-xuc.csv',
  'follow-ups': 'mau-theo-doi-tiep-xuc.csv',
}

/** An empty file with the headers, that a spreadsheet opens with its Vietnamese intact. */
export const templateCsv = (kind: ImportKind): string => `\uFEFF${headers[kind].join(',')}\r\n`
