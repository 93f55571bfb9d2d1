/** Works through a list with so many at once; results are in the order of the list. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<Item, Result>();
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) results.set(item, await work(item));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return items.flatMap((item) => {
    const result = results.get(item);
    return result === undefined ? [] : [result];
  });
}
