const ELEMENTS = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs linearGradient radialGradient stop".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  (
    "xmlns viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points fill fill-opacity fill-rule clip-rule stroke " +
    "stroke-width stroke-linecap stroke-linejoin stroke-opacity opacity transform id offset stop-color stop-opacity " +
    "gradientUnits gradientTransform font-family font-size font-weight font-style letter-spacing text-anchor " +
    "textLength lengthAdjust role aria-label aria-hidden aria-labelledby focusable preserveAspectRatio class dx dy"
  ).split(" "),
);
const TOKEN = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z][A-Za-z0-9-]*="[^"<>]*")*)\s*(\/?)>|([^<>]+)/y;
const ATTRIBUTE = /\s+([A-Za-z][A-Za-z0-9-]*)="([^"<>]*)"/g;
/** A reference may lead to a gradient of the same drawing, nowhere else. */
const REFERENCE = /url\((?!#[\w-]+\))|javascript:|data:|@import|expression\(/i;

/** Whether an SVG holds shapes and text alone: every element and attribute is on a short list, and it is well formed. */
export function safeSvg(source: string): boolean {
  const input = source.trim();
  if (!input.startsWith("<svg")) return false;
  const open: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < input.length) {
    const match = TOKEN.exec(input);
    if (match === null) return false;
    const [, closing, name, attributes, empty, words] = match;
    if (words !== undefined) {
      if (open.length === 0 || /&(?!amp;|lt;|gt;|quot;|#39;)/.test(words)) return false;
      continue;
    }
    if (name === undefined || !ELEMENTS.has(name)) return false;
    if (closing === "/") {
      if (open.pop() !== name) return false;
      continue;
    }
    for (const [, attribute, value] of (attributes ?? "").matchAll(ATTRIBUTE)) {
      if (!ATTRIBUTES.has(attribute ?? "") || REFERENCE.test(value ?? "")) return false;
    }
    if (empty !== "/") open.push(name);
  }
  return open.length === 0;
}
