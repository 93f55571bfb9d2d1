import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

it.runIf(process.platform === "linux")("helper threads are nicer than the one that answers", () => {
  const script = `
    import { readdirSync, readFileSync } from "node:fs";
    import { getPriority } from "node:os";
    import { yieldToAnswers } from ${JSON.stringify(join(import.meta.dirname, "helper-threads.ts"))};
    const own = getPriority();
    yieldToAnswers();
    const nicer = readdirSync("/proc/self/task").filter((task) => getPriority(Number(task)) > own);
    const names = nicer.map((task) => readFileSync("/proc/self/task/" + task + "/comm", "utf8").trim());
    console.log(JSON.stringify({ names: [...new Set(names)], main: getPriority() - own }));`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(JSON.parse(said)).toEqual({ names: ["V8Worker"], main: 0 });
});
