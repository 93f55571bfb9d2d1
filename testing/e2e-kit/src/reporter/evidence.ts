import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, relative } from "node:path";
import type { CaseRecord, Evidence, Report, RunRecord } from "./record.ts";

/** How much evidence one file holds, in bytes before it is written in base64. */
const MOST = 9_500_000;

const TYPES: Readonly<Record<string, string>> = {
  ".webm": "video/webm",
  ".png": "image/png",
  ".zip": "application/zip",
  ".html": "text/html",
};

/** Addresses of evidence, by the path of the file. */
export type Addresses = ReadonlyMap<string, string>;

/**
 * The address under which a report links each file of evidence: the file itself as a `data:` address while there is room,
 * what matters most first (screenshots, pages and videos of what failed, other videos, traces), and a relative one for
 * what is left.
 */
export function addressesOf(report: Report, folder: string, most = MOST): Addresses {
  const runs = report.cases.flatMap(({ runs: of }: CaseRecord) => of);
  const troubled = (run: RunRecord) => run.status === "failed" || run.status === "flaky";
  const files = (name: keyof Evidence, of: readonly RunRecord[]) => of.flatMap(({ evidence }) => evidence[name] ?? []);
  const order = [
    ...files("screenshot", runs),
    ...files("page", runs),
    ...files("video", runs.filter(troubled)),
    ...files(
      "video",
      runs.filter((run) => !troubled(run)),
    ),
    ...files("trace", runs),
  ].filter((path) => existsSync(path));
  let room = most;
  return new Map(
    order.map((path): [string, string] => {
      const { size } = statSync(path);
      if (size > room) return [path, encodeURI(relative(folder, path))];
      room -= size;
      const type = TYPES[extname(path)] ?? "application/octet-stream";
      return [path, `data:${type};base64,${readFileSync(path).toString("base64")}`];
    }),
  );
}
