import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { optional } from "@waypost/settings";
import type { Variables } from "@waypost/settings";
import type { ChildSpec } from "./children.ts";
import type { Ports } from "./ports.ts";
import { RESPONDENT_FLAGS, RESPONDENT_MEMORY } from "./respondent-flags.ts";
import type { Secrets } from "./secrets.ts";

/** What the processes are given. */
export interface ProcessSettings {
  readonly root: string;
  /** The respondent app's first module: of its bundle, or its own. */
  readonly respondent: string;
  readonly data: string;
  /** The folder of built styles and scripts. */
  readonly assets: string;
  readonly ports: Ports;
  readonly secrets: Secrets;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly operationsUrl: string;
  /** What admins sign in with. */
  readonly adminCode: string;
  /** The database as its owner: who makes backups needs it. */
  readonly ownerUrl: string;
  readonly env: Variables;
}

/** Every process of one machine, in the order in which they start; those of one array start together. */
export function processes({
  root,
  respondent,
  data,
  assets,
  ports,
  secrets,
  appUrl,
  workerUrl,
  operationsUrl,
  ownerUrl,
  adminCode,
  env,
}: ProcessSettings): ChildSpec[] {
  const main = (app: string) => join(root, "apps", app, "src/main.ts");
  const local = (port: number, path: string) => `http://127.0.0.1:${port}${path}`;
  const shared = {
    WAYPOST_ENV: optional(env, "WAYPOST_ENV") ?? "development",
    PUBLIC_URL: optional(env, "PUBLIC_URL") ?? `http://localhost:${ports.respondent}`,
    QUOTE_ENGINE_URL: optional(env, "QUOTE_ENGINE_URL") ?? local(ports.quoteEngine, ""),
    MAIL_URL: optional(env, "MAIL_URL") ?? `smtp://127.0.0.1:${ports.smtp}`,
    ...secrets,
  };
  return [
    {
      name: "quote-engine",
      main: main("quote-engine"),
      env: { ...shared, PORT: String(ports.quoteEngine) },
      ready: local(ports.quoteEngine, "/readyz"),
    },
    {
      name: "mailbox",
      main: main("mailbox"),
      env: { PORT: String(ports.mailbox), SMTP_PORT: String(ports.smtp), DATA_DIR: join(data, "mailbox") },
      ready: local(ports.mailbox, "/healthz"),
    },
    {
      name: "worker",
      main: main("worker"),
      env: {
        ...shared,
        PORT: String(ports.worker),
        DATABASE_URL: workerUrl,
        DELIVERY_DIR: optional(env, "DELIVERY_DIR") ?? join(data, "deliveries"),
        BLOB_URL: optional(env, "BLOB_URL") ?? pathToFileURL(join(data, "blobs")).href,
        OPERATOR_DATABASE_URL: ownerUrl,
      },
      ready: local(ports.worker, "/readyz"),
    },
    {
      name: "beat",
      main: main("beat"),
      env: { PORT: String(ports.beat), DATABASE_URL: workerUrl },
      ready: local(ports.beat, "/readyz"),
    },
    {
      name: "author",
      main: main("author"),
      env: { PORT: String(ports.author), DATABASE_URL: operationsUrl, ADMIN_CODE: adminCode },
      ready: local(ports.author, "/readyz"),
    },
    {
      name: "respondent",
      main: respondent,
      flags: RESPONDENT_FLAGS,
      env: { ...RESPONDENT_MEMORY, ...shared, PORT: String(ports.respondent), DATABASE_URL: appUrl, ASSETS: assets },
      ready: local(ports.respondent, "/readyz"),
    },
  ];
}
