import type { CensusSubmitted } from "@waypost/pages";

/** What the letters of a census's `form_type` stand for. */
const FORMS: Readonly<Record<string, CensusSubmitted["of"]>> = { H: "household", I: "individual", C: "communal" };

/**
 * Whose census a submission was, as the launch says by `form_type` (H, I or C; a household's without) and
 * `display_address`; undefined for surveys that are none of a census's theme.
 */
export function censusOf(
  theme: string | undefined,
  metadata: Readonly<Record<string, string>>,
): CensusSubmitted | undefined {
  if (theme?.startsWith("census") !== true) return undefined;
  const { form_type: form = "", display_address: address } = metadata;
  return { of: (Object.hasOwn(FORMS, form) ? FORMS[form] : undefined) ?? "household", address };
}
