import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { promisify } from "node:util";
import type { Report } from "./record.ts";

/** Width and pictures a second of a video that was made smaller: pages stay recognisable, and most of a form stands still. */
const [WIDTH, RATE] = [480, 6];
/** The bit rates between which a smaller video is asked for, in bits a second. */
const [LEAST, MOST] = [16_000, 400_000];
/** How many are made smaller at once. */
const AT_ONCE = 2;

/** Makes one video smaller; false where it cannot. */
export type Shrink = (from: string, to: string, bitRate: number) => Promise<boolean>;

/** Makes a video smaller with ffmpeg, where there is one. */
export const shrinkWithFfmpeg: Shrink = async (from, to, bitRate) => {
  const size = ["-vf", `scale='min(${WIDTH},iw)':-2,fps=${RATE}`];
  const coding = [
    "-c:v",
    "libvpx",
    "-deadline",
    "realtime",
    "-cpu-used",
    "8",
    "-b:v",
    String(bitRate),
    "-threads",
    "1",
  ];
  try {
    await promisify(execFile)("ffmpeg", ["-v", "error", "-y", "-i", from, ...size, ...coding, "-an", to]);
    return true;
  } catch {
    return false;
  }
};

/**
 * Makes the videos of a run fit into `room` bytes together: where they do not, those that take more than their even share
 * are made smaller, into a file beside the video. Gives the record with the smaller files in the place of the videos.
 */
export async function fitVideos(report: Report, room: number, shrink: Shrink = shrinkWithFfmpeg): Promise<Report> {
  const films = report.cases.flatMap(({ runs }) =>
    runs.flatMap(({ evidence: { video }, duration }) =>
      video !== null && existsSync(video) ? [{ video, duration, size: statSync(video).size }] : [],
    ),
  );
  if (films.reduce((sum, { size }) => sum + size, 0) <= room) return report;
  const share = shareOf(
    films.map(({ size }) => size),
    room,
  );
  const smaller = new Map<string, string>();
  const waiting = films.filter(({ size }) => size > share);
  const work = async () => {
    for (let film = waiting.pop(); film !== undefined; film = waiting.pop()) {
      const { video, duration, size } = film;
      const to = video.replace(/\.webm$/, ".small.webm");
      const rate = Math.round(((share * 0.85 * 8) / Math.max(duration, 1000)) * 1000);
      const done = await shrink(video, to, Math.min(Math.max(rate, LEAST), MOST));
      if (done && statSync(to).size < size) smaller.set(video, to);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return withVideos(report, smaller);
}

/** The most that one may take so that all fit: what the small ones leave over is shared by the large ones. */
export function shareOf(sizes: readonly number[], room: number): number {
  const rising = [...sizes].sort((a, b) => a - b);
  let left = room;
  for (const [at, size] of rising.entries()) {
    const share = left / (rising.length - at);
    if (size > share) return share;
    left -= size;
  }
  return Infinity;
}

function withVideos(report: Report, smaller: ReadonlyMap<string, string>): Report {
  return {
    ...report,
    cases: report.cases.map((each) => ({
      ...each,
      runs: each.runs.map((run) => {
        const video = run.evidence.video === null ? null : (smaller.get(run.evidence.video) ?? run.evidence.video);
        return { ...run, evidence: { ...run.evidence, video } };
      }),
    })),
  };
}
