// Says in the page what became of a picture; runs there, so it takes everything as arguments.

export function showToast(text, bad) {
  const ID = "bunshin-toast";
  document.getElementById(ID)?.remove();
  const host = document.createElement("div");
  host.id = ID;
  host.setAttribute("role", "status");
  host.style.cssText = "all:initial;position:fixed;z-index:2147483647;right:16px;bottom:16px";
  const root = host.attachShadow({ mode: "closed" });
  const box = document.createElement("div");
  box.textContent = text;
  box.style.cssText =
    "font:14px/1.5 system-ui,sans-serif;max-width:360px;padding:10px 16px;border-radius:6px;" +
    "background:#26231f;color:#faf9f7;box-shadow:0 2px 12px #0006;border-left:4px solid " +
    (bad ? "#e8825a" : "#faf9f7");
  root.append(box);
  document.documentElement.append(host);
  setTimeout(() => host.remove(), bad ? 8000 : 3000);
}
