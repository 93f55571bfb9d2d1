import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";

it.skipIf(process.platform === "win32")(
  "a test database ends with the process that started it, killed or not",
  async () => {
    const entry = join(import.meta.dirname, "../src/testing.ts");
    const script = `import { startTestDatabase } from ${JSON.stringify(entry)};
    const { server } = await startTestDatabase();
    console.log(JSON.stringify({ pid: server.pid, dataDir: server.dataDir }));
    setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(starter.stdout, "data")) as [Buffer];
    const { pid, dataDir } = JSON.parse(String(line)) as { pid: number; dataDir: string };
    expect(process.kill(pid, 0)).toBe(true);
    starter.kill("SIGKILL");
    for (let i = 0; i < 200 && existsSync(dirname(dataDir)); i++) await pause(50);
    expect(existsSync(dirname(dataDir))).toBe(false);
    expect(() => process.kill(pid, 0)).toThrow();
  },
);
