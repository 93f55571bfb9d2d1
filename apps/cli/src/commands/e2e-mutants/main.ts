/**
 * Publishes forms for tenants as it is told, for `waypost e2e mutate`: a line of JSON on standard input each, answered by
 * one. `{"read": "adrianflux/car"}` gives the form of the library with its components, `{"tenant", "of", "form"}`
 * publishes a form for a tenant that looks like another.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { readForm } from "@waypost/adapter-files";
import { tenantCipher } from "@waypost/adapter-local";
import { connectPostgres, findEmbedded } from "@waypost/adapter-postgres";
import { parse } from "@waypost/form";
import { tenantId } from "@waypost/ports";
import { keys, optional } from "@waypost/settings";
import type { Variables } from "@waypost/settings";

/** What is asked for on a line. */
type Order = { readonly read: string } | { readonly tenant: string; readonly of: string; readonly form: FormLike };

/** As much of a form as publishing needs. */
interface FormLike {
  readonly id: string;
}

/** What orders are carried out with. */
interface Opened {
  readonly postgres: ReturnType<typeof openDatabase>;
  readonly masters: ReturnType<typeof openCipher>;
}

const root = resolve(import.meta.dirname, "../../../../..");
const home = resolve(optional(process.env, "WAYPOST_HOME") ?? join(root, ".waypost"));
const forms = join(root, "forms");

function openDatabase() {
  const url = optional(process.env, "DATABASE_URL") ?? findEmbedded(join(home, "postgres"));
  if (url === null)
    throw new Error(
      `no Waypost keeps its data in ${home}: set WAYPOST_HOME to the folder of the one whose address is given, or DATABASE_URL to its database`,
    );
  return connectPostgres(url, 2);
}

function openCipher() {
  const file = join(home, "secrets.json");
  const made = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Variables) : {};
  return tenantCipher(
    keys({ ...made, ...process.env }, "SECRET_KEYS", (text, encoding) => Buffer.from(text, encoding)),
  );
}

async function obey(order: Order, { postgres, masters }: Opened): Promise<unknown> {
  if ("read" in order) return { form: readForm(join(forms, `${order.read}.json`)) };
  const parsed = parse(order.form);
  if (!parsed.ok) return { refused: parsed.errors.map(({ code, pointer }) => `${code} at ${pointer}`) };
  const id = tenantId(order.tenant);
  if (id === null) throw new Error(`${order.tenant} is no tenant's id`);
  const known = await postgres.tenants.find(id);
  await postgres.tenants.put({
    id,
    name: order.tenant,
    theme: readForm(join(forms, order.of, "theme.json")),
    wrappedKey: known?.wrappedKey ?? masters.newKey(),
  });
  await postgres.forms.publish(id, order.form.id, order.form);
  return { refused: [] };
}

async function serve(): Promise<void> {
  const postgres = openDatabase();
  try {
    const masters = openCipher();
    for await (const line of createInterface({ input: process.stdin }))
      console.log(JSON.stringify(await obey(JSON.parse(line) as Order, { postgres, masters })));
  } finally {
    await postgres.close();
  }
}

await serve().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
