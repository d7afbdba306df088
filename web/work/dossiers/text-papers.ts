/** Words of the papers that go with a dossier. */
export const papers = {
  required: { vi: 'bắt buộc', en: 'required' },
  ifAny: { vi: 'nếu có', en: 'if you have it' },
  camera: { vi: 'Chụp ảnh', en: 'Take a photo' },
  oneMore: { vi: 'Thêm trang', en: 'One more page' },
  file: { vi: 'Chọn tệp', en: 'Choose a file' },
  dropHere: { vi: 'hoặc kéo tệp vào đây', en: 'or drop files here' },
  lacks: { vi: 'Còn thiếu giấy tờ này.', en: 'This document is still missing.' },
  arrived: { vi: 'đã đến nơi', en: 'arrived' },
} as const
