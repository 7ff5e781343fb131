// Menus, keys and automatic collecting. Wakes for an event, answers it, sleeps again.

import { api, recordOf, save } from "./host.js";
import { summary } from "./words.js";
import { showToast } from "./toast.js";

const BADGE_MS = 4000;
const MARKS = { saved: "✓", have: "=", rejected: "×", refused: "!" };
const ACCENT = "#b2461c";
const QUIET = "#655e56";

api.runtime.onInstalled.addListener(async () => {
  await api.contextMenus.removeAll();
  for (const [id, contexts] of [["image", ["image"]], ["page", ["page"]]]) {
    api.contextMenus.create({ id, contexts, title: api.i18n.getMessage(`menu_${id}`) });
  }
  await followSites();
});
api.runtime.onStartup.addListener(followSites);
api.permissions.onRemoved.addListener(followSites);

api.contextMenus.onClicked.addListener(async (info, tab) => {
  if (info.menuItemId === "page") {
    await saveAndTell(tab, [{ page_url: webAddress(info.pageUrl), title: tab.title ?? "" }]);
    return;
  }
  const page = await inPage(tab.id, "shownAt", [info.srcUrl], info.frameId).catch(() => null);
  const seen = page ?? { url: info.frameUrl ?? info.pageUrl, title: tab.title ?? "", referrer: "" };
  const picture = page?.pictures[0] ?? { addresses: [info.srcUrl], alt: "" };
  await saveAndTell(tab, [recordOf({ ...seen, url: info.pageUrl }, picture)]);
});

api.commands.onCommand.addListener(async (command, tab) => {
  if (command !== "save-largest") return;
  const { least } = await api.storage.local.get({ least: 200 });
  const page = await inPage(tab.id, "collect", [least]).catch(() => null);
  const visible = (page?.pictures ?? []).toSorted((a, b) => b.visible - a.visible);
  if (visible.length === 0) {
    await tell(tab, [{ state: "refused", code: "no-picture" }], false);
    return;
  }
  await saveAndTell(tab, [recordOf(page, visible[0])]);
});

api.runtime.onMessage.addListener((message, sender, answer) => {
  if (sender.id !== api.runtime.id) return false;
  if (message?.type === "sites-changed") {
    followSites().then(() => answer(true), () => answer(false));
    return true;
  }
  if (message?.type === "auto" && sender.tab) {
    collected(message.page, sender.tab);
  }
  return false;
});

async function saveAndTell(tab, records) {
  const { answers, waits } = await save(records);
  await tell(tab, answers, waits);
}

async function tell(tab, answers, waits) {
  const state = answers[0]?.state ?? "refused";
  await badge(tab.id, MARKS[state], state === "saved" ? ACCENT : QUIET);
  setTimeout(() => badge(tab.id, "", QUIET), BADGE_MS);
  const said = summary(answers, waits);
  await api.action.setTitle({ tabId: tab.id, title: said }).catch(() => {});
  const target = { tabId: tab.id };
  const bad = state === "refused" || state === "rejected";
  await api.scripting
    .executeScript({ target, func: showToast, args: [said, bad] })
    .catch(() => {}); // Some pages take no scripts; the badge tells there.
}

async function badge(tabId, text, color) {
  await api.action.setBadgeBackgroundColor({ tabId, color }).catch(() => {});
  await api.action.setBadgeText({ tabId, text }).catch(() => {});
}

async function inPage(tabId, what, args, frameId = 0) {
  const target = { tabId, frameIds: [frameId] };
  await api.scripting.executeScript({ target, files: ["page.js"] });
  const func = (name, given) => globalThis.bunshinPictures[name](...given);
  const [{ result }] = await api.scripting.executeScript({ target, func, args: [what, args] });
  return result;
}

// What the listed sites showed. The number on the button counts what was new on this page.
async function collected(page, tab) {
  const { sites } = await api.storage.local.get({ sites: [] });
  if (!sites.includes(new URL(tab.url ?? page.url).hostname)) return;
  const url = (tab.url ?? page.url).split("#")[0];
  const { answers } = await save(page.pictures.map((each) => recordOf({ ...page, url }, each)));
  const key = `auto-${tab.id}`;
  const before = (await api.storage.session.get(key))[key] ?? { url: "", count: 0 };
  const count = (before.url === url ? before.count : 0) + answers.filter((each) => each.state === "saved").length;
  await api.storage.session.set({ [key]: { url, count } });
  const failed = answers.every((each) => each.state === "refused");
  await badge(tab.id, failed ? MARKS.refused : String(count || ""), ACCENT);
}

// Only the listed sites get a script, and only while the person lets them.
// One after the other: two at once would both register what only one can.
let following = Promise.resolve();

function followSites() {
  following = following.then(registerSites, registerSites);
  return following;
}

async function registerSites() {
  const { sites } = await api.storage.local.get({ sites: [] });
  const allowed = [];
  for (const site of sites) {
    const origins = [`*://${site}/*`];
    if (await api.permissions.contains({ origins })) allowed.push(...origins);
  }
  await api.scripting.unregisterContentScripts({ ids: ["auto"] }).catch(() => {});
  if (allowed.length === 0) return;
  await api.scripting.registerContentScripts([
    { id: "auto", matches: allowed, js: ["page.js", "auto.js"], runAt: "document_idle" },
  ]);
}

function webAddress(url) {
  return url.split("#")[0];
}
