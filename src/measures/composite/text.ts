import type { Text } from '#kernel/text'

/** What is wrong with a specification and what to do about it. `{where}` is the node or the stage. */
export const specFaultTexts = {
  'not-an-object': {
    vi: 'Bộ chỉ số phải là một đối tượng JSON có "code", "nodes" và "stages".',
    en: 'A specification is a JSON object with "code", "nodes" and "stages".',
  },
  'unknown-field': {
    vi: '{where}: không có trường "{field}". Các trường dùng được: {known}. Thông tin riêng xin để trong "about".',
    en: '{where}: there is no field "{field}". Known fields: {known}. Keep what is your own in "about".',
  },
  'missing-field': { vi: '{where}: thiếu trường "{field}".', en: '{where}: the field "{field}" is missing.' },
  'wrong-form': {
    vi: '{where}: trường "{field}" chưa đúng; cần {expected}.',
    en: '{where}: the field "{field}" is not right; it must be {expected}.',
  },
  'no-root': {
    vi: 'Chưa có nút gốc: cần đúng một nút không có "parent", là chính chỉ số tổng hợp.',
    en: 'There is no root: exactly one node, the index itself, has no "parent".',
  },
  'two-roots': {
    vi: '{where}: đã có nút gốc "{first}"; hãy ghi "parent" cho nút này.',
    en: '{where}: "{first}" is the root already; say the "parent" of this node.',
  },
  'same-code': {
    vi: '{where}: mã này dùng cho hai nút; mỗi nút một mã.',
    en: '{where}: two nodes have this code; each needs its own.',
  },
  'unknown-parent': {
    vi: '{where}: không có nút "{parent}" để làm cha; kiểm tra lại mã ở "parent".',
    en: '{where}: there is no node "{parent}" to be its parent; check the code in "parent".',
  },
  ring: {
    vi: '{where}: các nút làm cha lẫn nhau thành vòng: {ring}. Hãy sửa "parent" của một nút.',
    en: '{where}: these nodes are each other’s parents: {ring}. Mend the "parent" of one.',
  },
  'empty-range': {
    vi: '{where}: "{field}" cần số đầu nhỏ hơn số sau.',
    en: '{where}: in "{field}" the first number must be less than the second.',
  },
  'needs-bounds': {
    vi: '{where}: chuẩn hóa theo cận cố định cần "bounds": [thấp nhất, cao nhất].',
    en: '{where}: min-max with fixed bounds needs "bounds": [lowest, highest].',
  },
  'needs-goalposts': {
    vi: '{where}: cách chuẩn hóa này cần "goalposts": [mốc dưới, mốc trên].',
    en: '{where}: goalposts need "goalposts": [lower, upper].',
  },
  'needs-target': {
    vi: '{where}: khoảng cách đến mục tiêu cần "target".',
    en: '{where}: distance to target needs a "target".',
  },
  'needs-max': {
    vi: '{where}: tính theo điểm cần "max"; nếu bộ chỉ số chưa công bố thì ghi "max": null.',
    en: '{where}: points need a "max"; write "max": null where the edition does not say.',
  },
  'needs-group': {
    vi: 'stages.missing: bù bằng trung bình nhóm cần "group" là tên cột nhóm.',
    en: 'stages.missing: the mean of a group needs "group", the name of the column of groups.',
  },
  'only-indicators': {
    vi: '{where}: "{field}" chỉ dành cho chỉ tiêu, mà nút này có nút con.',
    en: '{where}: "{field}" is for indicators alone, and this node has children.',
  },
} as const satisfies Record<string, Text>
export type SpecFaultCode = keyof typeof specFaultTexts

/** What each field must be, said when it is not. */
export const expectedTexts: Readonly<Record<string, Text>> = {
  code: { vi: 'một mã từ 1 đến 60 ký tự', en: 'a code of 1 to 60 characters' },
  parent: { vi: 'mã của nút cha', en: 'the code of the parent' },
  name: { vi: 'một tên, hoặc {"vi", "en"}', en: 'a name, or {"vi", "en"}' },
  nodes: { vi: 'danh sách có ít nhất một nút', en: 'a list of at least one node' },
  weight: { vi: 'một số từ 0 trở lên, hoặc null nếu chưa biết', en: 'a number of at least 0, or null when not known' },
  direction: { vi: '"up" hoặc "down"', en: '"up" or "down"' },
  max: { vi: 'một số từ 0 trở lên, hoặc null nếu chưa biết', en: 'a number of at least 0, or null when not known' },
  bounds: { vi: 'hai số [thấp nhất, cao nhất]', en: 'two numbers [lowest, highest]' },
  goalposts: { vi: 'hai số [mốc dưới, mốc trên]', en: 'two numbers [lower, upper]' },
  target: { vi: 'một số', en: 'a number' },
  denominator: {
    vi: 'tên một cột, hoặc {"column", "per"}',
    en: 'the name of a column, or {"column", "per"}',
  },
  step: {
    vi: '{"by": số}, {"ofRange": phần} hoặc {"values": [các mức]}',
    en: '{"by": amount}, {"ofRange": share} or {"values": [levels]}',
  },
  denominate: { vi: 'none hoặc given', en: 'none or given' },
  missing: {
    vi: 'none, mean, median, group-mean, nearest, hoặc {"impute", "group", "neighbours", "least"}',
    en: 'none, mean, median, group-mean, nearest, or {"impute", "group", "neighbours", "least"}',
  },
  outliers: {
    vi: 'none, winsorise-log, hoặc {"kind", "skew", "kurtosis", "most"}',
    en: 'none, winsorise-log, or {"kind", "skew", "kurtosis", "most"}',
  },
  normalise: {
    vi: 'none, points, min-max, z-score, rank, percentile, distance-to-target, goalposts, hoặc {"kind", "bounds", "scale", "clip"}',
    en: 'none, points, min-max, z-score, rank, percentile, distance-to-target, goalposts, or {"kind", "bounds", "scale", "clip"}',
  },
  aggregate: {
    vi: 'arithmetic, geometric, harmonic, median, copeland; ở stages còn có {"kind", "levels"}',
    en: 'arithmetic, geometric, harmonic, median, copeland; in stages also {"kind", "levels"}',
  },
  rank: {
    vi: 'least, most, mean, dense, hoặc {"ties", "digits", "groups"}',
    en: 'least, most, mean, dense, or {"ties", "digits", "groups"}',
  },
  stages: { vi: 'một đối tượng, mỗi bước một thiết lập', en: 'an object with one setting per stage' },
  about: { vi: 'một đối tượng', en: 'an object' },
}
