import { spawn } from "node:child_process";

/** Reads until it is let go with a word, or until the pipe closes because whoever held it is gone. */
const SCRIPT = `read -r word
[ "$word" = "let go" ] && exit
kill -INT "$1" 2>/dev/null
while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
rm -rf "$2"`;

/**
 * Ties a server to the life of this process: it outlives its starter by design, but one that a test started is stopped
 * and its folder removed however this process ends, killed included. Gives what lets the server go again. Where there
 * is no shell (Windows) it does nothing.
 */
export function leash(pid: number, folder: string): () => void {
  if (process.platform === "win32") return () => undefined;
  const holder = spawn("/bin/sh", ["-c", SCRIPT, "leash", String(pid), folder], {
    stdio: ["pipe", "ignore", "ignore"],
    // In a group of its own: Ctrl-C in the terminal is not for it.
    detached: true,
  });
  holder.on("error", () => undefined);
  holder.stdin.on("error", () => undefined);
  holder.unref();
  return () => {
    holder.stdin.end("let go\n");
  };
}
