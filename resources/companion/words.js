"use strict";
// What the page says, in the language that the server chose by what the browser likes.
const WORDS = {
  en: {
    search: "Search", order: "Order", newest: "Newest", best: "Best first", random: "Shuffle",
    count: n => n === 1 ? "1 picture" : `${n.toLocaleString("en")} pictures`,
    nothing: "Nothing fits this search.", empty: "No pictures yet. They come when Bunshin collects.",
    everything: "Show everything", again: "Try again",
    away: "Bunshin does not answer. Is the computer on, and is the phone switch still on in Bunshin’s settings?",
    key: "The key is not valid any more. Scan the code in Bunshin’s settings again.",
    back: "Previous picture", forth: "Next picture", close: "Close", alike: "More like this",
    similar: "Pictures like the one you chose", untitled: "Untitled", by: "by", all: "All pictures",
    place: (n, total) => `${n.toLocaleString("en")} / ${total.toLocaleString("en")}`,
    score: n => `${n} % likely to be liked`, find: tag => `Search for ${tag}`,
  },
  ja: {
    search: "検索", order: "並び順", newest: "新しい順", best: "好みの順", random: "シャッフル",
    count: n => `${n.toLocaleString("ja")}枚`,
    nothing: "この検索に合う絵はありません。", empty: "まだ絵がありません。Bunshin が集めると、ここに並びます。",
    everything: "すべて表示", again: "もう一度試す",
    away: "Bunshin から返事がありません。パソコンの電源と、Bunshin の設定の「スマートフォン」が入っているか確かめてください。",
    key: "鍵が無効になりました。Bunshin の設定に表示されるコードを、もう一度読み取ってください。",
    back: "前の絵", forth: "次の絵", close: "閉じる", alike: "似た絵を探す",
    similar: "選んだ絵に似た絵", untitled: "無題", by: "作者:", all: "すべての絵",
    place: (n, total) => `${n.toLocaleString("ja")} / ${total.toLocaleString("ja")}`,
    score: n => `好みに合う見込み ${n}%`, find: tag => `「${tag}」を検索`,
  },
};
const language = document.documentElement.lang === "ja" ? "ja" : "en";
const words = WORDS[language];
const at = id => document.getElementById(id);
const spoken = name => name.replaceAll("_", " ");
