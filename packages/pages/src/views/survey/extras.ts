import type { RichText } from "@waypost/form";
import { panel } from "../../components/panel.ts";
import { type Html, href, markup, none, text } from "../../html.ts";
import { block } from "../../rich-text.ts";
import type { Texts } from "../../texts/texts.ts";

/** What a survey puts on a page of its path, beside what the form says. Each part is left out where it does not apply. */
export interface SurveyExtras {
  /** The page is where a respondent comes back to in a section that was begun: how to start over. */
  readonly lastViewed?: { readonly sectionStartUrl: string } | undefined;
  /** What an interviewer reads and the person asked does not need to. */
  readonly interviewerNote?: RichText | undefined;
  /** Where a separate response for one person can be asked for, from the hub. */
  readonly individualResponseUrl?: string | undefined;
  /** The list items for which a separate response was asked for, each with where that can be changed. */
  readonly separate?: Readonly<Record<string, string>> | undefined;
  /** Where the questions can be read before they are answered, from an introduction. */
  readonly previewUrl?: string | undefined;
  /** Where one leads who leaves before anything is answered, from an introduction. */
  readonly exitUrl?: string | undefined;
}

/** What stands above a page's heading. */
export function extrasAbove(extras: SurveyExtras | undefined, texts: Texts): Html {
  if (extras === undefined) return none;
  const note = extras.interviewerNote === undefined ? none : interviewerNote(extras.interviewerNote, texts);
  const viewed = extras.lastViewed === undefined ? none : lastViewed(extras.lastViewed.sectionStartUrl, texts);
  return markup`${viewed}${note}`;
}

/** Says that this is where the section was left, and how to go to its start. */
export function lastViewed(sectionStartUrl: string, texts: Texts): Html {
  return panel({
    id: "last-viewed-question-guidance",
    classes: "ons-u-mb-l",
    assistiveTextPrefix: text(`${texts.importantPrefix} `),
    body: markup`<p><strong>${text(texts.lastViewedTitle)}</strong></p><p>${text(texts.lastViewedBody)} <a${href(sectionStartUrl)} id="section-start-link">${text(texts.lastViewedLink)}</a>.</p>`,
  });
}

/** What only the interviewer reads, marked as such. */
export function interviewerNote(note: RichText, texts: Texts): Html {
  return panel({
    id: "interviewer-note",
    variant: "bare",
    classes: "ons-u-mb-l wp-interviewer-note",
    assistiveTextPrefix: text(`${texts.interviewerNote}: `),
    attributes: { "data-qa": "interviewer-note" },
    body: markup`<p class="ons-u-fs-s--b" aria-hidden="true">${text(texts.interviewerNote)}</p>${block(note)}`,
  });
}
