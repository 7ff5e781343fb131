// On the sites that the person listed: names each large picture once, as it comes into view.

(() => {
  const api = globalThis.browser ?? globalThis.chrome;
  if (globalThis.bunshinAuto) return;
  globalThis.bunshinAuto = true;
  const told = new Set();
  let timer = 0;
  let least = 300;

  const look = () => {
    timer = 0;
    const page = globalThis.bunshinPictures.collect(least);
    const seen = page.pictures.filter((each) => each.visible > 0 && !told.has(each.addresses[0]));
    if (seen.length === 0) return;
    for (const each of seen) told.add(each.addresses[0]);
    api.runtime.sendMessage({ type: "auto", page: { ...page, pictures: seen } }).catch(() => {});
  };
  const soon = () => {
    if (timer === 0) timer = setTimeout(look, 700);
  };

  api.storage.local.get({ autoLeast: 300 }).then((found) => {
    least = found.autoLeast;
    document.addEventListener("load", soon, true);
    document.addEventListener("scroll", soon, { capture: true, passive: true });
    soon();
  });
})();
