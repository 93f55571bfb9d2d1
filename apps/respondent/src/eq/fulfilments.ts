import { createHash } from "node:crypto";
import type { DeliveryFolder, TenantId } from "@waypost/ports";

/** A wish for an access code of one's own, as those who send texts and letters need it. */
export interface CodeWanted {
  readonly response: string;
  /** The person's item in the household's list. */
  readonly item: string;
  readonly by: "text" | "post";
  /** The mobile number or the address. */
  readonly to: string;
  /** What the launch said of the case: its id, the region. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Takes on what respondents want sent to them. */
export interface Fulfilments {
  /** Done once it is sure to be sent. The same wish again within a minute is the same one. */
  readonly ask: (tenant: TenantId, wanted: CodeWanted) => Promise<void>;
}

const MINUTE = 60_000;

/** Hands wishes over in a folder of the tenant's, a file each, to whoever sends texts and letters. */
export function folderFulfilments(folder: DeliveryFolder): Fulfilments {
  return {
    ask: async (tenant, { response, item, by, to, metadata, language, at }) => {
      const id = createHash("sha256")
        .update(JSON.stringify([response, item, by, to, Math.floor(at / MINUTE)]))
        .digest("hex")
        .slice(0, 32);
      const { case_id, case_type, region_code, tx_id } = metadata;
      const wish = {
        id,
        type: "individual-response",
        by,
        ...(by === "text" ? { phone_number: to } : { address: to }),
        case_id,
        case_type,
        region_code,
        tx_id,
        language_code: language,
        requested_at: new Date(at).toISOString(),
      };
      await folder.write(tenant, ["fulfilments", `${id}.json`], `${JSON.stringify(wish, null, 2)}\n`);
    },
  };
}
