import type { SourceCodes } from "../definition/rules.ts";

/** A marketing code resolved: the canonical one, what came, and why it is this one. */
export interface SourceCode {
  readonly code: string;
  readonly raw: string | null;
  readonly origin: "url" | "hear" | "default";
  readonly label: string | null;
  readonly phone: string | null;
}

/**
 * Resolves a source code: a code or short form that is known (case and spaces around it aside) in the URL wins, else
 * what the where-did-you-hear answer stands for, else the default. What is unknown counts as missing.
 */
export function resolveSourceCode(spec: SourceCodes, raw: string | null, hearAnswer: string | null): SourceCode {
  const known = (text: string) => {
    const wanted = text.trim().toLowerCase();
    if (wanted === "") return undefined;
    const { codes } = spec;
    return (
      codes.find(({ code }) => code.toLowerCase() === wanted) ??
      codes.find(({ short = [] }) => short.some((form) => form.toLowerCase() === wanted))
    );
  };
  const make = (code: string, origin: SourceCode["origin"]): SourceCode => {
    const found = known(code);
    return { code: found?.code ?? code, raw, origin, label: found?.label ?? null, phone: found?.phone ?? null };
  };
  const fromUrl = raw === null ? undefined : known(raw);
  if (fromUrl) return make(fromUrl.code, "url");
  const heard =
    spec.hear && hearAnswer !== null && Object.hasOwn(spec.hear.codes, hearAnswer)
      ? spec.hear.codes[hearAnswer]
      : undefined;
  return heard !== undefined && known(heard) ? make(heard, "hear") : make(spec.default, "default");
}
