"""The example site's look: a quiet wall, light and dark as the browser asks."""

CSS = """
:root{color-scheme:light dark;--paper:#faf9f7;--ink:#26231f;--muted:#655e56;--line:#e4e0da;
--accent:#b2461c;--sunk:#f1efeb}
@media(prefers-color-scheme:dark){:root{--paper:#1a1917;--ink:#ece8e1;--muted:#a69e94;
--line:#383530;--accent:#e8825a;--sunk:#2b2926}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1240px;padding:0 24px;background:var(--paper);color:var(--ink);
font:16px/1.5 system-ui,sans-serif}
a{color:inherit;text-decoration:none}a:hover,a:focus-visible{color:var(--accent)}
.top{display:flex;flex-wrap:wrap;gap:20px;padding:20px 0;border-bottom:1px solid var(--line);
color:var(--muted)}
.top a:first-child{color:var(--ink);font-weight:600;margin-right:auto}
.intro{padding:28px 0 16px}.intro h1{margin:0;font-size:28px;font-weight:600}
.intro p{margin:4px 0 0;color:var(--muted)}
#grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:24px 16px}
.thumb img{display:block;width:100%;height:220px;object-fit:cover;object-position:50% 30%;
border-radius:6px;
background:var(--sunk)}
.thumb p{margin:8px 0 0;font-size:14px;line-height:1.35}
.thumb span{display:block;color:var(--muted);white-space:nowrap;overflow:hidden;
text-overflow:ellipsis}
.pager{display:flex;gap:24px;justify-content:center;padding:36px 0;color:var(--muted)}
.work{display:flex;flex-wrap:wrap;gap:36px;padding:32px 0}
.work figure{margin:0;flex:1 1 560px}
.work img{max-width:100%;height:auto;border-radius:6px;background:var(--sunk)}
.about{flex:0 1 300px}.about h1{margin:0;font-size:24px;line-height:1.25}
.artist{margin:6px 0 20px;color:var(--muted)}.artist a{color:var(--accent)}
dl{display:grid;grid-template-columns:auto 1fr;gap:6px 16px;margin:0 0 20px;font-size:14px}
dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
.tags{display:flex;flex-wrap:wrap;gap:6px;list-style:none;margin:0 0 24px;padding:0}
.tags a{display:block;padding:2px 10px;border-radius:12px;background:var(--sunk);font-size:13px}
.download{color:var(--accent)}
.told{list-style:none;padding:0}.told li{padding:12px 0;border-top:1px solid var(--line)}
.told code{display:block;color:var(--muted);font-size:13px;overflow-wrap:anywhere}
.more{display:block;margin:32px auto;padding:8px 20px;font:inherit}#wall img{margin:0 12px 12px 0}
footer{padding:24px 0;border-top:1px solid var(--line);color:var(--muted);font-size:13px}
"""
