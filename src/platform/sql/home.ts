/** How many buckets the high-volume tables are spread over; fixed for ever, since `home` is never updated. */
export const HOMES = 1024

/**
 * The bucket in which the rows of a unit live, 0 … 1023: FNV-1a (32 bits) over the UTF-8 of the unit's stable id.
 * Rows keep the bucket of the unit they were born in, whatever becomes of the unit.
 */
export function homeOf(unitId: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(unitId)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0) % HOMES
}
