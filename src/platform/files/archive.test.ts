import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import excel from 'exceljs'
import { afterAll, expect, test } from 'vitest'
import { archiveFault, SHEET_LIMITS } from './archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'lienthong-archive-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Made {
  readonly bytes: Buffer
  /** What the head says it unpacks to. */
  readonly says?: number
}

/** A ZIP of deflated entries, honest about its sizes or not. */
function zipOf(name: string, entries: readonly Made[]): string {
  const parts: Buffer[] = []
  const listed: Buffer[] = []
  let offset = 0
  for (const { bytes, says = bytes.length } of entries) {
    const packed = deflateRawSync(bytes, { level: 9 })
    const local = Buffer.alloc(31)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(says, 22)
    local.writeUInt16LE(1, 26)
    local.write('a', 30)
    const central = Buffer.alloc(47)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(says, 24)
    central.writeUInt16LE(1, 28)
    central.writeUInt32LE(offset, 42)
    central.write('a', 46)
    parts.push(local, packed)
    listed.push(central)
    offset += local.length + packed.length
  }
  const directory = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  const path = join(folder, name)
  writeFileSync(path, Buffer.concat([...parts, directory, end]))
  return path
}

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1_048_576)
const limits = { entries: 10, bytes: 8 * 1_048_576, ratio: 200 }

test('a workbook as people make them is opened', async () => {
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('A')
  // Like rows pack well: an honest sheet of them is no bomb.
  for (let row = 0; row < 5_000; row++) sheet.addRow([row, 'Ổ gà trước cổng trường', 'Phường Chu Văn An', '2026-11-09'])
  const path = join(folder, 'good.xlsx')
  await workbook.xlsx.writeFile(path)
  expect(await archiveFault(path, SHEET_LIMITS)).toBeNull()
})

test('what unpacks to more than is allowed is not opened, whether it says so or lies', async () => {
  expect(await archiveFault(zipOf('honest', [{ bytes: zeros(20) }]), limits)).toBe('too-large-inside')
  expect(await archiveFault(zipOf('lies', [{ bytes: zeros(20), says: 100 }]), limits)).toBe('too-large-inside')
  expect(
    await archiveFault(
      zipOf(
        'many',
        Array.from({ length: 6 }, () => ({ bytes: zeros(2), says: 100 })),
      ),
      limits,
    ),
  ).toBe('too-large-inside')
  // Under the whole limit, and a thousand times what came in.
  expect(await archiveFault(zipOf('ratio', [{ bytes: zeros(6), says: 10 }]), limits)).toBe('too-large-inside')
})

test('too many entries, a cut file and a file that is no archive are named', async () => {
  const many = zipOf(
    'entries',
    Array.from({ length: 11 }, () => ({ bytes: Buffer.from('x') })),
  )
  expect(await archiveFault(many, limits)).toBe('too-many-entries')
  const path = join(folder, 'none')
  writeFileSync(path, 'PK\u0003\u0004 and no more')
  expect(await archiveFault(path, limits)).toBe('broken')
})
