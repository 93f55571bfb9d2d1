import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";
import type { FormChecking } from "./form-check.ts";
import { problemLine, tryRead, warningLine } from "./problem.ts";

/** What became of a form: the version that is served now, and whether this made it. */
export interface Published {
  readonly version: number;
  readonly isNew: boolean;
}

/** What publishing needs of the outside. */
export interface FormPublishing extends FormChecking {
  /** Publishes a right form; null when there is no such tenant. */
  readonly publish: (tenant: string, definition: { readonly id: string }) => Promise<Published | null>;
  /** Where respondents find a form. */
  readonly address: (tenant: string, form: string) => string;
}

const UNKNOWN = "tenant/unknown";

/** `waypost form publish TENANT FILE...`: nothing is published unless every file is right. */
export function formPublish({ read, check, publish, address }: FormPublishing): Command {
  return {
    words: "form publish",
    usage: "TENANT FILE...",
    summary: "Publishes form definitions as a tenant's next versions, and says where they are.",
    help: [
      "Whoever has begun goes on with the version that they began with; who begins from now on gets the new one.",
      "Components are read as form check reads them. A form that did not change keeps its version.",
    ],
    run: async ([tenant, ...files], terminal): Promise<ExitCode> => {
      if (tenant === undefined || files.length === 0 || [tenant, ...files].some((each) => each.startsWith("-")))
        throw new UsageError("form publish needs TENANT and FILE");
      const given = files.map((file) => ({ file, content: tryRead(read, file) }));
      const found = given.map(({ file, content }) => ({
        file,
        ...(content.ok ? check(content.json, "waypost", file) : { problems: [content.problem], warnings: [] }),
      }));
      for (const { file, problems, warnings } of found) {
        for (const problem of problems) terminal.err(problemLine(file, problem));
        for (const warning of warnings) terminal.err(warningLine(file, warning));
      }
      if (found.some(({ problems }) => problems.length > 0)) return 1;
      for (const { content } of given) {
        const definition = (content.ok ? content.json : null) as { readonly id: string };
        const published = await publish(tenant, definition);
        if (published === null) {
          terminal.err(`waypost: there is no tenant ${tenant}: see waypost tenant list [${UNKNOWN}]`);
          return 1;
        }
        const state = published.isNew ? "published" : "unchanged";
        terminal.out(
          `${definition.id}: version ${String(published.version)}, ${state}: ${address(tenant, definition.id)}`,
        );
      }
      return 0;
    },
  };
}
