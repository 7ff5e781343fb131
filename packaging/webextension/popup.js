// The button's popup: the page's larger pictures, those to save, what became of them.

import { api, ask, recordOf, save } from "./host.js";
import { fillIn, say, summary } from "./words.js";

const MARKS = { saved: "✓", have: "=", rejected: "×", refused: "!" };
const at = (id) => document.getElementById(id);
let page = { pictures: [] };
const chosen = new Set();

fillIn(document);
at("options").addEventListener("click", () => api.runtime.openOptionsPage());
at("again").addEventListener("click", start);
at("all").addEventListener("click", chooseAll);
at("save").addEventListener("click", saveChosen);
start();

async function start() {
  at("missing").hidden = true;
  await showPictures();
  const hello = await ask({ type: "hello" });
  if (hello.type !== "hello") showMissing(say("noHost"));
  else if (hello.library === null) showMissing(say("error_library_missing"));
}

function showMissing(why) {
  at("why").textContent = why;
  at("missing").hidden = false;
}

async function showPictures() {
  const tabId = await whichTab();
  const { least } = await api.storage.local.get({ least: 200 });
  try {
    const target = { tabId };
    await api.scripting.executeScript({ target, files: ["page.js"] });
    const func = (size) => globalThis.bunshinPictures.collect(size);
    const [{ result }] = await api.scripting.executeScript({ target, func, args: [least] });
    page = result;
  } catch {
    page = { pictures: [] };
    at("note").textContent = say("noAccess");
    show([]);
    return;
  }
  show(page.pictures);
  at("note").textContent = page.pictures.length === 0 ? say("noPictures", least) : page.title;
}

async function whichTab() {
  // Opened in a tab of its own it needs to be told; as a popup it belongs to the tab below it.
  const told = new URLSearchParams(location.search).get("tab");
  if (told !== null) return Number(told);
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return tab.id;
}

function show(pictures) {
  chosen.clear();
  at("grid").replaceChildren(...pictures.map(cellOf));
  if (pictures.length === 1) chosen.add(0);
  tellChoice();
}

function cellOf(picture, number) {
  const cell = document.createElement("button");
  cell.className = "cell";
  const image = new Image();
  image.referrerPolicy = "no-referrer";
  image.src = picture.shown || picture.addresses[0];
  image.alt = "";
  const mark = document.createElement("span");
  mark.className = "mark";
  mark.textContent = "✓";
  const facts = document.createElement("span");
  facts.className = "facts";
  facts.textContent = `${picture.width} × ${picture.height}${picture.alt ? ` · ${picture.alt}` : ""}`;
  cell.setAttribute("aria-label", facts.textContent);
  cell.append(image, facts, mark);
  cell.addEventListener("click", () => {
    if (cell.dataset.state) return;
    if (!chosen.delete(number)) chosen.add(number);
    tellChoice();
  });
  return cell;
}

function tellChoice() {
  [...at("grid").children].forEach((cell, number) => {
    cell.setAttribute("aria-pressed", String(chosen.has(number)));
  });
  at("save").disabled = chosen.size === 0;
  at("save").textContent = chosen.size === 0 ? say("save") : say("saveCount", chosen.size);
  const left = open();
  at("all").hidden = left.length === 0;
  at("all").textContent = chosen.size < left.length ? say("chooseAll") : say("chooseNone");
}

function open() {
  const cells = [...at("grid").children];
  return cells.flatMap((cell, number) => (cell.dataset.state ? [] : [number]));
}

function chooseAll() {
  const left = open();
  const all = chosen.size < left.length;
  chosen.clear();
  if (all) left.forEach((number) => chosen.add(number));
  tellChoice();
}

async function saveChosen() {
  const numbers = [...chosen];
  at("save").disabled = true;
  const { answers, waits } = await save(numbers.map((each) => recordOf(page, page.pictures[each])));
  numbers.forEach((number, place) => showState(at("grid").children[number], answers[place]));
  const told = answers.filter((each) => each.code === "no-host");
  if (told.length > 0) showMissing(say("noHost"));
  answers.forEach((answer, place) => {
    if (answer.state !== "refused") chosen.delete(numbers[place]);
  });
  at("note").textContent = summary(answers, waits);
  tellChoice();
}

function showState(cell, answer) {
  if (answer.state === "refused") return;
  cell.dataset.state = answer.state;
  cell.title = say(`one_${answer.state}`);
  cell.querySelector(".mark").textContent = MARKS[answer.state];
  if (answer.state === "rejected" && answer.id) offerBack(cell, answer.id);
}

// "You rejected this": it stays so, unless the person takes that back here and now.
function offerBack(cell, id) {
  cell.title = say("bringBack");
  cell.querySelector(".facts").textContent = say("bringBack");
  cell.addEventListener(
    "click",
    async () => {
      const reply = await ask({ type: "bring_back", id });
      if (reply.type !== "brought_back") return;
      cell.querySelector(".facts").textContent = say("broughtBack");
      cell.querySelector(".mark").textContent = MARKS.saved;
    },
    { once: true },
  );
}
