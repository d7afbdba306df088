import type { Text } from '#kernel/text'
import type { FunctionName } from './formula.ts'

export const faults = {
  empty: { vi: 'Chưa có công thức.', en: 'There is no formula yet.' },
  'too-long': {
    vi: 'Công thức dài quá {most} ký tự. Xin tách thành chỉ tiêu trung gian.',
    en: 'The formula is longer than {most} characters. Split it into indicators in between.',
  },
  'too-deep': {
    vi: 'Ngoặc lồng nhau quá {most} lớp. Xin tách thành chỉ tiêu trung gian.',
    en: 'Nested deeper than {most}. Split it into indicators in between.',
  },
  'strange-character': { vi: 'Không hiểu ký tự “{found}”.', en: 'The character “{found}” is not understood.' },
  'bad-number': {
    vi: 'Số “{found}” có quá nhiều chữ số.',
    en: 'The number “{found}” has too many digits.',
  },
  'decimal-comma': {
    vi: 'Số thập phân trong công thức viết bằng dấu chấm: 0.5. Dấu phẩy chỉ để ngăn các giá trị của hàm.',
    en: 'Write decimals with a point: 0.5. A comma only separates the values of a function.',
  },
  'bad-name': {
    vi: 'Trong ngoặc vuông là mã chỉ tiêu: chữ thường không dấu, chữ số và gạch nối.',
    en: 'Square brackets hold the id of an indicator: small letters, digits and hyphens.',
  },
  'unclosed-name': { vi: 'Thiếu dấu “]” sau mã chỉ tiêu.', en: 'The “]” after the id is missing.' },
  'bare-name': {
    vi: '“{found}” không phải hàm. Mã chỉ tiêu viết trong ngoặc vuông: [{found}].',
    en: '“{found}” is no function. Write ids in square brackets: [{found}].',
  },
  'value-expected': {
    vi: 'Ở đây phải là một số, một chỉ tiêu [mã] hoặc dấu “(”.',
    en: 'A number, an indicator [id] or “(” must stand here.',
  },
  'operator-expected': {
    vi: 'Giữa hai giá trị phải có dấu phép tính (+ − * / hoặc so sánh).',
    en: 'An operator (+ - * / or a comparison) must stand between two values.',
  },
  'unclosed-bracket': { vi: 'Dấu “(” này chưa được đóng.', en: 'This “(” is never closed.' },
  'stray-bracket': { vi: 'Thừa dấu “)”.', en: 'One “)” too many.' },
  'open-expected': { vi: 'Sau tên hàm “{found}” phải là dấu “(”.', en: '“(” must follow the function “{found}”.' },
  'comparison-chain': {
    vi: 'Không viết liền hai phép so sánh. Dùng and(…, …) để nối.',
    en: 'Two comparisons cannot stand in a row. Join them with and(…, …).',
  },
  'argument-count': {
    vi: 'Hàm {found} cần từ {least} đến {most} giá trị, ở đây có {count}.',
    en: '{found} takes {least} to {most} values; here are {count}.',
  },
  'round-digits': {
    vi: 'Số chữ số thập phân của round là một số nguyên từ 0 đến {most}, viết thẳng ra.',
    en: 'The places of round are a whole number from 0 to {most}, written out.',
  },
  'too-far-back': {
    vi: 'prev lùi quá {most} kỳ.',
    en: 'prev goes back more than {most} periods.',
  },
} satisfies Record<string, Text>
export type FaultCode = keyof typeof faults

/** Why a formula has no value. */
export const missings = {
  input: { vi: 'Chưa có số liệu của “{of}”', en: 'No value of “{of}”' },
  'division-by-zero': { vi: 'Mẫu số bằng 0', en: 'The denominator is 0' },
  'too-large': { vi: 'Kết quả lớn quá mức tính được', en: 'The result is too large' },
} satisfies Record<string, Text>
export type Missing = keyof typeof missings

/** One line each, for the form that writes formulas. */
export const functionTexts = {
  if: { vi: 'if(điều kiện, nếu đúng, nếu sai)', en: 'if(condition, then, else)' },
  min: { vi: 'min(a, b, …): số nhỏ nhất', en: 'min(a, b, …): the least' },
  max: { vi: 'max(a, b, …): số lớn nhất', en: 'max(a, b, …): the greatest' },
  sum: { vi: 'sum(a, b, …): tổng', en: 'sum(a, b, …): the sum' },
  mean: { vi: 'mean(a, b, …): trung bình cộng', en: 'mean(a, b, …): the mean' },
  coalesce: { vi: 'coalesce(a, b, …): giá trị đầu tiên đã có', en: 'coalesce(a, b, …): the first that is known' },
  abs: { vi: 'abs(a): giá trị tuyệt đối', en: 'abs(a): without its sign' },
  round: { vi: 'round(a, 1): làm tròn, ở đây 1 chữ số thập phân', en: 'round(a, 1): rounded, here to 1 place' },
  prev: { vi: 'prev(a): giá trị của kỳ trước', en: 'prev(a): the value of the period before' },
  and: { vi: 'and(a, b, …): tất cả đều đúng', en: 'and(a, b, …): all are true' },
  or: { vi: 'or(a, b, …): ít nhất một điều đúng', en: 'or(a, b, …): at least one is true' },
  not: { vi: 'not(a): điều ngược lại', en: 'not(a): the opposite' },
} satisfies Record<FunctionName, Text>
