import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { CDPSession, Page } from "@playwright/test";

/** The variable that says where ffmpeg is: Playwright's own is on no path. */
export const FFMPEG = "WAYPOST_E2E_FFMPEG";

/** How large a picture is beside the window, so that some hundred films find room in one report and can be read. */
const SCALE = 0.5;
/** How many pictures there are a second. A page is shown for as long as a reader needs, not as a machine did. */
const RATE = 2;
/** The smaller coding first; the ffmpeg that comes with Playwright knows only the other. */
const CODINGS = [
  ["-c:v", "libvpx-vp9", "-crf", "61", "-b:v", "0", "-cpu-used", "8"],
  ["-c:v", "vp8", "-speed", "6", "-qmax", "63", "-b:v", "24k"],
];
/** Milliseconds that a page may take to be drawn. */
const PATIENCE = 2000;

/**
 * The film of a run: one picture of each page as it was left, and one of the end. A journey of twenty pages takes
 * seconds, which nobody can follow at its own speed; and filming all of it costs as much as the journey.
 */
export class Film {
  readonly #page: Page;
  readonly #pictures: Buffer[] = [];
  #session: Promise<CDPSession> | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Takes a picture of what the window shows. A page that cannot be drawn leaves none. */
  async take(): Promise<void> {
    try {
      this.#session ??= this.#page.context().newCDPSession(this.#page);
      const picture = await Promise.race([drawn(await this.#session), late()]);
      if (picture !== null) this.#pictures.push(picture);
    } catch {
      // The page is gone.
    }
  }

  /** Writes the film; false when there is nothing to see or no ffmpeg to write it. */
  async save(path: string, ffmpeg: string): Promise<boolean> {
    if (this.#pictures.length === 0) return false;
    for (const coding of CODINGS) if (await encode(this.#pictures, path, ffmpeg, coding)) return true;
    return false;
  }
}

async function encode(
  pictures: readonly Buffer[],
  path: string,
  ffmpeg: string,
  coding: readonly string[],
): Promise<boolean> {
  const from = ["-f", "image2pipe", "-framerate", String(RATE), "-c:v", "mjpeg", "-i", "pipe:0"];
  const args = ["-loglevel", "error", "-y", ...from, "-an", ...coding, "-deadline", "realtime", "-threads", "1", path];
  const child = spawn(ffmpeg, args, { stdio: ["pipe", "ignore", "ignore"] });
  try {
    const [exit] = await Promise.all([once(child, "exit"), pipeline(Readable.from(pictures), child.stdin)]);
    return exit[0] === 0;
  } catch {
    // There is no ffmpeg, or it stopped reading because it does not know the coding.
    return false;
  }
}

/** What the window shows: a part of the document, as the browser counts. */
async function drawn(session: CDPSession): Promise<Buffer> {
  const { cssVisualViewport: seen } = await session.send("Page.getLayoutMetrics");
  const clip = { x: seen.pageX, y: seen.pageY, width: seen.clientWidth, height: seen.clientHeight, scale: SCALE };
  const { data } = await session.send("Page.captureScreenshot", {
    format: "jpeg",
    quality: 70,
    optimizeForSpeed: true,
    clip,
  });
  return Buffer.from(data, "base64");
}

const late = () => new Promise<null>((done) => setTimeout(done, PATIENCE, null).unref());
