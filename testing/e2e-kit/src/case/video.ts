import type { BrowserContext, Page, TestInfo } from "@playwright/test";
import type { Keep } from "../config/settings.ts";
import { FFMPEG, Film } from "../driver/film.ts";

/** What films a run. */
export interface Camera {
  /** The film that the driver takes, or null where Playwright records everything. */
  readonly film: (page: Page) => Film | null;
  /** Whether Playwright records. */
  readonly records: boolean;
}

/**
 * How an attempt is filmed: the first page by page; another after a failure, and any where no ffmpeg is known, with all
 * that moves.
 */
export function cameraFor(keep: Keep, { retry }: Pick<TestInfo, "retry">): Camera {
  const records = keep !== "off" && (retry > 0 || process.env[FFMPEG] === undefined);
  return { records, film: (page) => (keep === "off" || records ? null : new Film(page)) };
}

/** Closes a context and attaches what was filmed in it to the run, when it is to be kept. */
export async function keepVideo(
  context: BrowserContext,
  page: Page,
  film: Film | null,
  keep: Keep,
  info: TestInfo,
): Promise<void> {
  const kept = keep === "on" || (keep !== "off" && info.status !== info.expectedStatus);
  if (kept) await film?.take();
  const recorded = page.video();
  await context.close();
  const path = info.outputPath("video.webm");
  const saved =
    kept &&
    (film === null ? await saveRecorded(recorded, path) : await film.save(path, process.env[FFMPEG] ?? "ffmpeg"));
  // Not `attach`, which would copy the file.
  if (saved) info.attachments.push({ name: "video", path, contentType: "video/webm" });
  await recorded?.delete();
}

async function saveRecorded(video: ReturnType<Page["video"]>, path: string): Promise<boolean> {
  await video?.saveAs(path);
  return video !== null;
}
