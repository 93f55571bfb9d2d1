/**
 * What scripts add to the pages. Each enhancement looks for its own markup and leaves the page as it is when there is
 * none; nothing here is needed to complete a form.
 */
import { address } from "./address.ts";
import { autosuggest } from "./autosuggest.ts";
import { characterCount } from "./character-count.ts";
import { clearRadios } from "./clear-radios.ts";
import { cookieBanner } from "./cookie-banner.ts";
import { details } from "./details.ts";
import { errorLinks } from "./error-links.ts";
import { exclusive } from "./exclusive.ts";
import { printButton } from "./print-button.ts";
import { relationships } from "./relationships.ts";
import { selectAll } from "./select-all.ts";
import { submitOnce } from "./submit-once.ts";
import { timeout } from "./timeout.ts";

for (const enhance of [
  errorLinks,
  submitOnce,
  clearRadios,
  exclusive,
  selectAll,
  characterCount,
  details,
  printButton,
  cookieBanner,
  autosuggest,
  address,
  relationships,
  timeout,
]) {
  try {
    enhance(document);
  } catch (error) {
    // One enhancement that fails must not take the others with it.
    console.error(error);
  }
}
