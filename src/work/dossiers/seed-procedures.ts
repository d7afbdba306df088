import type { Procedure, Requirement } from './procedure.ts'

const requirement = (
  n: number,
  name: string,
  form: Requirement['form'],
  more: Partial<Requirement> = {},
): Requirement => ({ id: `r${n}`, name, form, copies: 1, template: null, required: true, ...more })

/**
 * Procedures of the one-stop desk that the catalogue starts with. Each note says what is certain and what is assumed;
 * every figure is data and is changed by an administrator, as a new version.
 */
export const seedProcedures: readonly Procedure[] = [
  {
    id: '2.000635',
    version: 1,
    name: 'Cấp bản sao trích lục hộ tịch',
    level: 'commune',
    sector: 'general',
    fee: 8_000,
    feeNote: '8.000 đồng/bản sao (Thông tư 281/2016/TT-BTC)',
    requirements: [
      requirement(1, 'Tờ khai cấp bản sao trích lục hộ tịch', 'form', { template: 'Mẫu kèm Thông tư 04/2024/TT-BTP' }),
      requirement(2, 'Giấy tờ tùy thân (căn cước, hộ chiếu) của người yêu cầu', 'shown'),
      requirement(3, 'Văn bản ủy quyền, nếu nhờ người khác làm thay', 'original', { required: false }),
    ],
    basis: [
      'Luật Hộ tịch số 60/2014/QH13',
      'Nghị định 123/2015/NĐ-CP',
      'Nghị định 87/2020/NĐ-CP',
      'Thông tư 281/2016/TT-BTC',
    ],
    // The law has it done on the day; what comes after 15:00, on the next. Eight working hours say the same of most.
    termHours: 8,
    stages: [{ name: 'Tra cứu sổ hộ tịch, in và ký bản sao trích lục', agency: 'commune/general', hours: 8 }],
    result: 'Bản sao trích lục hộ tịch',
    resultKind: 'extract',
    signer: 'Chủ tịch UBND cấp xã',
    supplyDays: 15,
    note: 'Chắc chắn: mã thủ tục, lệ phí, làm trong ngày. Giả định: quy ra 8 giờ làm việc, hạn bổ sung 15 ngày.',
    from: '2025-07-01',
    to: null,
  },
  {
    id: '1.013225',
    version: 1,
    name: 'Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ',
    level: 'commune',
    sector: 'construction',
    fee: 75_000,
    feeNote: 'Theo nghị quyết của HĐND thành phố',
    requirements: [
      requirement(1, 'Đơn đề nghị cấp giấy phép xây dựng', 'form', { template: 'Mẫu kèm Nghị định 175/2024/NĐ-CP' }),
      requirement(2, 'Giấy tờ chứng minh quyền sử dụng đất', 'copy'),
      requirement(3, 'Bản vẽ thiết kế xây dựng', 'copy', { copies: 2 }),
      requirement(4, 'Bản cam kết bảo đảm an toàn với công trình liền kề', 'original', { required: false }),
    ],
    basis: ['Luật Xây dựng số 50/2014/QH13', 'Luật số 62/2020/QH14', 'Nghị định 175/2024/NĐ-CP'],
    termHours: 120,
    stages: [
      { name: 'Thẩm định hồ sơ, kiểm tra thực địa', agency: 'commune/general', hours: 56 },
      { name: 'Cho ý kiến về quy hoạch, chỉ giới', agency: 'province/construction', hours: 40 },
      { name: 'Ký giấy phép xây dựng', agency: 'commune/general', hours: 24 },
    ],
    result: 'Giấy phép xây dựng nhà ở riêng lẻ',
    resultKind: 'licence',
    signer: 'Chủ tịch UBND cấp xã',
    supplyDays: 30,
    note: 'Chắc chắn: 15 ngày đối với nhà ở riêng lẻ (Luật 62/2020/QH14). Giả định: mã sau khi phân cấp năm 2025, tính 15 ngày làm việc, chia giờ từng bước, việc lấy ý kiến Sở Xây dựng, mức lệ phí.',
    from: '2025-07-01',
    to: null,
  },
  {
    id: '2.002622',
    version: 1,
    name: 'Liên thông: đăng ký khai sinh, đăng ký thường trú, cấp thẻ BHYT cho trẻ em dưới 6 tuổi',
    level: 'commune',
    sector: 'general',
    fee: 0,
    feeNote: 'Đăng ký khai sinh đúng hạn: miễn lệ phí',
    requirements: [
      requirement(1, 'Tờ khai điện tử', 'form', { template: 'Mẫu số 01 kèm Nghị định 63/2024/NĐ-CP' }),
      requirement(2, 'Giấy chứng sinh', 'original'),
      requirement(3, 'Căn cước của cha, mẹ', 'shown'),
      requirement(4, 'Giấy tờ chứng minh chỗ ở, nếu đăng ký khác nơi thường trú của cha, mẹ', 'copy', {
        required: false,
      }),
    ],
    basis: [
      'Nghị định 63/2024/NĐ-CP',
      'Quyết định 296/QĐ-VPCP năm 2024',
      'Luật Hộ tịch số 60/2014/QH13',
      'Luật Cư trú số 68/2020/QH14',
    ],
    termHours: 24,
    stages: [
      { name: 'Đăng ký khai sinh', agency: 'commune/general', hours: 8 },
      { name: 'Đăng ký thường trú', agency: 'commune/police', hours: 8 },
      { name: 'Cấp thẻ bảo hiểm y tế', agency: 'province/insurance', hours: 8 },
    ],
    result: 'Giấy khai sinh, thông báo kết quả đăng ký thường trú, thẻ bảo hiểm y tế',
    resultKind: 'card',
    signer: 'Giám đốc cơ quan bảo hiểm xã hội',
    supplyDays: 30,
    note: 'Chắc chắn: ba cơ quan, không quá 3 ngày làm việc (Quyết định 296/QĐ-VPCP), Mẫu số 01. Giả định: mã thủ tục, mỗi cơ quan 8 giờ và nối tiếp nhau.',
    from: '2025-07-01',
    to: null,
  },
]
