import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, describe, expect, it } from "vitest";
import { Film } from "./film.ts";

/** A window that is scrolled down and shows what it is told to; it is gone when there is nothing more. */
function pageShowing(...pictures: readonly string[]) {
  const clips: unknown[] = [];
  const left = [...pictures];
  const send = (method: string, { clip }: { clip?: unknown } = {}) => {
    if (method === "Page.getLayoutMetrics")
      return Promise.resolve({ cssVisualViewport: { pageX: 0, pageY: 300, clientWidth: 800, clientHeight: 1000 } });
    clips.push(clip);
    const picture = left.shift();
    return picture === undefined
      ? Promise.reject(new Error("Target closed"))
      : Promise.resolve({ data: Buffer.from(picture).toString("base64") });
  };
  const context = () => ({ newCDPSession: () => Promise.resolve({ send }) });
  return { page: { context } as unknown as Page, clips };
}

describe("Film", () => {
  const folder = mkdtempSync(join(tmpdir(), "waypost-film-"));
  const path = join(folder, "video.webm");
  const seen = join(folder, "seen");
  // Stands for an ffmpeg that knows one coding alone.
  const ffmpeg = join(folder, "ffmpeg");
  writeFileSync(ffmpeg, `#!/bin/sh\ncase "$*" in *vp9*) exit 1;; esac\ncat >"${seen}"\n`, { mode: 0o755 });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("shows what the window showed, in whichever coding there is, up to when the page was gone", async () => {
    const { page, clips } = pageShowing("one ", "two");
    const film = new Film(page);
    for (let taken = 0; taken < 3; taken++) await film.take();
    expect(clips[0]).toMatchObject({ y: 300, width: 800, height: 1000 });
    expect(await film.save(path, ffmpeg)).toBe(true);
    expect(readFileSync(seen, "utf8")).toBe("one two");
  });

  it("is none without pictures or without ffmpeg", async () => {
    const film = new Film(pageShowing("one").page);
    expect(await film.save(path, ffmpeg)).toBe(false);
    await film.take();
    expect(await film.save(path, join(folder, "nothing"))).toBe(false);
  });
});
