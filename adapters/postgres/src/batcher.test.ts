import { describe, expect, it } from "vitest";
import { Batcher } from "./batcher.ts";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function recording(most?: number) {
  const flushed: string[][] = [];
  const batcher = new Batcher<string, string>(
    async (items) => {
      flushed.push([...items]);
      await pause(5);
      if (items.includes("bad")) throw new Error("refused");
      return items.map((item) => item.toUpperCase());
    },
    (item) => item.charAt(0),
    most,
  );
  return { batcher, flushed };
}

describe("group commit", () => {
  it("gives each its own result", async () => {
    const { batcher, flushed } = recording();
    expect(await Promise.all([batcher.add("a"), batcher.add("b"), batcher.add("c")])).toEqual(["A", "B", "C"]);
    expect(flushed).toEqual([["a", "b", "c"]]);
    expect(batcher.idle).toBe(true);
  });

  it("collects what comes while a batch is on its way", async () => {
    const { batcher, flushed } = recording();
    const first = batcher.add("a");
    await pause(2);
    await Promise.all([first, batcher.add("b"), batcher.add("c")]);
    expect(flushed).toEqual([["a"], ["b", "c"]]);
  });

  it("never puts two of one key in a batch, and keeps their order", async () => {
    const { batcher, flushed } = recording();
    await Promise.all([batcher.add("a1"), batcher.add("a2"), batcher.add("b"), batcher.add("a3")]);
    expect(flushed).toEqual([["a1", "b"], ["a2"], ["a3"]]);
  });

  it("bounds a batch", async () => {
    const { batcher, flushed } = recording(2);
    await Promise.all(["a", "b", "c"].map((item) => batcher.add(item)));
    expect(flushed).toEqual([["a", "b"], ["c"]]);
  });

  it("fails those of a failed batch alone, and goes on", async () => {
    const { batcher } = recording();
    const bad = batcher.add("bad");
    await expect(bad).rejects.toThrow("refused");
    expect(await batcher.add("a")).toBe("A");
  });
});
