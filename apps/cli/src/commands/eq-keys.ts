import type { Command } from "../command.ts";
import { neededOption, readOptions } from "./options.ts";

/** `waypost eq keys`: key files for who serves and for who launches. `make` writes both; throws an error of one line. */
export function eqKeys(make: (runnerFile: string, launcherFile: string) => void): Command {
  return {
    words: "eq keys",
    usage: "--runner FILE --launcher FILE",
    summary: "Makes the keys of launch tokens: a file for who serves, a file for who launches.",
    help: ["Neither file may be there already. Each holds private keys: keep it to its owner."],
    run: (args, terminal) => {
      const options = readOptions("eq keys", args, ["runner", "launcher"]);
      const [runner, launcher] = ["runner", "launcher"].map((name) => neededOption("eq keys", options, name));
      make(runner ?? "", launcher ?? "");
      terminal.out(`${runner ?? ""}: for waypost respondent --eq --keys`);
      terminal.out(`${launcher ?? ""}: for waypost eq token --keys`);
      return 0;
    },
  };
}
