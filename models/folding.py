"""One writing of a word for searching: widths, cases, the two kana, old and new forms of kanji."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache

# Old form, new form: the forms in brackets of the Jōyō kanji table (Japanese Cabinet notice 2 of
# 2010, a law's text and free of copyright), and those that names still carry (髙, 﨑, 邉, 嶋).
_FORMS = """
亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 稻稲 飮飲 隱隠 營営 榮栄 衞衛 驛駅 悅悦 閱閲 圓円 艷艶 鹽塩
奧奥 應応 歐欧 毆殴 櫻桜 溫温 穩穏 假仮 價価 畫画 會会 壞壊 懷懐 繪絵 槪概 擴拡 殼殻 覺覚 學学
嶽岳 樂楽 渴渇 勸勧 卷巻 歡歓 罐缶 觀観 關関 陷陥 顏顔 巖巌 歸帰 氣気 旣既 龜亀 僞偽 戲戯 犧犠
舊旧 據拠 擧挙 虛虚 峽峡 挾挟 狹狭 鄕郷 曉暁 區区 驅駆 勳勲 薰薫 徑径 惠恵 揭掲 溪渓 經経 繼継
莖茎 螢蛍 輕軽 鷄鶏 藝芸 擊撃 缺欠 儉倹 劍剣 圈圏 檢検 權権 獻献 縣県 險険 顯顕 驗験 嚴厳 戶戸
吳呉 娛娯 效効 廣広 恆恒 鑛鉱 號号 國国 黑黒 濟済 碎砕 齋斎 劑剤 歲歳 册冊 雜雑 產産 參参 慘惨
棧桟 蠶蚕 贊賛 殘残 絲糸 姊姉 齒歯 兒児 辭辞 濕湿 實実 舍舎 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣
縱縦 肅粛 處処 緖緒 敍叙 尙尚 將将 奬奨 燒焼 稱称 證証 乘乗 剩剰 壤壌 孃嬢 條条 淨浄 疊畳 穰穣
讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 晉晋 眞真 盡尽 圖図 粹粋 醉酔 隨随 髓髄 數数 樞枢 聲声 靜静 靑青
淸清 齊斉 稅税 說説 攝摂 竊窃 絕絶 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 雙双 壯壮 搜捜 插挿
巢巣 爭争 瘦痩 總総 聰聡 莊荘 裝装 騷騒 增増 藏蔵 臟臓 卽即 屬属 續続 墮堕 體体 對対 帶帯 滯滞
臺台 瀧滝 擇択 澤沢 脫脱 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 廳庁 聽聴 鎭鎮
遞逓 鐵鉄 轉転 點点 傳伝 黨党 盜盗 燈灯 當当 鬪闘 德徳 獨独 讀読 屆届 內内 繩縄 貳弐 惱悩 腦脳
霸覇 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜 晚晩 蠻蛮 祕秘 彥彦 姬姫 濱浜 甁瓶 拂払 佛仏 竝並 變変
邊辺 辨弁 瓣弁 辯弁 寶宝 步歩 襃褒 豐豊 沒没 飜翻 每毎 萬万 滿満 默黙 彌弥 譯訳 藥薬 與与 豫予
餘余 譽誉 搖揺 樣様 謠謡 遙遥 瑤瑶 來来 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 綠緑 壘塁 淚涙 戾戻 勵励
禮礼 隸隷 靈霊 齡齢 曆暦 歷歴 戀恋 鍊錬 爐炉 勞労 郞郎 樓楼 祿禄 錄録 灣湾 敎教 剝剥 塡填 頰頬
檜桧 亙亘 髙高 﨑崎 邉辺 濵浜 嶋島 嶌島 冨富 峯峰 萠萌
"""
_TO_NEW = {ord(pair[0]): pair[1] for pair in _FORMS.split()}
# Katakana that have a hiragana, to it.
_TO_HIRAGANA = {code: chr(code - 0x60) for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
# What chooses one of the shapes of a letter says nothing about which letter it is.
_SHAPES = dict.fromkeys((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)), "")
_LETTERS = {**_TO_NEW, **_TO_HIRAGANA, **_SHAPES}


def folded(text: str) -> str:
    """NFKC (ｶﾞ is ガ, Ａ is A), without cases, katakana as hiragana, old kanji as new ones."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)


def ways_to_write(letter: str) -> str:
    """The letters that `folded` makes one of `letter`, itself among them."""
    return _ways().get(folded(letter), letter)


@cache
def _ways() -> dict[str, str]:
    ways: dict[str, str] = defaultdict(str)
    for code, new in {**_TO_NEW, **_TO_HIRAGANA}.items():
        ways[new] = (ways[new] or new) + chr(code)
    return ways
