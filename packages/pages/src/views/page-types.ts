import type { PageView } from "@waypost/journey";

/** The views of one kind of page. */
export type PageOf<K extends PageView["kind"]> = OneOf<PageView, K>;

/** The member of a union of pages that covers `K`; a member may cover several kinds. */
type OneOf<P, K> = P extends { readonly kind: infer U } ? ([K & U] extends [never] ? never : P) : never;
