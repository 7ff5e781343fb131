"use strict";
// The wall of pictures: asks the local API with the cookie, a page at a time, and hangs what comes.
const PAGE = 60;
const wall = {found: [], total: Infinity, asking: null, like: null, seed: 0};

// What the address says after its #, so that the browser's own back button goes through searches.
const asked = () => new URLSearchParams(location.hash.slice(1));

async function ask(path) {
  const answer = await fetch(path, {signal: wall.asking?.signal});
  if (answer.ok) return answer.json();
  const said = await answer.json();
  const text = answer.status === 401 ? words.key : wall.like ? words.nothing : said.message;
  throw Object.assign(new Error(text), {told: true});
}

function nextPage() {
  const q = wall.like ? `similar:${wall.like}` : at("query").value;
  const wanted = {q, sort: wall.like ? "added" : at("sort").value, seed: wall.seed};
  return ask(`/v1/artworks?${new URLSearchParams({...wanted, limit: PAGE, offset: wall.found.length})}`);
}

async function more() {
  if (wall.asking || wall.found.length >= wall.total) return;
  const mine = wall.asking = new AbortController();
  try {
    const page = await nextPage();
    wall.total = page.artworks.length ? page.total : wall.found.length;
    at("wall").append(...page.artworks.map(hang));
    at("count").textContent = wall.like ? words.similar : words.count(page.total);
    const plain = !at("query").value && !wall.like;
    tell(page.total ? "" : plain ? words.empty : words.nothing, plain ? words.again : words.everything, !plain);
  } catch (error) {
    if (error.name !== "AbortError") tell(error.told ? error.message : words.away, words.again, false);
    return;
  } finally {
    if (wall.asking === mine) wall.asking = null;
  }
  if (at("end").getBoundingClientRect().top < 2 * innerHeight) await more();
}

function hang(artwork) {
  const number = wall.found.push(artwork) - 1;
  const tile = document.createElement("div"), button = document.createElement("button");
  const picture = new Image();
  tile.className = "tile";
  tile.setAttribute("role", "listitem");
  const wide = artwork.width / artwork.height || 1;
  tile.style.setProperty("--wide", Math.min(2.4, Math.max(0.5, wide)).toFixed(3));
  picture.className = "coming";
  picture.loading = "lazy";
  picture.decoding = "async";
  picture.alt = artwork.tags.slice(0, 4).map(tag => spoken(tag.name)).join(", ") || words.untitled;
  picture.addEventListener("load", () => picture.classList.remove("coming"));
  picture.src = `/v1/artworks/${artwork.id}/thumbnail`;
  button.append(picture);
  button.addEventListener("click", () => view(number));
  tile.append(button);
  return tile;
}

// In the place of pictures; `all` when the button leads away from a search.
function tell(text, offered, all) {
  at("told").textContent = text;
  at("again").textContent = offered;
  at("again").onclick = () => all ? go({}) : text === words.key ? location.reload() : begin();
  at("nothing").hidden = !text;
}

// Another search: a place of its own in the browser's history.
function go(said) {
  const text = new URLSearchParams(Object.entries(said).filter(([, value]) => value)).toString();
  if (text === location.hash.slice(1)) begin(); else location.hash = text;
}

function begin() {
  wall.asking?.abort();
  const said = asked();
  Object.assign(wall, {found: [], total: Infinity, asking: null, like: said.get("like")});
  wall.seed = Number(said.get("seed")) || 0;
  at("query").value = said.get("q") ?? "";
  at("sort").value = said.get("sort") ?? "added";
  at("home").hidden = !(wall.like || said.get("q"));
  at("wall").replaceChildren();
  at("count").textContent = "";
  tell("", "", false);
  scrollTo(0, 0);
  return more();
}
