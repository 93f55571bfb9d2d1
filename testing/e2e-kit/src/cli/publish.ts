import { resolve } from "node:path";
import { readVariables } from "../config/dotenv.ts";
import { publish } from "../publish/publish.ts";
import { openStore, storeSettings } from "../publish/store.ts";
import { readArgs } from "./read-args.ts";
import type { Command, ExitCode } from "./command.ts";

/** `waypost-e2e publish`: uploads a report and writes the index of all. */
export const publishCommand: Command = {
  name: "publish",
  usage: "[--results DIR] [--bucket NAME] [--endpoint URL] [--prefix PATH]",
  summary: "Uploads the report to a store that speaks S3, and lists every run on an index page.",
  help: [
    "--results DIR   the folder of the report (e2e-results)",
    "--bucket NAME   or S3_BUCKET; --endpoint URL or S3_ENDPOINT (Amazon's without it, where AWS_REGION is set)",
    "--prefix PATH   the folder in the bucket (e2e)",
    "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY let it in; REPORTS_URL is where readers find the bucket",
  ],
  run: async (args, terminal, folder): Promise<ExitCode> => {
    const { values } = readArgs(args, {
      results: { type: "string" },
      bucket: { type: "string" },
      endpoint: { type: "string" },
      prefix: { type: "string" },
      config: { type: "string" },
    });
    const { bucket, endpoint } = values;
    const variables = readVariables(folder);
    const settings = storeSettings(variables, {
      ...(bucket === undefined ? {} : { bucket }),
      ...(endpoint === undefined ? {} : { endpoint }),
    });
    const prefix = (values.prefix ?? "e2e").replace(/^\/|\/$/g, "");
    const key = await publish(resolve(folder, values.results ?? "e2e-results"), openStore(settings), prefix);
    const base = variables["REPORTS_URL"]?.replace(/\/$/, "") ?? `${settings.endpoint}/${settings.bucket}`;
    terminal.out(`${base}/${key}`);
    return 0;
  },
};
