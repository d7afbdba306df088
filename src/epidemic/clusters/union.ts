/** Sets of ids that grow together; the representative of a set is its least id, whatever the order of joining. */
export function createUnion(ids: readonly string[]) {
  const parent = new Map(ids.map((id) => [id, id]))
  const find = (id: string): string => {
    let root = id
    for (let up = parent.get(root) ?? root; up !== root; up = parent.get(root) ?? root) root = up
    for (let at = id; at !== root; ) {
      const up = parent.get(at) ?? root
      parent.set(at, root)
      at = up
    }
    return root
  }
  return {
    find,
    join(a: string, b: string): void {
      const [x, y] = [find(a), find(b)]
      if (x === y) return
      if (x < y) parent.set(y, x)
      else parent.set(x, y)
    },
  }
}
