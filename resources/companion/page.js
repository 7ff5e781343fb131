"use strict";
// The library on a phone: asks the local API with the cookie, shows, changes nothing.
const WORDS = {
  en: {search: "Search", newest: "Newest", best: "Best first", random: "Shuffle", count: n => n === 1 ? "1 picture" : `${n.toLocaleString("en")} pictures`,
       nothing: "Nothing fits this search.", away: "Bunshin does not answer. Is it running, and is the companion page on?", key: "Open the address that Bunshin's settings show: it carries the key.",
       back: "Previous", forth: "Next", close: "Close", untitled: "Untitled"},
  ja: {search: "検索", newest: "新しい順", best: "好みの順", random: "シャッフル", count: n => `${n.toLocaleString("ja")}枚`,
       nothing: "この検索に合う絵はありません。", away: "Bunshinから返事がありません。起動していて、スマホ用ページが有効か確かめてください。", key: "Bunshinの設定に表示されるアドレスを開いてください。鍵が含まれています。",
       back: "前へ", forth: "次へ", close: "閉じる", untitled: "無題"},
};
const language = navigator.language.startsWith("ja") ? "ja" : "en";
const words = WORDS[language];
const PAGE = 60;
const at = id => document.getElementById(id);
const state = {found: [], total: Infinity, asking: null, shown: -1};

function say() {
  document.documentElement.lang = language;
  at("query").placeholder = words.search;
  at("query").setAttribute("aria-label", words.search);
  for (const [sort, text] of [["added", words.newest], ["taste", words.best], ["random", words.random]]) {
    at("sort").append(new Option(text, sort));
  }
  for (const name of ["back", "forth", "close"]) at(name).setAttribute("aria-label", words[name]);
}

async function more() {
  if (state.asking || state.found.length >= state.total) return;
  const asked = new URLSearchParams({q: at("query").value, sort: at("sort").value, limit: PAGE, offset: state.found.length});
  state.asking = new AbortController();
  try {
    const answer = await fetch(`/v1/artworks?${asked}`, {signal: state.asking.signal});
    if (!answer.ok) return tell(answer.status === 401 ? words.key : (await answer.json()).message);
    const page = await answer.json();
    state.total = page.artworks.length ? page.total : state.found.length;
    for (const artwork of page.artworks) hang(artwork);
    at("count").textContent = words.count(page.total);
    tell(page.total ? "" : words.nothing);
  } catch (error) {
    if (error.name !== "AbortError") tell(words.away);
    return;
  } finally {
    state.asking = null;
  }
  if (at("end").getBoundingClientRect().top < 2 * innerHeight) more();
}

function hang(artwork) {
  const number = state.found.push(artwork) - 1;
  const tile = document.createElement("button");
  const picture = new Image();
  picture.loading = "lazy";
  picture.src = `/v1/artworks/${artwork.id}/thumbnail`;
  picture.alt = artwork.tags.slice(0, 3).map(tag => tag.name).join(", ") || words.untitled;
  tile.append(picture);
  tile.addEventListener("click", () => view(number));
  at("wall").append(tile);
}

function tell(text) {
  at("nothing").textContent = text;
  at("nothing").hidden = !text;
}

function begin(event) {
  event?.preventDefault();
  if (state.asking) state.asking.abort();
  Object.assign(state, {found: [], total: Infinity, asking: null});
  at("wall").replaceChildren();
  at("query").blur();
  more();
}

async function view(number) {
  if (number < 0 || number >= state.found.length) return;
  state.shown = number;
  const artwork = state.found[number];
  at("picture").src = `/v1/artworks/${artwork.id}/thumbnail?size=768`;
  at("title").textContent = at("author").textContent = "";
  at("tags").textContent = artwork.tags.map(tag => tag.name.replaceAll("_", " ")).join(" · ");
  if (!at("viewer").open) at("viewer").showModal();
  if (number > state.found.length - 12) more();
  const answer = await fetch(`/v1/artworks/${artwork.id}`);
  if (!answer.ok || state.shown !== number) return;
  const seen = (await answer.json()).sightings[0] ?? {};
  at("title").textContent = seen.title || "";
  at("author").textContent = seen.author || "";
}

say();
at("search").addEventListener("submit", begin);
at("sort").addEventListener("change", begin);
at("close").addEventListener("click", () => at("viewer").close());
at("back").addEventListener("click", () => view(state.shown - 1));
at("forth").addEventListener("click", () => view(state.shown + 1));
document.addEventListener("keydown", event => {
  if (!at("viewer").open) return;
  if (event.key === "ArrowLeft") view(state.shown - 1);
  if (event.key === "ArrowRight") view(state.shown + 1);
});
let start = null;
at("viewer").addEventListener("touchstart", event => { start = event.touches[0].clientX; }, {passive: true});
at("viewer").addEventListener("touchend", event => {
  const way = event.changedTouches[0].clientX - start;
  if (Math.abs(way) > 60) view(state.shown + (way < 0 ? 1 : -1));
}, {passive: true});
new IntersectionObserver(seen => { if (seen[0].isIntersecting) more(); }, {rootMargin: "200%"}).observe(at("end"));
more();
