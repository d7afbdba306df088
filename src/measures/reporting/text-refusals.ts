import type { Text } from '#kernel/text'

/** Why a step of reporting was refused, and what to do. */
export const reportingRefusals = {
  'not-found': { vi: 'Không có biểu mẫu hoặc báo cáo này.', en: 'There is no such form or report.' },
  forbidden: {
    vi: 'Báo cáo này thuộc cơ quan, địa bàn hoặc ngành khác.',
    en: 'This report belongs to another agency, place or sector.',
  },
  'changed-meanwhile': {
    vi: '{who} vừa {what} lúc {at}. Xin tải lại trang rồi quyết định.',
    en: '{who} {what} at {at}. Reload the page, then decide.',
  },
  'form-taken': {
    vi: 'Đã có biểu mẫu tên “{name}”. Xin đặt tên khác.',
    en: 'There is a form “{name}” already. Choose another name.',
  },
  'form-shape': {
    vi: 'Biểu mẫu đã mở báo cáo thì không đổi được kỳ và cấp báo cáo. Xin lập biểu mẫu mới.',
    en: 'A form with open reports keeps its period and level. Write a new form.',
  },
  'from-too-early': {
    vi: 'Thay đổi chỉ áp dụng cho kỳ chưa mở báo cáo: từ {day} trở đi.',
    en: 'A change holds for periods without reports yet: from {day} on.',
  },
  'line-unknown': { vi: 'Không có chỉ tiêu “{id}” ở biểu này.', en: 'There is no indicator “{id}” here.' },
  'line-twice': { vi: 'Chỉ tiêu “{id}” có hai lần trong biểu.', en: 'The indicator “{id}” stands twice in the form.' },
  'line-not-reported': {
    vi: 'Chỉ tiêu “{id}” do hệ thống tính hoặc đếm, không cần ai báo cáo.',
    en: 'The indicator “{id}” is computed or counted; nobody needs to report it.',
  },
  'agency-needed': {
    vi: 'Biểu cấp tỉnh phải giao cho một sở, ngành.',
    en: 'A form for the province must be given to a department.',
  },
  'agency-unknown': { vi: 'Không có cơ quan “{id}”.', en: 'There is no agency “{id}”.' },
  'not-open': {
    vi: 'Báo cáo đang ở bước “{state}”, không sửa được. Nếu số đã công bố, xin mở đính chính.',
    en: 'The report is “{state}” and cannot be changed. Where it is published, begin a correction.',
  },
  'period-running': {
    vi: 'Kỳ báo cáo kết thúc ngày {day}. Xin gửi sau ngày đó.',
    en: 'The period ends on {day}. Send the report after that day.',
  },
  'lines-missing': {
    vi: 'Còn {n} dòng chưa có số. Dòng nào không có số liệu, xin ghi lý do.',
    en: '{n} lines have no value yet. Where there is none to report, say why.',
  },
  'questions-open': {
    vi: 'Còn {n} câu hỏi kiểm tra chưa trả lời. Có thể trả lời, hoặc vẫn gửi để người thẩm định hỏi lại.',
    en: '{n} questions are not answered. Answer them, or send the report and let the verifier ask.',
  },
  'impossible-value': {
    vi: 'Có giá trị không thể có. Xin sửa các dòng sau.',
    en: 'Some values cannot be. Mend these lines.',
  },
  'value-on-its-way': {
    vi: 'Số của “{line}” đã được báo cáo ở “{form}” là {value} và đang thẩm định. Xin xác nhận số ấy, hoặc chờ thẩm định xong.',
    en: '“{line}” was reported in “{form}” as {value} and is being verified. Confirm that value, or wait.',
  },
  'nothing-changed': {
    vi: 'Đính chính chưa thay đổi số nào so với số đã công bố.',
    en: 'The correction changes none of the published values.',
  },
  'not-declared': {
    vi: 'Báo cáo đang ở bước “{state}”, không có dòng nào chờ thẩm định.',
    en: 'The report is “{state}”; no line waits to be verified.',
  },
  'not-returnable': {
    vi: 'Báo cáo đang ở bước “{state}”, không trả lại được.',
    en: 'The report is “{state}” and cannot be returned.',
  },
  'own-figure': {
    vi: 'Người báo cáo không tự thẩm định, phê duyệt số của mình. Xin để người khác.',
    en: 'Whoever declared a value neither verifies nor approves it. Leave it to somebody else.',
  },
  'not-verified': {
    vi: 'Báo cáo đang ở bước “{state}”, chưa thẩm định xong.',
    en: 'The report is “{state}”: not every line is verified.',
  },
  'not-approved': {
    vi: 'Báo cáo đang ở bước “{state}”, chưa phê duyệt xong.',
    en: 'The report is “{state}”: not every line is approved.',
  },
  'not-published': {
    vi: 'Chỉ đính chính được báo cáo đã công bố. Báo cáo này đang ở bước “{state}”.',
    en: 'Only a published report is corrected. This one is “{state}”.',
  },
  'not-correcting': {
    vi: 'Không có đính chính nào bỏ được ở báo cáo này.',
    en: 'There is no correction to drop in this report.',
  },
  'corrections-open': {
    vi: 'Đang có đính chính chưa xong: {names}. Xin chờ, hoặc ghi lý do công bố ngay.',
    en: 'Corrections are under way: {names}. Wait, or say why to publish now.',
  },
  'reports-missing': {
    vi: 'Còn {n} báo cáo chưa công bố: {names}. Xin chờ, hoặc ghi lý do công bố ngay.',
    en: '{n} reports are not published: {names}. Wait, or say why to publish now.',
  },
  'nothing-published': {
    vi: 'Kỳ này chưa có số nào được công bố để tổng hợp.',
    en: 'No value of this period is published yet.',
  },
  'not-reopened': {
    vi: 'Số tổng hợp này không còn chờ xác nhận lại.',
    en: 'This value no longer waits to be confirmed.',
  },
  'reminded-today': { vi: 'Hôm nay đã đôn đốc rồi.', en: 'Urged already today.' },
  'not-owed': { vi: 'Báo cáo này đã gửi.', en: 'This report has been sent.' },
  'wrong-type': {
    vi: 'Minh chứng là ảnh hoặc tệp PDF. Xin chụp ảnh hoặc lưu thành PDF.',
    en: 'Proof is a picture or a PDF. Take a picture or save it as PDF.',
  },
  'too-many-files': { vi: 'Mỗi báo cáo giữ nhiều nhất {limit} tệp.', en: 'A report keeps {limit} files at most.' },
} as const satisfies Record<string, Text>
