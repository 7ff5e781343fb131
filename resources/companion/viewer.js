"use strict";
// One picture as large as the screen: swiped, stepped through by arrow keys, left by the back button.
const SWIPE = 60;  // Pixels.
const SHOWN = ["jpeg", "png", "webp", "gif", "avif"];  // What browsers show of the originals.
const LARGEST = 6e6;  // Bytes of an original that a phone is asked to load.
const viewer = {number: -1, hold: null};

function view(number) {
  const artwork = wall.found[number];
  if (!artwork) return;
  viewer.number = number;
  const picture = at("picture");
  picture.style.transform = "";
  picture.alt = artwork.tags.map(tag => spoken(tag.name)).join(", ") || words.untitled;
  const small = picture.src = `/v1/artworks/${artwork.id}/thumbnail?size=768`;
  describe(artwork);
  at("back").disabled = number === 0;
  at("forth").disabled = number + 1 >= wall.total;
  at("place").textContent = words.place(number + 1, wall.total);
  if (!at("viewer").open) {
    at("viewer").showModal();
    history.pushState({viewing: true}, "");
    at("close").focus({focusVisible: false});
  }
  if (number > wall.found.length - 12) more();
  sharpen(artwork, small);
  for (const beside of [number + 1, number - 1]) fetchAhead(wall.found[beside]);
  tellMore(artwork);
}

// The original in the place of the thumbnail, once it is there and where a browser can show it.
async function sharpen(artwork, small) {
  if (!SHOWN.includes(artwork.format.toLowerCase()) || artwork.bytes > LARGEST) return;
  const whole = new Image();
  whole.src = `/v1/artworks/${artwork.id}/file`;
  try {
    await whole.decode();
  } catch {
    return;
  }
  if (at("picture").getAttribute("src") === small && at("viewer").open) at("picture").src = whole.src;
}

function fetchAhead(artwork) {
  if (artwork) new Image().src = `/v1/artworks/${artwork.id}/thumbnail?size=768`;
}

function describe(artwork) {
  at("title").textContent = "";
  at("viewer").setAttribute("aria-label", at("picture").alt);
  at("author").replaceChildren();
  const score = artwork.score === null ? "" : words.score(Math.round(100 * artwork.score));
  at("facts").textContent = [`${artwork.width} × ${artwork.height}`, score].filter(Boolean).join(" · ");
  at("tags").replaceChildren(...artwork.tags.slice(0, 24).map(chip));
}

function chip(tag) {
  const item = document.createElement("li"), button = document.createElement("button");
  button.type = "button";
  button.textContent = spoken(tag.name);
  button.setAttribute("aria-label", words.find(spoken(tag.name)));
  button.addEventListener("click", () => leaveFor({q: tag.name}));
  item.append(button);
  return item;
}

async function tellMore(artwork) {
  let known;
  try {
    const answer = await fetch(`/v1/artworks/${artwork.id}`);
    if (!answer.ok) return;
    known = await answer.json();
  } catch {
    return;
  }
  if (wall.found[viewer.number] !== artwork) return;
  const seen = known.sightings.find(each => each.title || each.author) ?? {};
  at("title").textContent = seen.title || "";
  at("author").textContent = seen.author ? `${words.by} ${seen.author}` : "";
}

// Leaves the picture for another wall, which takes its place in the browser's history.
function leaveFor(said) {
  const hash = `#${new URLSearchParams(said)}`;
  if (hash === location.hash) return history.back();
  shut();
  location.replace(hash);
}

function shut() {
  if (!at("viewer").open) return;
  at("viewer").close();
  at("picture").removeAttribute("src");
  const tile = at("wall").children[viewer.number]?.firstChild;
  tile?.scrollIntoView({block: "nearest"});
  tile?.focus({preventScroll: true});
}

const step = by => view(viewer.number + by);

function watchHands() {
  const stage = at("stage"), picture = at("picture");
  stage.addEventListener("touchstart", event => {
    const zoomed = (window.visualViewport?.scale ?? 1) > 1.01;
    viewer.hold = event.touches.length === 1 && !zoomed ? event.touches[0] : null;
    picture.classList.add("held");
  }, {passive: true});
  stage.addEventListener("touchmove", event => {
    if (!viewer.hold || event.touches.length > 1) viewer.hold = null;
    const way = viewer.hold ? event.touches[0].clientX - viewer.hold.clientX : 0;
    picture.style.transform = way ? `translateX(${way}px)` : "";
  }, {passive: true});
  stage.addEventListener("touchend", event => {
    picture.classList.remove("held");
    picture.style.transform = "";
    if (!viewer.hold) return;
    const touch = event.changedTouches[0];
    const x = touch.clientX - viewer.hold.clientX, y = touch.clientY - viewer.hold.clientY;
    viewer.hold = null;
    if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y)) step(x < 0 ? 1 : -1);
    else if (y > 2 * SWIPE && y > 2 * Math.abs(x)) history.back();
  }, {passive: true});
}
