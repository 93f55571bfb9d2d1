import { S3Client } from "@aws-sdk/client-s3";

/** A place in a bucket. */
export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
  /** What every key there begins with: empty, or with a slash at its end. */
  readonly prefix: string;
}

/**
 * The place that `s3://bucket/prefix` names. Region and credentials come from where Amazon's clients look for them;
 * `endpoint` is another store that speaks S3, whose buckets are paths.
 */
export function openBucket(place: URL, endpoint?: string): Bucket {
  const path = decodeURIComponent(place.pathname).replaceAll(/^\/+|\/+$/g, "");
  const elsewhere = {
    endpoint: endpoint ?? "",
    region: "auto",
    forcePathStyle: true,
    // Not every such store knows the checksums that Amazon's has come to expect.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  } as const;
  return {
    client: new S3Client(endpoint === undefined ? {} : elsewhere),
    name: place.hostname,
    prefix: path === "" ? "" : `${path}/`,
  };
}
