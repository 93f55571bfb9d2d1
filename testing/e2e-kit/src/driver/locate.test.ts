import domino from "@mixmark-io/domino";
import { describe, expect, it } from "vitest";
import { locatorOf } from "./locate.ts";
import type { Thing, Wanted } from "./target.ts";

const ids = (html: string, wanted: Wanted, thing: Thing) =>
  locatorOf(domino.createDocument(`<main>${html}</main>`))(wanted, thing).map((each) => each.id);

describe("locate", () => {
  it("finds an input by a label for it, around it, and by aria", () => {
    const html = `<label for="a">First   name</label><input id="a"><label>Surname <input id="b"></label>
      <span id="s">Town</span><input id="c" aria-labelledby="s"><input id="d" aria-label="Postcode">`;
    expect(ids(html, { label: "First name" }, "input")).toEqual(["a"]);
    expect(ids(html, { label: "Surname" }, "input")).toEqual(["b"]);
    expect(ids(html, { label: "Town" }, "input")).toEqual(["c"]);
    expect(ids(html, { label: "Postcode" }, "input")).toEqual(["d"]);
  });

  it("prefers the exact label, and else takes one that begins so", () => {
    const html = `<label for="a">Yes, all</label><input type="radio" id="a"><label for="b">Yes</label><input type="radio" id="b">
      <label for="c">No <small>not any</small></label><input type="radio" id="c">`;
    expect(ids(html, { label: "Yes" }, "option")).toEqual(["b"]);
    expect(ids(html, { label: "No" }, "option")).toEqual(["c"]);
  });

  it("tells things of one name apart by the legend, heading or row they stand under", () => {
    const html = `<fieldset><legend>Claims?</legend><label for="a">Yes</label><input type="radio" id="a"></fieldset>
      <fieldset><legend>Convictions?</legend><label for="b">Yes</label><input type="radio" id="b"></fieldset>
      <ul><li>Ann Lee <a id="c" href="/1">Change</a></li><li>Bob Lee <a id="d" href="/2">Change<i> Bob Lee</i></a></li></ul>`;
    expect(ids(html, { label: "Yes", within: "Convictions?" }, "option")).toEqual(["b"]);
    expect(ids(html, { label: "Change", within: "Bob Lee" }, "action")).toEqual(["d"]);
  });

  it("leaves out of a name what is hidden from all but the eye", () => {
    const html = `<a id="a" href="/1"><span aria-hidden="true">Change</span><b>Change details for Ann Lee</b></a>`;
    expect(ids(html, { label: "Change details for Ann Lee" }, "action")).toEqual(["a"]);
    expect(ids(html, { label: "ChangeChange" }, "action")).toEqual([]);
  });

  it("finds by name, value, data-qa and selector", () => {
    const html = `<input type="radio" name="x" value="1" id="a"><input type="radio" name="x" value="2" id="b"><button data-qa="go" id="c">Go</button>`;
    expect(ids(html, { name: "x", value: "2" }, "option")).toEqual(["b"]);
    expect(ids(html, { qa: "go" }, "action")).toEqual(["c"]);
    expect(ids(html, { css: "main > button" }, "any")).toEqual(["c"]);
  });

  it("finds nothing where nothing fits", () => {
    expect(ids("<p>Yes</p>", { label: "Yes" }, "option")).toEqual([]);
  });
});
