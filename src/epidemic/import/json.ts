import { type FileFault, type Sheet, sheetOf } from './sheet.ts'

/** Reads a JSON list of records, as Go.Data exports them: what lies deeper gets its path as header, `a b`. */
export function readJson(bytes: Uint8Array): Sheet | { readonly fault: FileFault } {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { fault: 'json' }
  }
  if (!Array.isArray(value)) return { fault: 'json' }
  const records = value.map((record) => flat(record))
  const headers = [...new Set(records.flatMap((record) => [...record.keys()]))]
  const rows = records.map((record, at) => ({ row: at + 2, cells: headers.map((header) => record.get(header) ?? '') }))
  return sheetOf('json', null, [{ row: 1, cells: headers }, ...rows])
}

function flat(record: unknown, under = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof record !== 'object' || record === null) {
    if (under !== '' && record !== null && record !== undefined) into.set(under, String(record))
    return into
  }
  for (const [key, value] of Object.entries(record)) flat(value, under === '' ? key : `${under} ${key}`, into)
  return into
}
