// What became of pictures, in the person's language.

import { api } from "./host.js";

export const say = (name, ...given) => api.i18n.getMessage(name, given.map(String));

const KNOWN = ["no-host", "library-missing", "library-in-use", "url-wrong", "address-refused", "no-picture"];

export function reasonOf(answer) {
  if (KNOWN.includes(answer.code)) return say(`error_${answer.code.replaceAll("-", "_")}`);
  return say("error_other", answer.reason ?? answer.code ?? "?");
}

// One sentence for all answers.
export function summary(answers, waits) {
  const count = (state) => answers.filter((each) => each.state === state).length;
  const parts = ["saved", "have", "rejected"]
    .filter((state) => count(state) > 0)
    .map((state) => (answers.length === 1 ? say(`one_${state}`) : say(`many_${state}`, count(state))));
  const refused = answers.filter((each) => each.state === "refused");
  if (refused.length > 0) parts.push(reasonOf(refused[0]));
  if (waits && count("saved") > 0) parts.push(say("waits"));
  return parts.join(" ");
}

// Puts the texts into a page: data-say is the text of an element, data-say-title its tooltip.
export function fillIn(root) {
  root.documentElement.lang = api.i18n.getUILanguage();
  for (const each of root.querySelectorAll("[data-say]")) each.textContent = say(each.dataset.say);
  for (const each of root.querySelectorAll("[data-say-title]")) {
    each.title = say(each.dataset.sayTitle);
    each.setAttribute("aria-label", each.title);
  }
}
