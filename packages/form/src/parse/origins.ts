/** One step of a JSON pointer, escaped as RFC 6901 asks. */
export function pointerTo(base: string, ...steps: readonly (string | number)[]): string {
  let pointer = base;
  for (const step of steps) pointer += `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  return pointer;
}

interface Origin {
  readonly source: string;
  readonly namespace: string;
}

/**
 * Where the parts of an expanded form came from: a page made from a component leads back to the component, and a
 * parameter inside it to the include that gave it. Each part also has a namespace, in which its local names are looked
 * up first (`vehicle` for a component included as `vehicle`).
 */
export class Origins {
  readonly #byPrefix = new Map<string, Origin>();

  /** Says that what stands at `pointer` of the expanded form, and all below it, came from `source`. */
  set(pointer: string, source: string, namespace: string): void {
    this.#byPrefix.set(pointer, { source, namespace });
  }

  /** The pointer into the source. */
  source(pointer: string): string {
    const [origin, rest] = this.#find(pointer);
    return origin ? origin.source + rest : pointer;
  }

  /** The namespace of a place: empty outside of components. */
  namespace(pointer: string): string {
    return this.#find(pointer)[0]?.namespace ?? "";
  }

  #find(pointer: string): readonly [Origin | undefined, string] {
    if (this.#byPrefix.size === 0) return [undefined, ""];
    for (let end = pointer.length; end >= 0; end = end === 0 ? -1 : pointer.lastIndexOf("/", end - 1)) {
      const origin = this.#byPrefix.get(pointer.slice(0, end));
      if (origin) return [origin, pointer.slice(end)];
    }
    return [undefined, ""];
  }
}
