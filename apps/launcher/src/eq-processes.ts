import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { optional } from "@waypost/settings";
import type { Variables } from "@waypost/settings";
import type { ChildSpec } from "./children.ts";
import type { ProcessSettings } from "./processes.ts";
import { EQ_TENANT } from "./questionnaires.ts";
import { RESPONDENT_FLAGS, RESPONDENT_MEMORY } from "./respondent-flags.ts";

/**
 * Requests a minute of one address, where the environment says nothing: behind an account service, and in the browser
 * tests of ONS, many respondents come from one.
 */
const RATE_LIMIT_ADDRESS = "60000";

/** Settings of eQ mode that have no place of their own in the launcher. */
const PASSED_ON = ["EQ_SUPPLEMENTARY_DATA", "EQ_ADDRESS_URL", "VIEW_SUBMITTED_RESPONSE_EXPIRATION_IN_SECONDS"];

const passedOn = (env: Variables) =>
  Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));

/** The processes of eQ mode: the respondent app with the keys of launch tokens, and the worker that hands over. */
export function eqProcesses(
  { root, respondent, data, assets, ports, secrets, appUrl, workerUrl, env }: ProcessSettings,
  keyFile: string,
): ChildSpec[] {
  const deliveries = optional(env, "DELIVERY_DIR") ?? join(data, "deliveries");
  return [
    {
      name: "worker",
      main: join(root, "apps/worker/src/main.ts"),
      env: {
        WAYPOST_ENV: optional(env, "WAYPOST_ENV") ?? "development",
        // Without a mail server of one's own, mail waits for one and is set aside in the end.
        MAIL_URL: optional(env, "MAIL_URL") ?? `smtp://127.0.0.1:${ports.smtp}`,
        ...secrets,
        PORT: String(ports.worker),
        DATABASE_URL: workerUrl,
        DELIVERY_DIR: deliveries,
        BLOB_URL: optional(env, "BLOB_URL") ?? pathToFileURL(join(data, "blobs")).href,
      },
      ready: `http://127.0.0.1:${ports.worker}/readyz`,
    },
    {
      name: "respondent",
      main: respondent,
      flags: RESPONDENT_FLAGS,
      env: {
        ...RESPONDENT_MEMORY,
        WAYPOST_ENV: optional(env, "WAYPOST_ENV") ?? "development",
        PUBLIC_URL: optional(env, "PUBLIC_URL") ?? `http://localhost:${ports.respondent}`,
        RATE_LIMIT_ADDRESS: optional(env, "RATE_LIMIT_ADDRESS") ?? RATE_LIMIT_ADDRESS,
        ...secrets,
        PORT: String(ports.respondent),
        DATABASE_URL: appUrl,
        ASSETS: assets,
        EQ_KEYS: keyFile,
        EQ_TENANT,
        EQ_FULFILMENT_DIR: optional(env, "EQ_FULFILMENT_DIR") ?? deliveries,
        ...passedOn(env),
      },
      ready: `http://127.0.0.1:${ports.respondent}/readyz`,
    },
  ];
}
