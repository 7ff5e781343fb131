// Options: whether Bunshin answers, which sites are collected from by themselves, what is sent.

import { api, ask } from "./host.js";
import { fillIn, say } from "./words.js";

const at = (id) => document.getElementById(id);
const DEFAULTS = { sites: [], least: 200, autoLeast: 300 };

fillIn(document);
at("adding").addEventListener("submit", addSite);
for (const id of ["least", "autoLeast"]) at(id).addEventListener("change", () => keepSize(id));
show();
tellHost();

async function tellHost() {
  const hello = await ask({ type: "hello" });
  const there = hello.type === "hello" && hello.library !== null;
  at("steps").hidden = hello.type === "hello";
  if (hello.type !== "hello") at("host").textContent = say("noHost");
  else if (!there) at("host").textContent = say("error_library_missing");
  else at("host").textContent = say(hello.running ? "hostRuns" : "hostWaits", hello.library);
}

async function show() {
  const found = await api.storage.local.get(DEFAULTS);
  at("least").value = found.least;
  at("autoLeast").value = found.autoLeast;
  at("sites").replaceChildren(...found.sites.map(rowOf));
}

function rowOf(site) {
  const row = document.createElement("li");
  const name = document.createElement("span");
  name.textContent = site;
  const remove = document.createElement("button");
  remove.textContent = say("removeSite");
  remove.setAttribute("aria-label", `${say("removeSite")}: ${site}`);
  remove.addEventListener("click", () => removeSite(site));
  row.append(name, remove);
  return row;
}

function addSite(event) {
  event.preventDefault();
  const site = hostOf(at("site").value);
  if (site === null) {
    at("trouble").textContent = say("siteWrong");
    return;
  }
  // Asked for at once: browsers take it only as the answer to a press.
  api.permissions.request({ origins: [`*://${site}/*`] }).then(async (allowed) => {
    at("trouble").textContent = allowed ? "" : say("siteRefused", site);
    if (!allowed) return;
    const { sites } = await api.storage.local.get(DEFAULTS);
    await api.storage.local.set({ sites: [...new Set([...sites, site])].sort() });
    at("site").value = "";
    await changed();
  });
}

async function removeSite(site) {
  const { sites } = await api.storage.local.get(DEFAULTS);
  await api.storage.local.set({ sites: sites.filter((each) => each !== site) });
  await api.permissions.remove({ origins: [`*://${site}/*`] }).catch(() => {});
  await changed();
}

async function changed() {
  await show();
  await api.runtime.sendMessage({ type: "sites-changed" });
}

async function keepSize(id) {
  const size = Math.round(Number(at(id).value));
  if (size >= 1 && size <= 5000) await api.storage.local.set({ [id]: size });
  await show();
}

function hostOf(text) {
  try {
    const url = new URL(text.includes("://") ? text.trim() : `https://${text.trim()}`);
    const web = url.protocol === "http:" || url.protocol === "https:";
    return web && url.hostname.includes(".") ? url.hostname : null;
  } catch {
    return null;
  }
}
