import type { Text } from '#kernel/text'
import { refusalTexts } from '../text.ts'

/** Words of every refusal of dossiers and procedures. */
export const dossierRefusals = {
  'not-found': {
    vi: 'Không tìm thấy hồ sơ. Xin kiểm tra lại mã hồ sơ và mã bí mật.',
    en: 'No such dossier. Please check its code and secret.',
  },
  'not-your-step': refusalTexts['not-your-step'],
  'wrong-state': refusalTexts['wrong-state'],
  'words-missing': refusalTexts['words-missing'],
  'wrong-type': {
    vi: 'Chỉ nhận ảnh (JPEG, PNG, WebP) hoặc PDF. Xin chụp lại hoặc lưu thành PDF.',
    en: 'Only pictures (JPEG, PNG, WebP) and PDF are taken. Take the picture again or save it as PDF.',
  },
  'too-many-files': {
    vi: 'Hồ sơ đã đủ {limit} tệp. Xin ghép các trang vào một tệp PDF.',
    en: 'The dossier already has {limit} files. Put the pages into one PDF.',
  },
  'procedure-unknown': { vi: 'Không có thủ tục này.', en: 'There is no such procedure.' },
  'procedure-withdrawn': {
    vi: 'Thủ tục “{name}” đã bãi bỏ từ {day}, không nhận hồ sơ mới.',
    en: '“{name}” was withdrawn on {day}; no new dossier is taken.',
  },
  'procedure-invalid': {
    vi: 'Thủ tục chưa hợp lệ. Xin sửa các mục được nêu.',
    en: 'The procedure is not valid yet. Please mend what is named.',
  },
  'procedure-changed': {
    vi: 'Thủ tục vừa được người khác sửa. Xin tải lại rồi sửa trên bản mới.',
    en: 'Somebody else has just changed the procedure. Load it again and change the new version.',
  },
  'unit-unknown': { vi: 'Không có địa bàn này ở ngày hôm nay.', en: 'There is no such place today.' },
  'agency-missing': {
    vi: '{unit} chưa có cơ quan làm bước “{stage}”. Xin báo quản trị.',
    en: '{unit} has no agency for the step “{stage}”. Tell the administrator.',
  },
  'not-your-desk': {
    vi: 'Anh/chị không thuộc bộ phận một cửa của {agency}.',
    en: 'You do not belong to the one-stop desk of {agency}.',
  },
  'documents-missing': {
    vi: 'Còn thiếu: {documents}.',
    en: 'Still missing: {documents}.',
  },
  'document-unknown': { vi: 'Thủ tục không có giấy tờ này.', en: 'The procedure has no such document.' },
  'closed-to-files': {
    vi: 'Hồ sơ đang giải quyết, chưa được yêu cầu bổ sung nên không nhận thêm tệp.',
    en: 'The dossier is being handled and nothing was asked for: no more files are taken.',
  },
  'asked-once': {
    vi: 'Đã yêu cầu bổ sung một lần; không được yêu cầu lần nữa.',
    en: 'Documents have been asked for once; they cannot be asked for again.',
  },
  'guided-once': {
    vi: 'Đã hướng dẫn hoàn thiện một lần. Xin tiếp nhận, hoặc từ chối và nêu lý do.',
    en: 'The applicant has been guided once. Take it in, or refuse with a reason.',
  },
  'not-last-stage': {
    vi: 'Chưa đến bước cuối: còn “{stage}” của {agency}.',
    en: 'This is not the last step: “{stage}” of {agency} is still to come.',
  },
  'last-stage': {
    vi: 'Đây là bước cuối: xin ký kết quả hoặc từ chối có lý do.',
    en: 'This is the last step: sign the result or decline with a reason.',
  },
  'first-stage': {
    vi: 'Đây là bước đầu, không có bước trước để trả về.',
    en: 'This is the first step; there is none before.',
  },
  'amount-missing': { vi: 'Xin ghi số tiền.', en: 'State the amount.' },
  'due-missing': { vi: 'Xin chọn ngày hẹn mới.', en: 'Choose the new date.' },
  'due-not-later': {
    vi: 'Ngày hẹn mới phải là giờ làm việc, sau {day}.',
    en: 'The new appointment must be in working hours, after {day}.',
  },
  'not-late': {
    vi: 'Hồ sơ còn trong hạn ({day}). Chỉ xin lỗi và hẹn lại khi đã quá hẹn hoặc trong ngày làm việc cuối.',
    en: 'Still in time ({day}). Apologise when it is late, or on the last working day.',
  },
  'file-missing': { vi: 'Tệp không có trong hồ sơ.', en: 'The dossier has no such file.' },
  'no-such-document': {
    vi: 'Không có văn bản nào mang mã này. Xin kiểm tra lại từng ký tự.',
    en: 'No document bears this code. Please check each sign.',
  },
  'not-a-pdf': { vi: 'Tệp này không phải PDF.', en: 'This file is no PDF.' },
  'sheet-unreadable': {
    vi: 'Không đọc được bảng tính. Xin dùng tệp mẫu (.xlsx).',
    en: 'The spreadsheet cannot be read. Please use the template (.xlsx).',
  },
} satisfies Record<string, Text>
