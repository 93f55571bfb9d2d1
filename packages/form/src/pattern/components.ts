/**
 * The strongly connected components of a graph (Tarjan), without recursion: the number of each node's component, and
 * whether a component goes in a circle. Components are numbered backwards: what one leads to has a smaller number.
 */
export function componentsOf(
  size: number,
  next: (node: number) => Iterable<number>,
): { readonly of: readonly number[]; readonly circular: readonly boolean[] } {
  const index = new Array<number>(size).fill(-1);
  const low = new Array<number>(size).fill(0);
  const of = new Array<number>(size).fill(-1);
  const circular: boolean[] = [];
  const stack: number[] = [];
  let count = 0;

  const enter = (node: number) => {
    index[node] = low[node] = count++;
    stack.push(node);
    return { node, edges: next(node)[Symbol.iterator](), itself: false };
  };

  for (let root = 0; root < size; root++) {
    if (index[root] !== -1) continue;
    const path = [enter(root)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const { node } = at;
      const step = at.edges.next();
      if (step.done !== true) {
        const to = step.value;
        if (to === node) at.itself = true;
        if (index[to] === -1) path.push(enter(to));
        else if (of[to] === -1) low[node] = Math.min(low[node] ?? 0, index[to] ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above.node] = Math.min(low[above.node] ?? 0, low[node] ?? 0);
      if (low[node] !== index[node]) continue;
      let members = 0;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        of[member] = circular.length;
        members++;
        if (member === node) break;
      }
      circular.push(members > 1 || at.itself);
    }
  }
  return { of, circular };
}
