/** SQLSTATE of the schema's own: the rows of the tenant that was asked for are in another database. */
const MOVED = "WP001";

/** True of an error that says: the tenant has moved. Nothing was done; the same is done where it lives now. */
export function hasMoved(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === MOVED;
}
