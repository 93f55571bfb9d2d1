import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Report } from "./record.ts";
import { fitVideos, shareOf } from "./shrink.ts";

describe("shareOf", () => {
  it("leaves to the large ones what the small ones do not take", () => {
    expect(shareOf([10, 100, 100], 110)).toBe(50);
    expect(shareOf([10, 20], 110)).toBe(Infinity);
    expect(shareOf([], 110)).toBe(Infinity);
  });
});

describe("fitVideos", () => {
  const folder = mkdtempSync(join(tmpdir(), "waypost-e2e-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const film = (name: string, size: number) => {
    const video = join(folder, name);
    writeFileSync(video, "x".repeat(size));
    return { duration: 2000, evidence: { video } };
  };
  const report = (...runs: ReturnType<typeof film>[]) => ({ cases: [{ runs }] }) as unknown as Report;
  const videos = ({ cases }: Report) =>
    cases.flatMap(({ runs }) => runs.map(({ evidence }) => evidence.video?.slice(folder.length + 1)));

  it("makes smaller what takes more than its share, at a rate that fits", async () => {
    const rates: number[] = [];
    const given = report(film("a.webm", 1000), film("b.webm", 90_000), film("c.webm", 90_000));
    const fitted = await fitVideos(given, 81_000, (_, to, rate) => {
      rates.push(rate);
      writeFileSync(to, "small");
      return Promise.resolve(true);
    });
    expect(videos(fitted)).toEqual(["a.webm", "b.small.webm", "c.small.webm"]);
    expect(rates).toEqual([136_000, 136_000]);
  });

  it("leaves them as they are where they fit, or where nothing can make them smaller", async () => {
    const given = report(film("d.webm", 50_000), film("e.webm", 50_000));
    expect(await fitVideos(given, 100_000, () => Promise.reject(new Error("not asked")))).toBe(given);
    expect(videos(await fitVideos(given, 1000, () => Promise.resolve(false)))).toEqual(["d.webm", "e.webm"]);
  });
});
