"use strict";
// Puts the page together: words, keys, and the browser's own history.
function say() {
  at("query").placeholder = words.search;
  at("query").setAttribute("aria-label", words.search);
  at("sort").setAttribute("aria-label", words.order);
  for (const [sort, text] of [["added", words.newest], ["taste", words.best], ["random", words.random]]) {
    at("sort").append(new Option(text, sort));
  }
  for (const name of ["back", "forth", "close"]) at(name).setAttribute("aria-label", words[name]);
  at("alike").textContent = words.alike;
  at("home").textContent = words.all;
}

const chosen = more => {
  const seed = at("sort").value === "random" ? String(1 + Math.floor(Math.random() * 2e9)) : "";
  return {q: at("query").value.trim(), sort: at("sort").value === "added" ? "" : at("sort").value, seed, ...more};
};

say();
watchHands();
at("search").addEventListener("submit", event => {
  event.preventDefault();
  at("query").blur();
  go(chosen());
});
at("sort").addEventListener("change", () => go(chosen()));
at("home").addEventListener("click", () => go({}));
at("close").addEventListener("click", () => history.back());
at("back").addEventListener("click", () => step(-1));
at("forth").addEventListener("click", () => step(1));
at("alike").addEventListener("click", () => leaveFor({like: wall.found[viewer.number].id}));
at("viewer").addEventListener("cancel", event => {
  event.preventDefault();
  history.back();
});
document.addEventListener("keydown", event => {
  if (!at("viewer").open || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "ArrowLeft") step(-1);
  if (event.key === "ArrowRight") step(1);
});
addEventListener("popstate", shut);
addEventListener("hashchange", begin);
new IntersectionObserver(seen => { if (seen[0].isIntersecting) more(); }, {rootMargin: "200%"}).observe(at("end"));
begin();
