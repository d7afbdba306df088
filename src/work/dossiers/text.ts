import type { Text } from '#kernel/text'
import type {
  Channel,
  DossierFileKind,
  DossierState,
  DossierStep,
  ProcedureLevel,
  RequirementForm,
  ResultKind,
} from './names.ts'

const state: Record<DossierState, Text> = {
  draft: { vi: 'Đang chuẩn bị', en: 'Being put together' },
  submitted: { vi: 'Chờ kiểm tra', en: 'To be checked' },
  mending: { vi: 'Chờ hoàn thiện theo hướng dẫn', en: 'To be completed as guided' },
  handed: { vi: 'Đã chuyển, chờ xác nhận', en: 'Handed over, to be confirmed' },
  processing: { vi: 'Đang giải quyết', en: 'Being handled' },
  waiting: { vi: 'Chờ bổ sung giấy tờ', en: 'Waiting for documents' },
  paying: { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Waiting for payment' },
  issued: { vi: 'Đã có kết quả, chờ trả', en: 'Result ready' },
  declined: { vi: 'Không giải quyết, chờ trả hồ sơ', en: 'Declined, to be given back' },
  returned: { vi: 'Đã trả kết quả', en: 'Result given out' },
  rejected: { vi: 'Không tiếp nhận', en: 'Not taken in' },
  withdrawn: { vi: 'Người nộp rút hồ sơ', en: 'Withdrawn' },
  lapsed: { vi: 'Dừng vì quá hạn bổ sung', en: 'Ended: documents did not come' },
}

const step: Record<DossierStep, Text> = {
  apply: { vi: 'Lập hồ sơ', en: 'Dossier begun' },
  send: { vi: 'Nộp hồ sơ', en: 'Submitted' },
  guide: { vi: 'Hướng dẫn hoàn thiện', en: 'Guided to complete it' },
  mend: { vi: 'Nộp lại sau hướng dẫn', en: 'Submitted again' },
  reject: { vi: 'Từ chối tiếp nhận', en: 'Refused to take in' },
  accept: { vi: 'Tiếp nhận, hẹn ngày trả', en: 'Taken in with an appointment' },
  receive: { vi: 'Xác nhận đã nhận', en: 'Receipt confirmed' },
  back: { vi: 'Chuyển trả bước trước', en: 'Given back to the step before' },
  'hand-over': { vi: 'Chuyển bước tiếp theo', en: 'Handed over' },
  ask: { vi: 'Yêu cầu bổ sung', en: 'Documents asked for' },
  supply: { vi: 'Đã bổ sung', en: 'Documents supplied' },
  charge: { vi: 'Thông báo nghĩa vụ tài chính', en: 'Payment asked for' },
  pay: { vi: 'Đã nộp nghĩa vụ tài chính', en: 'Paid' },
  fee: { vi: 'Thu phí, lệ phí', en: 'Fee taken' },
  note: { vi: 'Ghi chú', en: 'Note' },
  apologise: { vi: 'Xin lỗi, hẹn lại ngày trả', en: 'Apology with a new date' },
  issue: { vi: 'Ký, ban hành kết quả', en: 'Result signed' },
  decline: { vi: 'Từ chối giải quyết', en: 'Declined' },
  return: { vi: 'Trả kết quả', en: 'Result given out' },
  withdraw: { vi: 'Rút hồ sơ', en: 'Withdrawn' },
  lapse: { vi: 'Quá hạn bổ sung, dừng giải quyết', en: 'Documents did not come in time' },
  remind: { vi: 'Nhắc sắp đến hẹn', en: 'Reminded before the appointment' },
  escalate: { vi: 'Quá hẹn, báo cấp trên', en: 'Overdue: climbed to the superior' },
  pass: { vi: 'Chuyển sang đơn vị kế thừa', en: 'Passed to the successor' },
}

const fileKind: Record<DossierFileKind, Text> = {
  submitted: { vi: 'Giấy tờ đã nộp', en: 'Document submitted' },
  receipt: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt with appointment' },
  guide: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Guide to complete the dossier' },
  rejection: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal to take in' },
  request: { vi: 'Phiếu yêu cầu bổ sung hồ sơ', en: 'Request for documents' },
  apology: { vi: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', en: 'Apology with a new date' },
  decline: { vi: 'Văn bản từ chối giải quyết', en: 'Refusal with reasons' },
  result: { vi: 'Kết quả giải quyết', en: 'Result' },
}

const channel: Record<Channel, Text> = {
  online: { vi: 'Trực tuyến', en: 'Online' },
  desk: { vi: 'Tại bộ phận một cửa', en: 'At the one-stop desk' },
}

const level: Record<ProcedureLevel, Text> = {
  commune: { vi: 'Cấp xã', en: 'Commune' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
}

const requirementForm: Record<RequirementForm, Text> = {
  form: { vi: 'Tờ khai', en: 'Form' },
  original: { vi: 'Bản chính', en: 'Original' },
  copy: { vi: 'Bản sao', en: 'Copy' },
  shown: { vi: 'Xuất trình', en: 'Shown and given back' },
}

const resultKind: Record<ResultKind, Text> = {
  extract: { vi: 'Bản sao, trích lục', en: 'Extract' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  card: { vi: 'Thẻ', en: 'Card' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  other: { vi: 'Kết quả khác', en: 'Other' },
}

export const dossierTexts = { state, step, fileKind, channel, level, requirementForm, resultKind } as const
