import { PutObjectCommand } from "@aws-sdk/client-s3";
import { deliveryPath } from "@waypost/ports";
import type { DeliveryFolder } from "@waypost/ports";
import type { Bucket } from "./s3-bucket.ts";

const TYPES: Readonly<Record<string, string>> = { json: "application/json", csv: "text/csv; charset=utf-8" };

/** Delivered files in a bucket, under `<tenant>/`: whoever fetches them needs rights to read there and no more. */
export function s3Deliveries({ client, name, prefix }: Bucket): DeliveryFolder {
  return {
    async write(tenant, path, text) {
      const key = deliveryPath(tenant, path).join("/");
      await client.send(
        new PutObjectCommand({
          Bucket: name,
          Key: prefix + key,
          Body: text,
          ContentType: TYPES[key.slice(key.lastIndexOf(".") + 1)] ?? "application/octet-stream",
        }),
      );
    },
  };
}
