import type { BrowserContext, Page, TestInfo } from "@playwright/test";
import type { Keep } from "../config/settings.ts";

/** Closes a context and attaches what was filmed in it to the run, when it is to be kept. */
export async function recordVideo(context: BrowserContext, page: Page, keep: Keep, info: TestInfo): Promise<void> {
  const video = page.video();
  await context.close();
  if (video === null) return;
  if (keep === "on" || info.status !== info.expectedStatus) {
    const path = info.outputPath("video.webm");
    await video.saveAs(path);
    // Not `attach`, which would copy the file.
    info.attachments.push({ name: "video", path, contentType: "video/webm" });
  }
  await video.delete();
}
