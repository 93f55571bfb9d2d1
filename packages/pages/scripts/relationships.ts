/** Says the chosen relationship back: in the heading and below the options. */
export function relationships(root: Document): void {
  for (const group of root.querySelectorAll<HTMLElement>(".ons-js-relationships")) {
    const heading = root.getElementById("question-title") ?? root.getElementById("fieldset-legend-title");
    const playback = group.querySelector<HTMLElement>(".ons-js-relationships-playback");
    const say = () => {
      const chosen = group.querySelector<HTMLInputElement>("input[type=radio]:checked");
      if (chosen === null) return;
      write(heading, chosen.dataset["title"]);
      write(playback, chosen.dataset["playback"]);
    };
    group.addEventListener("change", say);
    say();
    playback?.classList.remove("ons-u-d-no");
  }
}

/** Writes a text whose parts between `**` are strong: it is put together of nodes, never parsed as HTML. */
function write(place: HTMLElement | null, words: string | undefined): void {
  if (place === null || words === undefined) return;
  const parts = words.split("**").map((part, at) => {
    if (at % 2 === 0) return part;
    const strong = document.createElement("strong");
    strong.textContent = part;
    return strong;
  });
  place.replaceChildren(...parts);
}
