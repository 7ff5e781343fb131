<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>フォルダーを追加(&amp;F)…</translation>
    </message>
    <message>
        <source>Add &amp;Pictures…</source>
        <translation>絵を追加(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Watch a Folder…</source>
        <translation>フォルダーを見守る(&amp;W)…</translation>
    </message>
    <message>
        <source>Add &amp;Site…</source>
        <translation>サイトを追加(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Paste Picture</source>
        <translation>絵を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;Library…</source>
        <translation>ライブラリを開く(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>絵をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy File &amp;Path</source>
        <translation>ファイルのパスをコピー(&amp;P)</translation>
    </message>
    <message>
        <source>Copy Source &amp;Address</source>
        <translation>出典のアドレスをコピー(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>検索(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>コマンドパレット(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全画面(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Larger Thumbnails</source>
        <translation>サムネイルを大きく(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller Thumbnails</source>
        <translation>サムネイルを小さく(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>情報パネル(&amp;I)</translation>
    </message>
    <message>
        <source>F&amp;ilters</source>
        <translation>フィルター(&amp;I)</translation>
    </message>
    <message>
        <source>Save This Searc&amp;h…</source>
        <translation>この検索を保存(&amp;H)…</translation>
    </message>
    <message>
        <source>Board Sh&amp;elf</source>
        <translation>ボードの棚(&amp;E)</translation>
    </message>
    <message>
        <source>Sh&amp;uffle</source>
        <translation>シャッフル(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Like</source>
        <translation>好き(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dislike</source>
        <translation>苦手(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>却下(&amp;R)</translation>
    </message>
    <message>
        <source>1 Star</source>
        <translation>星 1 つ</translation>
    </message>
    <message>
        <source>2 Stars</source>
        <translation>星 2 つ</translation>
    </message>
    <message>
        <source>3 Stars</source>
        <translation>星 3 つ</translation>
    </message>
    <message>
        <source>4 Stars</source>
        <translation>星 4 つ</translation>
    </message>
    <message>
        <source>5 Stars</source>
        <translation>星 5 つ</translation>
    </message>
    <message>
        <source>&amp;No Rating</source>
        <translation>評価なし(&amp;N)</translation>
    </message>
    <message>
        <source>Edit &amp;Tags</source>
        <translation>タグを編集(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;More Like This</source>
        <translation>似た絵を探す(&amp;M)</translation>
    </message>
    <message>
        <source>More Like the Pasted Picture</source>
        <translation>貼り付けた絵に似た絵(&amp;K)</translation>
    </message>
    <message>
        <source>L&amp;ess Like This</source>
        <translation>似ていない絵にする(&amp;Y)</translation>
    </message>
    <message>
        <source>C&amp;ompare Two</source>
        <translation>2 枚を比較(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Group as Variants</source>
        <translation>差分としてまとめる(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;eparate Variants</source>
        <translation>差分のまとまりを解く(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;how Variants</source>
        <translation>差分を表示(&amp;H)</translation>
    </message>
    <message>
        <source>Lay on the &amp;Board</source>
        <translation>ボードに置く(&amp;B)</translation>
    </message>
    <message>
        <source>Show in File &amp;Manager</source>
        <translation>ファイルの場所を開く(&amp;M)</translation>
    </message>
    <message>
        <source>Move to &amp;Trash</source>
        <translation>ごみ箱へ移動(&amp;T)</translation>
    </message>
    <message>
        <source>Put &amp;Back</source>
        <translation>元に戻す(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>重複(&amp;D)</translation>
    </message>
    <message>
        <source>Check &amp;Words</source>
        <translation>言葉を確かめる(&amp;W)</translation>
    </message>
    <message>
        <source>That Word Is &amp;Wrong</source>
        <translation>この言葉は違う(&amp;W)</translation>
    </message>
    <message>
        <source>All Others Are R&amp;ight</source>
        <translation>ほかはすべて正しい(&amp;I)</translation>
    </message>
    <message>
        <source>Another W&amp;ord</source>
        <translation>別の言葉(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Find Missing Files…</source>
        <translation>見つからないファイルを探す(&amp;F)…</translation>
    </message>
    <message>
        <source>Tag &amp;Relations…</source>
        <translation>タグの関係(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation>受信箱(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>ライブラリ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Board</source>
        <translation>ボード(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Deal a Board of 12</source>
        <translation>12 枚を配る(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Duel</source>
        <translation>対決(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地図(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Taste</source>
        <translation>好み(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;New Round of Duels</source>
        <translation>新しい対決(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>収集元(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>作業状況(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>ようこそ(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Collect Now</source>
        <translation>今すぐ収集(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Pause Collecting</source>
        <translation>収集を一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Collect the &amp;Example Site</source>
        <translation>見本サイトから収集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Analyse New Pictures</source>
        <translation>新しい絵を解析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Learn From My Judgements</source>
        <translation>判断から学ぶ(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;Log File</source>
        <translation>ログファイルを表示(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About Bunshin</source>
        <translation>Bunshin について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>絵(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Collect</source>
        <translation>収集(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Tr&amp;ash</source>
        <translation>ごみ箱(&amp;A)</translation>
    </message>
    <message>
        <source>Empty the Tras&amp;h…</source>
        <translation>ごみ箱を空にする(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{total} 件中 {done} 件</translation>
    </message>
    <message>
        <source>{rate}/s</source>
        <translation>{rate} 件/秒</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>残り {time}</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 時間 {m} 分</translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
</context>
<context>
    <name>ActivityController</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>新着 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>In the inbox</source>
        <translation>受信箱</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <source>Nets run on</source>
        <translation>ネットの実行先</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation>停止しました。終わった分は残っています。</translation>
    </message>
    <message>
        <source>It failed; the log says why.</source>
        <translation>失敗しました。理由はログにあります。</translation>
    </message>
</context>
<context>
    <name>ActivityScreen</name>
    <message>
        <source>Activity</source>
        <translation>作業状況</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>これまで</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>このライブラリ</translation>
    </message>
    <message>
        <source>Nets</source>
        <translation>ネット</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>実行中の作業はありません。</translation>
    </message>
    <message>
        <source>Open the library&apos;s folder</source>
        <translation>ライブラリのフォルダーを開く</translation>
    </message>
    <message>
        <source>Open the log file</source>
        <translation>ログファイルを開く</translation>
    </message>
</context>
<context>
    <name>AddingSourceController</name>
    <message>
        <source>Watch a folder for new pictures</source>
        <translation>新しい絵を待つフォルダーを選ぶ</translation>
    </message>
</context>
<context>
    <name>AlikeSearch</name>
    <message>
        <source>Looking for duplicates</source>
        <translation>重複を探しています</translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message>
        <source>New board</source>
        <translation>新しいボード</translation>
    </message>
    <message>
        <source>Add a BeeRef board…</source>
        <translation>BeeRefのボードを追加…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>A new board on which the pictures lie as all your boards say together</source>
        <translation>すべてのボードの並べ方をまとめた位置に画像を置いた、新しいボードを作ります</translation>
    </message>
    <message>
        <source>Two boards that teach need two placed pictures in common for this</source>
        <translation>好みを教えるボード二枚に、手で並べた共通の画像が二枚以上必要です</translation>
    </message>
    <message>
        <source>Board {number}</source>
        <translation>ボード {number}</translation>
    </message>
    <message>
        <source>All boards in one</source>
        <translation>すべてのボードを一枚に</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Show the whole board (1); the selection (2)</source>
        <translation>ボード全体を表示 (1)、選択範囲を表示 (2)</translation>
    </message>
    <message>
        <source>near = alike to me, far = different</source>
        <translation>近い＝似ている、遠い＝違う</translation>
    </message>
    <message>
        <source>agreement on what you had not placed: {before} % → {after} %</source>
        <translation>並べていない絵での一致：{before} % → {after} %</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %n board(s) that teach</source>
        <translation>
            <numerusform>%n 枚のボードから学びました</numerusform>
        </translation>
    </message>
    <message>
        <source>teaches my taste</source>
        <translation>好みを教える</translation>
    </message>
    <message>
        <source>On: distances on this board teach the program what is alike to you.</source>
        <translation>オン：このボード上の距離から、あなたにとって何が似ているかを学びます。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>This arrangement says what I mean: learn from it</source>
        <translation>この配置で決まり。ここから学習します</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>Name of the board</source>
        <translation>ボードの名前</translation>
    </message>
</context>
<context>
    <name>BoardCommands</name>
    <message>
        <source>placing a picture</source>
        <translation>1 枚の配置</translation>
    </message>
    <message>
        <source>placing {count} pictures</source>
        <translation>{count} 枚の配置</translation>
    </message>
    <message>
        <source>move of a picture</source>
        <translation>1 枚の移動</translation>
    </message>
    <message>
        <source>move of {count} pictures</source>
        <translation>{count} 枚の移動</translation>
    </message>
    <message>
        <source>removal of a picture</source>
        <translation>1 枚の取り除き</translation>
    </message>
    <message>
        <source>removal of {count} pictures</source>
        <translation>{count} 枚の取り除き</translation>
    </message>
</context>
<context>
    <name>BoardDesk</name>
    <message numerus="yes">
        <source>Laid on “{board}”: %n picture(s).</source>
        <translation>
            <numerusform>「{board}」に %n 枚を置きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>ボードを表示</translation>
    </message>
</context>
<context>
    <name>BoardFilesController</name>
    <message>
        <source>BeeRef board (*.bee)</source>
        <translation>BeeRefのボード (*.bee)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>ページ (*.pdf)</translation>
    </message>
    <message>
        <source>Export “{board}”</source>
        <translation>「{board}」を書き出す</translation>
    </message>
    <message>
        <source>Exporting “{board}”</source>
        <translation>「{board}」を書き出し中</translation>
    </message>
    <message numerus="yes">
        <source>Exported: %n picture(s) to {file}.</source>
        <translation>
            <numerusform>%n枚を{file}に書き出しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file of %n of them is missing.</source>
        <translation>
            <numerusform>うち%n枚はファイルがありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a BeeRef board</source>
        <translation>BeeRefのボードを追加</translation>
    </message>
    <message>
        <source>Bringing in {file}</source>
        <translation>{file}を取り込み中</translation>
    </message>
    <message numerus="yes">
        <source>%n new picture(s).</source>
        <translation>
            <numerusform>新しい絵%n枚。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n you had already.</source>
        <translation>
            <numerusform>%n枚はすでにありました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n枚は読めませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>The board does not teach until you switch that on.</source>
        <translation>このボードは、あなたが切り替えるまで好みを教えません。</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>Board “{name}”, {count} pictures</source>
        <translation>ボード「{name}」、{count} 枚</translation>
    </message>
    <message>
        <source>Selected: {titles}</source>
        <translation>選択中：{titles}</translation>
    </message>
</context>
<context>
    <name>BoardShelf</name>
    <message>
        <source>Drag pictures from here onto the board</source>
        <translation>ここからボードへ絵をドラッグ</translation>
    </message>
    <message>
        <source>Put the shelf away</source>
        <translation>棚をしまう</translation>
    </message>
</context>
<context>
    <name>CollectingController</name>
    <message>
        <source>There is no source yet. Paste an address first.</source>
        <translation>収集元がまだありません。まずアドレスを貼り付けてください。</translation>
    </message>
    <message>
        <source>Today has brought its pictures. Settings say how many that are.</source>
        <translation>今日の分はすべて届いています。1 日の枚数は設定で変えられます。</translation>
    </message>
    <message>
        <source>Removed. The pictures it brought stay.</source>
        <translation>取り除きました。集めた絵はそのまま残ります。</translation>
    </message>
</context>
<context>
    <name>CollectingRound</name>
    <message>
        <source>Collecting from {site}</source>
        <translation>{site} から収集中</translation>
    </message>
    <message numerus="yes">
        <source>Collecting from %n source(s)</source>
        <translation>
            <numerusform>%n 件の収集元から収集中</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>一時停止しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n new,</source>
        <translation>
            <numerusform>新着 %n 枚、</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%n 枚はすでにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n 件は読み取れませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColorWords</name>
    <message>
        <source>red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>青緑</translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation>水色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>navy</source>
        <translation>紺</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>桃色</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>茶</translation>
    </message>
    <message>
        <source>beige</source>
        <translation>ベージュ</translation>
    </message>
    <message>
        <source>white</source>
        <translation>白</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黒</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Type a command</source>
        <translation>コマンドを入力</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Space: flip between the two · B: side by side · Z: single pixels · Esc: close</source>
        <translation>Space：入れ替え · B：並べて表示 · Z：等倍 · Esc：閉じる</translation>
    </message>
</context>
<context>
    <name>ComparingController</name>
    <message>
        <source>Choose exactly two pictures to compare them.</source>
        <translation>比較するには絵をちょうど 2 枚選んでください。</translation>
    </message>
</context>
<context>
    <name>CropPreview</name>
    <message>
        <source>Preview: the square that the grid shows</source>
        <translation>プレビュー：一覧に表示される正方形の範囲</translation>
    </message>
    <message>
        <source>The square is what the grid shows: drag it, or move it with the arrow keys. A double click or Backspace lets Bunshin choose again.</source>
        <translation>一覧には正方形の中が表示されます。ドラッグか矢印キーで動かせます。ダブルクリックか Backspace で自動に戻ります。</translation>
    </message>
</context>
<context>
    <name>DealingController</name>
    <message>
        <source>At least {count} pictures must be analysed before a board is dealt.</source>
        <translation>ボードを配るには、解析済みの絵が {count} 枚以上必要です。</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>Delete the board</source>
        <translation>ボードを削除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message numerus="yes">
        <source>Delete the board “{name}”? Its %n picture(s) stay in the library, and what the board taught stays in the log.</source>
        <translation>
            <numerusform>ボード「{name}」を削除しますか？ 絵 %n 枚はライブラリに残り、ボードが教えたこともログに残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the empty board “{name}”? What it taught stays in the log.</source>
        <translation>空のボード「{name}」を削除しますか？ ボードが教えたことはログに残ります。</translation>
    </message>
</context>
<context>
    <name>DialogsController</name>
    <message>
        <source>Open or create a library in this folder</source>
        <translation>このフォルダーのライブラリを開く・作る</translation>
    </message>
    <message>
        <source>About Bunshin</source>
        <translation>Bunshin について</translation>
    </message>
    <message>
        <source>Bunshin (分身, “one&apos;s other self”) learns your eye for illustrations and collects pictures for you. Free software under the MIT licence. The sample collection&apos;s artists are named in resources/sample/CREDITS.md.</source>
        <translation>Bunshin（分身）はあなたの絵を見る目を学び、代わりに絵を集めます。MIT ライセンスの自由ソフトウェアです。見本の絵の作者は resources/sample/CREDITS.md に記しています。</translation>
    </message>
</context>
<context>
    <name>DistanceLine</name>
    <message>
        <source>{share} of this board</source>
        <translation>このボードの {share}</translation>
    </message>
</context>
<context>
    <name>DuelAsking</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 件の答え</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is known that was asked for.</source>
        <translation>知りたいことはすべて分かりました。</translation>
    </message>
    <message>
        <source>once more, because your answers go round in a circle</source>
        <translation>答えが一回りしているので、もう一度</translation>
    </message>
    <message>
        <source>passing over pictures of a duel</source>
        <translation>対決で絵を飛ばしたこと</translation>
    </message>
</context>
<context>
    <name>DuelCards</name>
    <message>
        <source>The left picture</source>
        <translation>左の絵</translation>
    </message>
    <message>
        <source>The right picture</source>
        <translation>右の絵</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>{number} 番の絵</translation>
    </message>
</context>
<context>
    <name>DuelChoices</name>
    <message>
        <source>My ten best</source>
        <translation>私のベスト10</translation>
    </message>
    <message>
        <source>All in order</source>
        <translation>全部の順位</translation>
    </message>
    <message>
        <source>What the duels are for</source>
        <translation>対決の目的</translation>
    </message>
    <message>
        <source>Two at a time</source>
        <translation>2 枚ずつ</translation>
    </message>
    <message>
        <source>Four at a time</source>
        <translation>4 枚ずつ</translation>
    </message>
    <message>
        <source>How many pictures are shown at once</source>
        <translation>一度に見せる枚数</translation>
    </message>
    <message>
        <source>A complete order is found two at a time</source>
        <translation>全部の順位は 2 枚ずつ決めます</translation>
    </message>
    <message>
        <source>An answer about four says more than one about two</source>
        <translation>4 枚についての答えは、2 枚より多くを教えます</translation>
    </message>
</context>
<context>
    <name>DuelController</name>
    <message>
        <source>A duel needs two pictures: add some, or show more of your library.</source>
        <translation>対決には絵が二枚必要です。絵を追加するか、ライブラリの表示を広げてください。</translation>
    </message>
    <message>
        <source>Two or four pictures at a time, and you say which one you prefer: so Bunshin finds your ten best, and learns your taste quickest.</source>
        <translation>2 枚か 4 枚ずつ見て、いちばん好きなものを選びます。Bunshin はあなたのベスト10を見つけ、好みをいちばん早く学びます。</translation>
    </message>
    <message>
        <source>Begin with what the library shows</source>
        <translation>ライブラリの絵で始める</translation>
    </message>
</context>
<context>
    <name>DuelRanking</name>
    <message>
        <source>Export the ranking</source>
        <translation>順位を書き出す</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>My ranking</source>
        <translation>私の順位</translation>
    </message>
</context>
<context>
    <name>DuelScreen</name>
    <message>
        <source>Which one do you prefer?</source>
        <translation>どちらが好きですか？</translation>
    </message>
    <message>
        <source>← → or 1 2  prefer   ↓  draw   S  skip   Backspace  back</source>
        <translation>← → か 1 2  選ぶ   ↓  引き分け   S  飛ばす   Backspace  戻る</translation>
    </message>
    <message>
        <source>Which one do you like best?</source>
        <translation>どれがいちばん好きですか？</translation>
    </message>
    <message>
        <source>1 2 3 4  the best   S  skip   Backspace  back</source>
        <translation>1 2 3 4  いちばん好き   S  飛ばす   Backspace  戻る</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新しい対決</translation>
    </message>
    <message>
        <source>With what is chosen in the library, or what it shows (Ctrl+Shift+D)</source>
        <translation>ライブラリで選んだ絵、または表示中の絵で始めます (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>引き分け</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>飛ばす</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Duel</source>
        <translation>対決</translation>
    </message>
</context>
<context>
    <name>DuplicatesController</name>
    <message>
        <source>Pictures that look alike wait here until you say which one to keep. No two pictures of this library wait.</source>
        <translation>よく似た絵が、どちらを残すか決まるまでここで待ちます。いま待っている組はありません。</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>ライブラリに戻る</translation>
    </message>
    <message>
        <source>None of these pairs is obvious by the chosen rules: please look.</source>
        <translation>選ばれた規則で明らかな組はありません。見て決めてください。</translation>
    </message>
    <message>
        <source>There is nothing here to take back.</source>
        <translation>ここで取り消せることはありません。</translation>
    </message>
</context>
<context>
    <name>DuplicatesScreen</name>
    <message>
        <source>Duplicates</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Keep the larger</source>
        <translation>大きいほうを残す</translation>
    </message>
    <message>
        <source>The same picture, one with at least 1.2 times the pixels</source>
        <translation>同じ絵で、片方の画素数が 1.2 倍以上</translation>
    </message>
    <message>
        <source>Keep PNG instead of JPEG</source>
        <translation>JPEG より PNG を残す</translation>
    </message>
    <message>
        <source>The same picture in the same size, one without losses</source>
        <translation>同じ絵・同じ大きさで、片方が可逆形式</translation>
    </message>
    <message>
        <source>Keep the larger file</source>
        <translation>ファイルの大きいほうを残す</translation>
    </message>
    <message>
        <source>The same picture, size and format; of equal files the older stays</source>
        <translation>同じ絵・大きさ・形式。容量も同じなら先に入ったほうを残す</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) look alike</source>
        <translation>
            <numerusform>よく似た %n 組</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %n obvious pair(s)</source>
        <translation>
            <numerusform>明らかな %n 組を片付ける</numerusform>
        </translation>
    </message>
    <message>
        <source>Of each, the better copy is kept with the tags, sightings and judgements of both; the other goes to the trash. One undo takes all of it back. The arrow beside it shows the rules.</source>
        <translation>それぞれ良いほうを残し、両方のタグ・出どころ・評価をそこに集めます。もう一方はごみ箱に入ります。一度の取り消しですべて元に戻ります。規則は右の矢印にあります。</translation>
    </message>
</context>
<context>
    <name>EmptyBoard</name>
    <message>
        <source>Drag pictures here: near = alike to you, far = different.</source>
        <translation>ここに絵をドラッグしてください。近い＝似ている、遠い＝違う。</translation>
    </message>
    <message>
        <source>Choose pictures in the library</source>
        <translation>ライブラリから絵を選ぶ</translation>
    </message>
</context>
<context>
    <name>ErrorRouter</name>
    <message>
        <source>Something went wrong inside Bunshin ({kind}). Your library is safe; the log file says more.</source>
        <translation>Bunshin の内部で問題が起きました（{kind}）。ライブラリは無事です。詳しくはログファイルをご覧ください。</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>ログを表示</translation>
    </message>
</context>
<context>
    <name>ExplainingController</name>
    <message>
        <source>its words: {words}</source>
        <translation>この絵の言葉: {words}</translation>
    </message>
    <message>
        <source>you liked “{one}”</source>
        <translation>「{one}」を好きと言った</translation>
    </message>
    <message>
        <source>you disliked “{one}”</source>
        <translation>「{one}」を嫌いと言った</translation>
    </message>
    <message>
        <source>you preferred “{one}” to “{other}”</source>
        <translation>「{other}」より「{one}」を選んだ</translation>
    </message>
    <message>
        <source>you picked “{one}”</source>
        <translation>「{one}」を選んだ</translation>
    </message>
    <message>
        <source>near “{one}”, which you liked</source>
        <translation>好きな「{one}」に近い</translation>
    </message>
    <message>
        <source>near “{one}”, which you disliked</source>
        <translation>嫌いな「{one}」に近い</translation>
    </message>
    <message>
        <source>what you said of this picture itself</source>
        <translation>この絵そのものへの評価</translation>
    </message>
    <message>
        <source>you put “{one}” before others</source>
        <translation>「{one}」をほかより上にした</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>by {author}</source>
        <translation>{author} 作</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation>ファイルが見つかりません</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>a file that was added</source>
        <translation>追加したファイル</translation>
    </message>
</context>
<context>
    <name>FilingController</name>
    <message numerus="yes">
        <source>%n picture(s) copied.</source>
        <translation>
            <numerusform>%n 枚をコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moving %n picture(s) to the trash</source>
        <translation>
            <numerusform>%n 枚をごみ箱へ移動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>putting back %n picture(s)</source>
        <translation>
            <numerusform>%n 枚を元に戻す</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>The next finds</source>
        <translation>次の新着</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Save This Search…</source>
        <translation>この検索を保存…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>収集元</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加した年</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存した検索</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Counts are estimated from {count} pictures.</source>
        <translation>件数は {count} 枚からの推定です。</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>星なし</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>これだけを表示</translation>
    </message>
    <message>
        <source>Without these</source>
        <translation>これを除外</translation>
    </message>
</context>
<context>
    <name>FilteringController</name>
    <message>
        <source>Save This Search</source>
        <translation>この検索を保存</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>検索の名前</translation>
    </message>
    <message>
        <source>saving of a search</source>
        <translation>検索の保存</translation>
    </message>
    <message>
        <source>deletion of a saved search</source>
        <translation>保存した検索の削除</translation>
    </message>
    <message>
        <source>renaming of a saved search</source>
        <translation>保存した検索の名前の変更</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Pictures</source>
        <translation>絵</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>絵 {number}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
</context>
<context>
    <name>GroupingController</name>
    <message>
        <source>Choose at least two pictures to group them as variants.</source>
        <translation>差分としてまとめるには、絵を二つ以上選んでください。</translation>
    </message>
</context>
<context>
    <name>Gui</name>
    <message>
        <source>Choose another library…</source>
        <translation>別のライブラリを選ぶ…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Choose a library&apos;s folder</source>
        <translation>ライブラリのフォルダーを選択</translation>
    </message>
</context>
<context>
    <name>ImportingController</name>
    <message>
        <source>Add a folder of pictures</source>
        <translation>絵のフォルダーを追加</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>絵を追加</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>クリップボードに絵がありません。</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>取り込み中</translation>
    </message>
    <message>
        <source>The picture was added.</source>
        <translation>絵を追加しました。</translation>
    </message>
    <message>
        <source>This picture is in the library already.</source>
        <translation>この絵はすでにライブラリにあります。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added.</source>
        <translation>
            <numerusform>%n 枚を追加しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%n 枚はすでにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused:</source>
        <translation>
            <numerusform>%n 個のファイルは取り込めませんでした：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxController</name>
    <message>
        <source>There is nothing in the inbox to take back.</source>
        <translation>受信箱で取り消せるものはありません。</translation>
    </message>
</context>
<context>
    <name>InboxScreen</name>
    <message>
        <source>New finds wait here until you keep or reject them. The inbox is empty.</source>
        <translation>新着は、保存か却下を選ぶまでここで待ちます。受信箱は空です。</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>今すぐ収集</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Inbox: one find at a time</source>
        <translation>受信箱：一枚ずつ</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>残り %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Dislike</source>
        <translation>苦手</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>好き</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>InspectingController</name>
    <message>
        <source>The file is missing; its thumbnail is shown.</source>
        <translation>ファイルが見つかりません。サムネイルを表示しています。</translation>
    </message>
    <message>
        <source>A find that waits in the inbox: keep it (P) or reject it (X).</source>
        <translation>受信箱で待っている新着です。保存 (P) か却下 (X) を選んでください。</translation>
    </message>
    <message>
        <source>Rejected. It lies in the trash and is never fetched again.</source>
        <translation>却下しました。ごみ箱にあり、二度と取得しません。</translation>
    </message>
    <message>
        <source>In the trash. “Put Back” in the Picture menu restores it.</source>
        <translation>ごみ箱にあります。「絵」メニューの「元に戻す」で戻せます。</translation>
    </message>
    <message>
        <source>edit of a note</source>
        <translation>メモの編集</translation>
    </message>
    <message numerus="yes">
        <source>edit of tags of %n picture(s)</source>
        <translation>
            <numerusform>%n 枚の絵のタグの編集</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n pictures chosen</source>
        <translation>
            <numerusform>%n 枚を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags that all of them have:</source>
        <translation>すべてに付いているタグ：</translation>
    </message>
    <message>
        <source>No tag is common to all of them. A tag added here is given to each.</source>
        <translation>共通のタグはありません。ここで加えたタグは、選んだすべての絵に付きます。</translation>
    </message>
    <message>
        <source>seen at {place}</source>
        <translation>見つけた場所：{place}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>好き</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>好き</translation>
    </message>
    <message>
        <source>Disliked</source>
        <translation>苦手</translation>
    </message>
    <message>
        <source>Dislike</source>
        <translation>苦手</translation>
    </message>
    <message>
        <source>Choose a picture to see what is known about it.</source>
        <translation>絵を選ぶと、その情報が表示されます。</translation>
    </message>
    <message>
        <source>Like (L)</source>
        <translation>好き (L)</translation>
    </message>
    <message>
        <source>Dislike (D)</source>
        <translation>苦手 (D)</translation>
    </message>
    <message>
        <source>Find in folder…</source>
        <translation>フォルダーから探す…</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>似た絵を探す</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>like of %n picture(s)</source>
        <translation>
            <numerusform>%n 枚を「好き」に</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dislike of %n picture(s)</source>
        <translation>
            <numerusform>%n 枚を「苦手」に</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking back the like of %n picture(s)</source>
        <translation>
            <numerusform>%n 枚の「好き」の取り消し</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking back the dislike of %n picture(s)</source>
        <translation>
            <numerusform>%n 枚の「苦手」の取り消し</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keeping %n picture(s)</source>
        <translation>
            <numerusform>%n 枚の保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejecting %n picture(s)</source>
        <translation>
            <numerusform>%n 枚の却下</numerusform>
        </translation>
    </message>
    <message>
        <source>beginning the taste anew</source>
        <translation>好みを最初から</translation>
    </message>
    <message>
        <source>answer to a duel</source>
        <translation>対決への答え</translation>
    </message>
    <message numerus="yes">
        <source>rating of %n picture(s)</source>
        <translation>
            <numerusform>%n 枚の評価</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingController</name>
    <message>
        <source>The trash is empty.</source>
        <translation>ごみ箱は空です。</translation>
    </message>
    <message>
        <source>Empty the Trash</source>
        <translation>ごみ箱を空にする</translation>
    </message>
    <message numerus="yes">
        <source>Delete the files of %n picture(s) in the trash for good?</source>
        <translation>
            <numerusform>ごみ箱の %n 枚の絵のファイルを完全に削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Bunshin remembers which pictures they were and does not fetch them again.</source>
        <translation>この操作は取り消せません。Bunshin はどの絵だったかを覚えていて、再び取得しません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>LearningController</name>
    <message>
        <source>Looking at new pictures</source>
        <translation>新しい絵を解析中</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be looked at.</source>
        <translation>
            <numerusform>%n 枚は解析できませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>you like it less</source>
        <translation>あまり好きでない</translation>
    </message>
    <message>
        <source>more</source>
        <translation>好き</translation>
    </message>
    <message>
        <source>it does not know yet</source>
        <translation>まだ分からない</translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>受信箱</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>By taste</source>
        <translation>好み順</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>By rating</source>
        <translation>評価順</translation>
    </message>
    <message>
        <source>Largest files</source>
        <translation>ファイルの大きい順</translation>
    </message>
    <message>
        <source>Widest</source>
        <translation>幅の広い順</translation>
    </message>
    <message>
        <source>Tallest</source>
        <translation>高さの高い順</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>シャッフル</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>合う順</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{total} 枚中 {shown} 枚</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of pictures look alike (Ctrl+6)</source>
        <translation>
            <numerusform>よく似た絵が %n 組あります (Ctrl+6)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) that Bunshin found wait for your check (Ctrl+7)</source>
        <translation>
            <numerusform>Bunshin が見つけた言葉が %n 件、確認を待っています (Ctrl+7)</numerusform>
        </translation>
    </message>
    <message>
        <source>Thumbnails are cut to squares; press to see whole pictures</source>
        <translation>サムネイルは正方形です。押すと全体を表示します</translation>
    </message>
    <message>
        <source>Thumbnails show whole pictures; press to cut them to squares</source>
        <translation>サムネイルは全体表示です。押すと正方形にします</translation>
    </message>
    <message>
        <source>Whole pictures</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Search titles, authors and tags</source>
        <translation>題名・作者・タグを検索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Words, “quoted words”, -without, OR, artist:name, rating:&gt;3, added:7d  (Ctrl+F). Drop a picture here to find what looks like it.</source>
        <translation>言葉、「引用した言葉」、-除く、OR、artist:名前、rating:&gt;3、added:7d  (Ctrl+F)。絵をここに落とすと、似た絵を探します。</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>どの絵</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>サムネイルの大きさ</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl++, Ctrl+-)</source>
        <translation>サムネイルの大きさ (Ctrl++、Ctrl+-)</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>This search cannot be read: {reason}</source>
        <translation>この検索は読み取れません：{reason}</translation>
    </message>
    <message>
        <source>No picture matches this search.</source>
        <translation>この検索に合う絵はありません。</translation>
    </message>
    <message>
        <source>Your library is empty. Add a folder, or let a source bring pictures.</source>
        <translation>ライブラリは空です。フォルダーを追加するか、収集元から集めましょう。</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>フォルダーを追加</translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>What is wrong with the search</source>
        <translation>検索の誤り</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>情報パネル</translation>
    </message>
</context>
<context>
    <name>LoginController</name>
    <message>
        <source>This site is read without a login.</source>
        <translation>このサイトはログインなしで読み取ります。</translation>
    </message>
    <message>
        <source>The login is kept in the keyring.</source>
        <translation>ログインをキーリングに保管しました。</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Login for {site}</source>
        <translation>{site} のログイン</translation>
    </message>
    <message>
        <source>Kept in this system&apos;s keyring, never in a file.</source>
        <translation>この環境のキーリングに保管し、ファイルには書きません。</translation>
    </message>
    <message>
        <source>This system has no keyring, so this is kept until you quit.</source>
        <translation>この環境にはキーリングがないため、終了するまでの間だけ保持します。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>保管済み（入力すると置き換え）</translation>
    </message>
</context>
<context>
    <name>MapController</name>
    <message>
        <source>The map lays alike pictures near each other and colours the land by your taste. It is drawn once, and what is new finds its place by itself.</source>
        <translation>似た絵を近くに並べ、あなたの好みで色を付けた地図です。一度描けば、新しい絵は自分の場所に加わります。</translation>
    </message>
    <message>
        <source>Draw the map</source>
        <translation>地図を描く</translation>
    </message>
    <message numerus="yes">
        <source>The map lays alike pictures near each other. %n picture(s) were looked at so far; a few more and it can be drawn.</source>
        <translation>
            <numerusform>似た絵を近くに並べた地図です。これまでに %n 枚の絵を調べました。もう少し増えると描けます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>地図を描いています</translation>
    </message>
    <message>
        <source>Drawing the map: {share} %</source>
        <translation>地図を描いています: {share} %</translation>
    </message>
</context>
<context>
    <name>MapScreen</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n 枚を選択中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map of %n picture(s)</source>
        <translation>
            <numerusform>%n 枚の絵の地図</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag around pictures to choose them; the wheel comes nearer.</source>
        <translation>絵を囲むようにドラッグすると選べます。ホイールで近づきます。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>絵</translation>
    </message>
    <message>
        <source>Taste</source>
        <translation>好み</translation>
    </message>
    <message>
        <source>What you like, as colour under the pictures</source>
        <translation>好みを、絵の下の色で表します</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Show the whole map (1); what is chosen (2)</source>
        <translation>地図全体を表示 (1)、選んだ絵を表示 (2)</translation>
    </message>
    <message>
        <source>Draw anew</source>
        <translation>描き直す</translation>
    </message>
    <message>
        <source>New pictures are laid on the map by themselves; this sorts it afresh.</source>
        <translation>新しい絵は自動で地図に加わります。これは全体を並べ直します。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show in the Library</source>
        <translation>ライブラリで表示</translation>
    </message>
    <message>
        <source>Lay on the Board</source>
        <translation>ボードに置く</translation>
    </message>
    <message>
        <source>Duels</source>
        <translation>対決</translation>
    </message>
    <message>
        <source>Ask me about these</source>
        <translation>これらの絵について尋ねてもらう</translation>
    </message>
</context>
<context>
    <name>MapStrip</name>
    <message numerus="yes">
        <source>%n picture(s) of the map</source>
        <translation>
            <numerusform>地図の絵 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>地図に戻る</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>ライブラリに戻る</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>you would like it: {score} %</source>
        <translation>好きになりそう: {score} %</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) here: come nearer</source>
        <translation>
            <numerusform>ここに %n 枚あります。近づいてください</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>There is no library at {folder}.</source>
        <translation>{folder} にライブラリはありません。</translation>
    </message>
    <message>
        <source>{folder} is not there any more: was its drive unplugged? Nothing is lost; it is read again when it is back.</source>
        <translation>{folder} が見つからなくなりました。ドライブが外されていませんか？何も失われていません。戻ればまた読み込みます。</translation>
    </message>
    <message>
        <source>Another Bunshin is working with the library at {folder}.</source>
        <translation>別の Bunshin が {folder} のライブラリを使用中です。</translation>
    </message>
    <message>
        <source>The library at {folder} was made by a newer Bunshin. It was not touched; please update the program.</source>
        <translation>{folder} のライブラリは新しい Bunshin で作られています。変更していません。プログラムを更新してください。</translation>
    </message>
    <message>
        <source>{folder} holds a database that is not a Bunshin library.</source>
        <translation>{folder} のデータベースは Bunshin のライブラリではありません。</translation>
    </message>
    <message>
        <source>The library at {folder} cannot be read: {reason} Your pictures are still in its folder; a backup can be restored.</source>
        <translation>{folder} のライブラリを読み取れません：{reason} 絵はフォルダーに残っています。バックアップから復元できます。</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}</source>
        <translation>{folder} に書き込めません：{reason}</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Nothing was lost; free some space.</source>
        <translation>{folder} のあるディスクがいっぱいです。失われたものはありません。空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>{file} is not a sound backup: {reason}</source>
        <translation>{file} は正しいバックアップではありません：{reason}</translation>
    </message>
    <message>
        <source>The backup could not be put at {folder}. The library that was there is whole; it is at {aside} now.</source>
        <translation>バックアップを {folder} に置けませんでした。元のライブラリは無事で、今は {aside} にあります。</translation>
    </message>
    <message>
        <source>This picture is no longer in the library.</source>
        <translation>この絵はもうライブラリにありません。</translation>
    </message>
    <message>
        <source>Several pictures have an id that begins with {id}.</source>
        <translation>ID が {id} で始まる絵が複数あります。</translation>
    </message>
    <message>
        <source>This board is no longer there.</source>
        <translation>このボードはもうありません。</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} は存在しません。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}</source>
        <translation>{file} の {line} 行目：{reason}</translation>
    </message>
    <message>
        <source>The search cannot be read at character {position}: {reason}</source>
        <translation>検索の {position} 文字目を読み取れません：{reason}</translation>
    </message>
    <message>
        <source>“{tag}” cannot be a tag: {reason}</source>
        <translation>「{tag}」はタグにできません：{reason}</translation>
    </message>
    <message>
        <source>“{other}” already leads back to “{tag}”.</source>
        <translation>「{other}」はすでに「{tag}」につながっています。</translation>
    </message>
    <message>
        <source>A name needs 1 to {longest} letters.</source>
        <translation>名前は 1〜{longest} 文字にしてください。</translation>
    </message>
    <message>
        <source>The name of a taste needs 1 to {longest} letters, all of them visible.</source>
        <translation>好みの名前は 1～{longest} 文字で、目に見える文字だけにしてください。</translation>
    </message>
    <message>
        <source>The name “{name}” is taken.</source>
        <translation>「{name}」という名前はすでに使われています。</translation>
    </message>
    <message>
        <source>“{path}”: its name must end with one of {endings}.</source>
        <translation>「{path}」：名前の終わりは{endings}のどれかにしてください。</translation>
    </message>
    <message>
        <source>{path} is not a picture.</source>
        <translation>{path} は絵ではありません。</translation>
    </message>
    <message>
        <source>{path} is a {format}, which Bunshin does not read.</source>
        <translation>{path} は {format} で、Bunshin では読み取れません。</translation>
    </message>
    <message>
        <source>{path} is damaged or cut off.</source>
        <translation>{path} は壊れているか途中で切れています。</translation>
    </message>
    <message>
        <source>{path} has {width} × {height} pixels, more than the limit.</source>
        <translation>{path} は {width} × {height} ピクセルで、上限を超えています。</translation>
    </message>
    <message>
        <source>Reading {path} took too long.</source>
        <translation>{path} の読み取りに時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>{path} cannot be read; the file was left alone.</source>
        <translation>{path} を読み取れません。ファイルはそのままです。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}</source>
        <translation>{path} を読み取れません：{reason}</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} は空です。</translation>
    </message>
    <message>
        <source>{url} names no picture, and no recipe knows its site.</source>
        <translation>{url} には画像が見つからず、このサイトを読めるレシピもありません。</translation>
    </message>
    <message>
        <source>Another program uses port {port}, so the local API cannot start.</source>
        <translation>ポート{port}は別のプログラムが使っているため、ローカルAPIを始められません。</translation>
    </message>
    <message>
        <source>The map could not be drawn: {reason}</source>
        <translation>地図を描けませんでした: {reason}</translation>
    </message>
    <message>
        <source>it is too long.</source>
        <translation>長すぎます。</translation>
    </message>
    <message>
        <source>these are too many words.</source>
        <translation>語が多すぎます。</translation>
    </message>
    <message>
        <source>{key}: needs a word after it.</source>
        <translation>{key}: の後に語が必要です。</translation>
    </message>
    <message>
        <source>there is nothing between the quotes.</source>
        <translation>引用符の間に何もありません。</translation>
    </message>
    <message>
        <source>the quote is not closed.</source>
        <translation>引用符が閉じていません。</translation>
    </message>
    <message>
        <source>the parenthesis is not closed.</source>
        <translation>かっこが閉じられていません。</translation>
    </message>
    <message>
        <source>nothing opens this parenthesis; put a word that holds one in quotes.</source>
        <translation>開きかっこがありません。かっこを含む言葉は引用符で囲んでください。</translation>
    </message>
    <message>
        <source>OR needs something on both sides; put the word itself in quotes.</source>
        <translation>OR の両側に言葉が必要です。OR という言葉そのものは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>an order cannot be left out with “-”.</source>
        <translation>並び順を「-」で除外することはできません。</translation>
    </message>
    <message>
        <source>“{value}” is no day that can be searched; write one like 2026, 2026-10 or 2026-10-05, or 7d for the last seven days.</source>
        <translation>「{value}」は日付として読めません。2026、2026-10、2026-10-05 のように、または直近 7 日間なら 7d と書いてください。</translation>
    </message>
    <message>
        <source>“{value}” is no number that can be searched; write one like 3, &gt;3 or 2..4.</source>
        <translation>「{value}」は数として読めません。3、&gt;3、2..4 のように書いてください。</translation>
    </message>
    <message>
        <source>“{value}” is no taste that can be searched; write one like &gt;0.8 or 0.4..0.6.</source>
        <translation>「{value}」は検索できる好みの値ではありません。&gt;0.8 や 0.4..0.6 のように書いてください。</translation>
    </message>
    <message>
        <source>“{value}” is no format; write one of {known}.</source>
        <translation>「{value}」という形式はありません。{known} のどれかを書いてください。</translation>
    </message>
    <message>
        <source>“{value}” says nothing of variants; write variants:all, or variants: and the beginning of an artwork&apos;s id.</source>
        <translation>「{value}」は差分の指定として読めません。variants:all か、variants: に続けて作品 ID の先頭を書いてください。</translation>
    </message>
    <message>
        <source>“{value}” is no colour; write a name such as red, or #b2461c.</source>
        <translation>「{value}」という色はありません。red のような名前か #b2461c のように書いてください。</translation>
    </message>
    <message>
        <source>nothing can be compared with “{value}” yet.</source>
        <translation>「{value}」と比べられる絵はまだありません。</translation>
    </message>
    <message>
        <source>there is no order called “{value}”; write one of {known}.</source>
        <translation>「{value}」という並び順はありません。{known} のどれかを書いてください。</translation>
    </message>
    <message>
        <source>“{value}” is no state; write one of {known}.</source>
        <translation>「{value}」という状態はありません。{known} のどれかを書いてください。</translation>
    </message>
    <message>
        <source>No recipe reads {url}: {reason}</source>
        <translation>{url} に対応するレシピがありません：{reason}</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Nothing is lost; try again later.</source>
        <translation>{host} に接続できません。失われたものはありません。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>{url} leads to {address}, which is not a public address. It was not read.</source>
        <translation>{url} の接続先 {address} は公開アドレスではないため、読み取りませんでした。</translation>
    </message>
    <message>
        <source>{host} asks programs not to read {url}.</source>
        <translation>{host} はプログラムによる {url} の読み取りを禁じています。</translation>
    </message>
    <message>
        <source>{url} answered with the error {status}.</source>
        <translation>{url} はエラー {status} を返しました。</translation>
    </message>
    <message>
        <source>{url} redirects too often.</source>
        <translation>{url} は転送が多すぎます。</translation>
    </message>
    <message>
        <source>{url} is larger than the limit.</source>
        <translation>{url} は上限より大きいです。</translation>
    </message>
    <message>
        <source>{url} answered too slowly.</source>
        <translation>{url} の応答が遅すぎました。</translation>
    </message>
    <message>
        <source>{url} was cut off on the way.</source>
        <translation>{url} は途中で切れました。</translation>
    </message>
    <message>
        <source>{host} asks to be left alone until {until}.</source>
        <translation>{host} は {until} まで待つよう求めています。</translation>
    </message>
    <message>
        <source>{recipe} needs {name}, which the keyring does not have.</source>
        <translation>{recipe} には {name} が必要ですが、キーリングにありません。</translation>
    </message>
    <message>
        <source>{url} could not be read: {reason}</source>
        <translation>{url} を読み取れませんでした：{reason}</translation>
    </message>
    <message>
        <source>{url} gave pictures before and is empty now; its recipe may be out of date.</source>
        <translation>{url} は以前は絵がありましたが、今は空です。レシピが古いのかもしれません。</translation>
    </message>
    <message>
        <source>“{text}” is no rhythm; write 30m, 6h or 7d.</source>
        <translation>「{text}」は間隔として読めません。30m、6h、7d のように書いてください。</translation>
    </message>
    <message>
        <source>This source is no longer there.</source>
        <translation>この収集元はもうありません。</translation>
    </message>
    <message>
        <source>{url} is not a web address.</source>
        <translation>{url} はウェブアドレスではありません。</translation>
    </message>
    <message>
        <source>Another program uses port {port}, so the example site cannot start.</source>
        <translation>ほかのプログラムがポート {port} を使用しているため、見本サイトを開始できません。</translation>
    </message>
    <message>
        <source>This system has no keyring, so the secret is kept for this session only.</source>
        <translation>この環境にはキーリングがないため、秘密情報は今回の起動中だけ保持します。</translation>
    </message>
    <message>
        <source>The net {net} is not here; {hint}</source>
        <translation>ネット {net} がありません：{hint}</translation>
    </message>
    <message>
        <source>The net file {file} is damaged and was refused.</source>
        <translation>ネットのファイル {file} は壊れているため使用しません。</translation>
    </message>
    <message>
        <source>The net {net} could not be run: {reason}</source>
        <translation>ネット {net} を実行できませんでした：{reason}</translation>
    </message>
</context>
<context>
    <name>MissingController</name>
    <message numerus="yes">
        <source>%n picture(s) are shown by their thumbnails only, because {folder} is not there. Nothing is lost: they are whole again when it is back.</source>
        <translation>
            <numerusform>{folder} が見つからないため、%n 枚はサムネイルだけで表示しています。何も失われていません。戻れば元どおりになります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in folder…</source>
        <translation>フォルダーから探す…</translation>
    </message>
    <message numerus="yes">
        <source>The files of %n picture(s) were moved or deleted.</source>
        <translation>
            <numerusform>%n 枚のファイルが移動または削除されました。</numerusform>
        </translation>
    </message>
    <message>
        <source>All files are there again.</source>
        <translation>すべてのファイルがまた揃いました。</translation>
    </message>
    <message>
        <source>Find missing files below this folder</source>
        <translation>このフォルダーの中から探す</translation>
    </message>
    <message>
        <source>Finding missing files</source>
        <translation>見つからないファイルを探しています</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were found again.</source>
        <translation>
            <numerusform>%n 個のファイルが見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the missing files is below this folder.</source>
        <translation>このフォルダーの中にはありませんでした。</translation>
    </message>
</context>
<context>
    <name>Nets</name>
    <message>
        <source>sees what looks alike</source>
        <translation>似た絵を見つける</translation>
    </message>
    <message>
        <source>says words</source>
        <translation>言葉を付ける</translation>
    </message>
    <message>
        <source>finds faces</source>
        <translation>顔を見つける</translation>
    </message>
    <message>
        <source>finds what stands out</source>
        <translation>目立つところを見つける</translation>
    </message>
    <message>
        <source>says what kind of picture it is</source>
        <translation>絵の種類を言う</translation>
    </message>
</context>
<context>
    <name>NetsController</name>
    <message numerus="yes">
        <source>looked at %n picture(s) of this library</source>
        <translation>
            <numerusform>このライブラリの %n 枚を見ました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of yours: right in {share} of 100</source>
        <translation>
            <numerusform>あなたの答え %n 件：100 枚中 {share} 枚が正解</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n square(s) moved by you</source>
        <translation>
            <numerusform>あなたが動かした枠 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of {net}</source>
        <translation>{net} のファイル</translation>
    </message>
    <message>
        <source>Fetching {net}</source>
        <translation>{net} を取得しています</translation>
    </message>
</context>
<context>
    <name>NetsList</name>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Fetch {net}</source>
        <translation>{net} を取得</translation>
    </message>
    <message>
        <source>Use {net}</source>
        <translation>{net} を使う</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Write a note</source>
        <translation>メモを書く</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>NotificationBar</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>Two pictures that look alike</source>
        <translation>よく似た二つの絵</translation>
    </message>
    <message>
        <source>Keep the left</source>
        <translation>左を残す</translation>
    </message>
    <message>
        <source>The other goes to the trash</source>
        <translation>もう一方はごみ箱に入ります</translation>
    </message>
    <message>
        <source>Keep the right</source>
        <translation>右を残す</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Keep both, as one cell of the grid</source>
        <translation>両方を残し、一覧では一つにまとめます</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>別の絵</translation>
    </message>
    <message>
        <source>Keep both and do not ask again</source>
        <translation>両方を残し、もう尋ねません</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Ask again later</source>
        <translation>後でもう一度尋ねます</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Take back what was said last</source>
        <translation>最後の返事を取り消します</translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>タグ %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>liked</source>
        <translation>好き</translation>
    </message>
    <message>
        <source>disliked</source>
        <translation>嫌い</translation>
    </message>
    <message>
        <source>They resemble each other.</source>
        <translation>互いに似ています。</translation>
    </message>
    <message>
        <source>They look the same.</source>
        <translation>同じ絵に見えます。</translation>
    </message>
    <message>
        <source>They resemble each other, but a part of them differs.</source>
        <translation>よく似ていますが、一部が違います。</translation>
    </message>
    <message>
        <source>The left one is larger.</source>
        <translation>左のほうが大きい絵です。</translation>
    </message>
    <message>
        <source>The right one is larger.</source>
        <translation>右のほうが大きい絵です。</translation>
    </message>
    <message>
        <source>The left one was saved without losses.</source>
        <translation>左は可逆形式です。</translation>
    </message>
    <message>
        <source>The right one was saved without losses.</source>
        <translation>右は可逆形式です。</translation>
    </message>
    <message>
        <source>The left one is the larger file.</source>
        <translation>左のほうがファイルが大きいです。</translation>
    </message>
    <message>
        <source>The right one is the larger file.</source>
        <translation>右のほうがファイルが大きいです。</translation>
    </message>
    <message>
        <source>The left one has been here for longer.</source>
        <translation>左のほうが先に入りました。</translation>
    </message>
    <message>
        <source>The right one has been here for longer.</source>
        <translation>右のほうが先に入りました。</translation>
    </message>
</context>
<context>
    <name>PreviewController</name>
    <message>
        <source>another square of a picture</source>
        <translation>表示範囲の変更</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Inbox</source>
        <translation>受信箱</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>Duel</source>
        <translation>対決</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
    <message>
        <source>Taste</source>
        <translation>好み</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>収集元</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>作業状況</translation>
    </message>
</context>
<context>
    <name>RankingList</name>
    <message>
        <source>These duels</source>
        <translation>この対決</translation>
    </message>
    <message>
        <source>Plain Elo</source>
        <translation>単純な Elo</translation>
    </message>
    <message>
        <source>Schulze&apos;s order</source>
        <translation>シュルツェ方式</translation>
    </message>
    <message>
        <source>Your whole taste</source>
        <translation>好み全体</translation>
    </message>
    <message>
        <source>Whose order</source>
        <translation>順位の付け方</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>順位</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
</context>
<context>
    <name>RelationsController</name>
    <message>
        <source>a relation of tags</source>
        <translation>タグの関係の追加</translation>
    </message>
    <message numerus="yes">
        <source>removal of %n relation(s) of tags</source>
        <translation>
            <numerusform>タグの関係 %n 件の削除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationsDialog</name>
    <message>
        <source>tabby</source>
        <translation>三毛猫</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>Whoever searches “{tag}” or “{other}” finds the pictures of both.</source>
        <translation>「{tag}」と「{other}」のどちらで検索しても、両方の絵が見つかります。</translation>
    </message>
    <message>
        <source>Whoever searches “{other}” finds the pictures of “{tag}” too.</source>
        <translation>「{other}」で検索すると「{tag}」の絵も見つかります。</translation>
    </message>
    <message>
        <source>is another word for</source>
        <translation>の別の言い方 →</translation>
    </message>
    <message>
        <source>is a kind of</source>
        <translation>はその一種 →</translation>
    </message>
    <message>
        <source>Tag Relations</source>
        <translation>タグの関係</translation>
    </message>
    <message>
        <source>Searches follow what stands here; the pictures&apos; own tags stay as they are. Taking a relation away undoes it.</source>
        <translation>検索はここにある関係に従います。絵のタグそのものは変わりません。関係を消せば元に戻ります。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Other tag</source>
        <translation>もう一方のタグ</translation>
    </message>
    <message>
        <source>Show only those with…</source>
        <translation>絞り込む…</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>ReviewStrip</name>
    <message>
        <source>Every word that Bunshin found itself was checked.</source>
        <translation>Bunshin が見つけた言葉はすべて確認済みです。</translation>
    </message>
    <message>
        <source>New pictures bring new words.</source>
        <translation>新しい絵が増えると、新しい言葉も届きます。</translation>
    </message>
    <message>
        <source>Wrong (N)</source>
        <translation>違う (N)</translation>
    </message>
    <message numerus="yes">
        <source>“{word}”: is that right? %n picture(s)</source>
        <translation>
            <numerusform>「{word}」で合っていますか？ %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>All others are right (Y)</source>
        <translation>ほかはすべて正しい (Y)</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>別の言葉</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>ライブラリに戻る</translation>
    </message>
    <message>
        <source>more words</source>
        <translation>言葉を多く</translation>
    </message>
    <message>
        <source>surer words</source>
        <translation>確かな言葉だけ</translation>
    </message>
    <message>
        <source>How sure Bunshin must be to say a word</source>
        <translation>Bunshin が言葉を付けるのに必要な確かさ</translation>
    </message>
    <message>
        <source>The least sure come first. Choose what is wrong and press N, then Y.</source>
        <translation>自信のないものから並びます。違うものを選んで N、ほかは Y。</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %n answer(s): right in {after} of 100 held back, {before} before</source>
        <translation>
            <numerusform>%n 件の答えから学習：見せていない絵で 100 枚中 {after} 枚が正解（以前は {before} 枚）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewingController</name>
    <message numerus="yes">
        <source>answer about %n picture(s)</source>
        <translation>
            <numerusform>%n 枚の絵への答え</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundNews</name>
    <message numerus="yes">
        <source>%n page(s) or picture(s) could not be read.</source>
        <translation>
            <numerusform>%n 件のページまたは絵を読み取れませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>See why</source>
        <translation>理由を見る</translation>
    </message>
    <message numerus="yes">
        <source>%n new find(s) in the inbox.</source>
        <translation>
            <numerusform>受信箱に新着が %n 枚あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>見る</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Bunshin ended unexpectedly last time. Nothing you did was lost.</source>
        <translation>前回 Bunshin は予期せず終了しました。失われた操作はありません。</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>報告を表示</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>New pictures a day</source>
        <translation>1 日の新しい絵の枚数</translation>
    </message>
    <message>
        <source>as many as there are</source>
        <translation>あるだけすべて</translation>
    </message>
    <message>
        <source>From all sources together; what you like most brings the most of them.</source>
        <translation>すべての収集元の合計です。好みに合う収集元ほど多く届きます。</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Keep collecting in the tray when the window is closed</source>
        <translation>ウィンドウを閉じてもトレイで収集を続ける</translation>
    </message>
    <message>
        <source>Quit ends the program for good.</source>
        <translation>「終了」を選ぶとプログラムが終わります。</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends the program.</source>
        <translation>この環境にはトレイがないため、ウィンドウを閉じると終了します。</translation>
    </message>
    <message>
        <source>Leave added files where they are</source>
        <translation>追加したファイルを元の場所に置いておく</translation>
    </message>
    <message>
        <source>Off: they are copied into the library, and moving yours loses nothing.</source>
        <translation>オフ：ライブラリにコピーします。元のファイルを移動しても何も失われません。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message numerus="yes">
        <source>settling %n pair(s) of duplicates</source>
        <translation>
            <numerusform>重複 %n 組の片付け</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>grouping %n variant(s)</source>
        <translation>
            <numerusform>差分 %n 個のまとめ</numerusform>
        </translation>
    </message>
    <message>
        <source>separating variants</source>
        <translation>差分のまとまりを解くこと</translation>
    </message>
    <message>
        <source>telling two pictures apart</source>
        <translation>二つを別の絵とすること</translation>
    </message>
</context>
<context>
    <name>SharedPart</name>
    <message>
        <source>Shared: {words}</source>
        <translation>共通：{words}</translation>
    </message>
    <message>
        <source>No tag is shared.</source>
        <translation>共通のタグはありません。</translation>
    </message>
    <message>
        <source>Where alike</source>
        <translation>似ている所</translation>
    </message>
    <message>
        <source>The preview stays bright where the picture looks alike</source>
        <translation>プレビューの明るい所が似ている部分です</translation>
    </message>
</context>
<context>
    <name>SimilarController</name>
    <message>
        <source>There is no picture in what was given.</source>
        <translation>渡されたものに絵はありません。</translation>
    </message>
    <message>
        <source>First choose a picture and press M; then say what is less like it.</source>
        <translation>まず絵を選んで M を押し、そのあとで似ていない絵を指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n 枚の絵</numerusform>
        </translation>
    </message>
    <message>
        <source>the picture you gave</source>
        <translation>渡された絵</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>「{title}」</translation>
    </message>
</context>
<context>
    <name>SimilarStrip</name>
    <message>
        <source>Most like {title} first</source>
        <translation>{title}に似た順</translation>
    </message>
    <message numerus="yes">
        <source>, least like %n other(s)</source>
        <translation>
            <numerusform>（%n 枚には似ていないもの）</numerusform>
        </translation>
    </message>
    <message>
        <source>overall</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>what is special</source>
        <translation>特徴</translation>
    </message>
    <message>
        <source>Alike overall, or in what is special</source>
        <translation>全体で似ているか、特徴で似ているか</translation>
    </message>
    <message>
        <source>as on my boards</source>
        <translation>ボードと同じ見方で</translation>
    </message>
    <message>
        <source>Orders what is alike by what your boards say is alike</source>
        <translation>似た絵を、あなたのボードが示す「似ている」の順に並べます</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>ライブラリに戻る</translation>
    </message>
</context>
<context>
    <name>SourceListModel</name>
    <message>
        <source>Source</source>
        <translation>収集元</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Last collected</source>
        <translation>最終収集</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>発見</translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>好き</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>collecting…</source>
        <translation>収集中…</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>no recipe</source>
        <translation>レシピなし</translation>
    </message>
    <message>
        <source>may be broken</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>watched folder</source>
        <translation>見守るフォルダー</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>The recipe “{recipe}” will be used, because it reads the lists of {host}.</source>
        <translation>レシピ「{recipe}」を使います。{host} の一覧ページに対応しているためです。</translation>
    </message>
    <message>
        <source>The recipe “{recipe}” will be used, because it reads the works of {host}.</source>
        <translation>レシピ「{recipe}」を使います。{host} の作品ページに対応しているためです。</translation>
    </message>
    <message>
        <source>The recipe “{recipe}” will be used, because it reads the files of {host}.</source>
        <translation>レシピ「{recipe}」を使います。{host} のファイルに対応しているためです。</translation>
    </message>
    <message>
        <source>This folder will be watched: what is new in it waits in the inbox. The files stay where they are.</source>
        <translation>このフォルダーを見守ります。新しい絵は受信箱で待ちます。ファイルは元の場所に残ります。</translation>
    </message>
    <message>
        <source>No recipe knows this page of {host}. The pictures that the page itself names are taken.</source>
        <translation>{host} のこのページに対応するレシピはありません。ページ自身が示している画像を集めます。</translation>
    </message>
    <message>
        <source>The recipe “{recipe}” will be used, because it reads the news of {host}.</source>
        <translation>レシピ「{recipe}」を使います。{host} の新着に対応しているためです。</translation>
    </message>
    <message>
        <source>This is not a web address yet.</source>
        <translation>まだウェブアドレスになっていません。</translation>
    </message>
    <message>
        <source>No recipe reads this page of {host} yet.</source>
        <translation>{host} のこのページに対応するレシピはまだありません。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのようなフォルダーはありません。</translation>
    </message>
    <message>
        <source>There is no such recipe.</source>
        <translation>そのレシピはありません。</translation>
    </message>
    <message>
        <source>Today {share} of the pictures come from here, because you like it more than most: {liked} of {judged} judged pictures, and {low} to {high} of the next are expected to please you.</source>
        <translation>ほかより好まれているため、今日の絵の {share} はここから届きます。評価した {judged} 枚のうち {liked} 枚が好みで、次の絵も {low}〜{high} が好みに合う見込みです。</translation>
    </message>
    <message>
        <source>Today {share} of the pictures come from here. You liked {liked} of {judged} judged pictures, and {low} to {high} of the next are expected to please you.</source>
        <translation>今日の絵の {share} はここから届きます。評価した {judged} 枚のうち {liked} 枚が好みで、次の絵も {low}〜{high} が好みに合う見込みです。</translation>
    </message>
    <message>
        <source>Today only {share} of the pictures come from here, because you seldom like them: {liked} of {judged} judged pictures.</source>
        <translation>好みに合うことが少ないため（評価した {judged} 枚のうち {liked} 枚）、今日ここから届くのは {share} だけです。</translation>
    </message>
    <message>
        <source>Today {share} of the pictures come from here, to learn whether you like it: {liked} of {judged} judged pictures so far.</source>
        <translation>好みに合うかどうかを知るため、今日の絵の {share} はここから届きます。これまでは評価した {judged} 枚のうち {liked} 枚が好みでした。</translation>
    </message>
    <message>
        <source>Today {share} of the pictures come from here. None of the {new} that it brought is judged yet.</source>
        <translation>今日の絵の {share} はここから届きます。これまでに届いた {new} 枚はまだ評価されていません。</translation>
    </message>
    <message>
        <source>Today {share} of the pictures come from here, because it has not been tried yet.</source>
        <translation>まだ試していないので、今日の絵の {share} はここから届きます。</translation>
    </message>
    <message>
        <source>{new} pictures from here wait to be judged. More come when you have judged some.</source>
        <translation>ここから届いた {new} 枚が評価を待っています。いくつか評価すると続きが届きます。</translation>
    </message>
    <message>
        <source>Not today: it brings about {a_day} pictures a day, so it is looked at again from {next} on.</source>
        <translation>今日は見ません。新しい絵は 1 日に {a_day} 枚ほどなので、次に見るのは {next} 以降です。</translation>
    </message>
    <message>
        <source>Not today: nothing new came for half a year, so it is looked at again from {next} on.</source>
        <translation>今日は見ません。半年のあいだ新しい絵がなかったので、次に見るのは {next} 以降です。</translation>
    </message>
    <message>
        <source>{known} of what it shows is here already.</source>
        <translation>ここにある絵の {known} はすでにライブラリにあります。</translation>
    </message>
    <message>
        <source>What is new in this folder comes whatever the day has brought.</source>
        <translation>このフォルダーの新しい絵は、1 日の枚数にかかわらず届きます。</translation>
    </message>
    <message>
        <source>{name}: you like {liked} of {seen} pictures from there ({address})</source>
        <translation>{name}：{seen} 枚のうち {liked} 枚が好みです（{address}）</translation>
    </message>
    <message>
        <source>{name} posts the same pictures as those whom you like ({address})</source>
        <translation>{name}：好みの投稿者と同じ絵を投稿しています（{address}）</translation>
    </message>
    <message>
        <source>“{name}”: you like {liked} of {seen} pictures with this tag ({address})</source>
        <translation>「{name}」：このタグの {seen} 枚のうち {liked} 枚が好みです（{address}）</translation>
    </message>
</context>
<context>
    <name>SourcesScreen</name>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Paste the address of a gallery or a work</source>
        <translation>ギャラリーや作品のアドレスを貼り付け</translation>
    </message>
    <message>
        <source>Address of the new source</source>
        <translation>新しい収集元のアドレス</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>収集元を追加</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>今すぐ収集</translation>
    </message>
    <message>
        <source>Login…</source>
        <translation>ログイン…</translation>
    </message>
    <message>
        <source>For sites that show more to their members</source>
        <translation>会員により多くを見せるサイト用</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>収集元</translation>
    </message>
    <message>
        <source>Sources bring new pictures to your inbox while you do other things.</source>
        <translation>収集元は、ほかのことをしている間に新しい絵を受信箱へ届けます。</translation>
    </message>
    <message>
        <source>Try the example site</source>
        <translation>見本サイトを試す</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rating (keys 1 to 5)</source>
        <translation>評価（1〜5 キー）</translation>
    </message>
    <message>
        <source>Rating: {stars} of 5</source>
        <translation>評価：5 段階の {stars}</translation>
    </message>
</context>
<context>
    <name>SteeringController</name>
    <message>
        <source>Today has brought its pictures; tomorrow brings more.</source>
        <translation>今日の分はすべて届きました。続きは明日です。</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n more new picture(s) today.</source>
        <translation>
            <numerusform>今日はあと %n 枚まで届きます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>You may like these too</source>
        <translation>こちらも好みかもしれません</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add {address}</source>
        <translation>{address} を追加</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>{percent} % {colour}: find pictures with this colour</source>
        <translation>{percent} % {colour}：この色の絵を探す</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Add a tag</source>
        <translation>タグを追加</translation>
    </message>
    <message>
        <source>{tag} {percent} %</source>
        <translation>{tag} {percent} %</translation>
    </message>
    <message>
        <source>Remove the tag {tag}</source>
        <translation>タグ {tag} を外す</translation>
    </message>
    <message>
        <source>That Is Right</source>
        <translation>正しいタグにする</translation>
    </message>
    <message>
        <source>Another word for, or a kind of…</source>
        <translation>別の言い方・一種として登録…</translation>
    </message>
</context>
<context>
    <name>TasteBar</name>
    <message>
        <source>Your taste</source>
        <translation>あなたの好み</translation>
    </message>
</context>
<context>
    <name>TasteChooser</name>
    <message>
        <source>Taste of:</source>
        <translation>誰の好み：</translation>
    </message>
    <message>
        <source>Likes, duels and boards teach this taste alone. What is kept or rejected is so for all of them.</source>
        <translation>「好き」や対決、ボードは、この好みだけに教えます。保存と却下は、すべての好みに共通です。</translation>
    </message>
    <message>
        <source>New taste…</source>
        <translation>新しい好み…</translation>
    </message>
</context>
<context>
    <name>TasteController</name>
    <message numerus="yes">
        <source>%n judgement(s) so far.</source>
        <translation>
            <numerusform>これまでの評価 %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is too early to say how well Bunshin knows your taste.</source>
        <translation>Bunshin があなたの好みをどれだけ知っているか、まだ分かりません。</translation>
    </message>
    <message>
        <source>Likes, dislikes, duels and boards all teach it.</source>
        <translation>好き・苦手・対決・ボードのどれからも学びます。</translation>
    </message>
    <message>
        <source>It cannot tell your taste yet: right in {share} of 100 pairs</source>
        <translation>好みはまだ分かりません：100 組中 {share} 組で正解</translation>
    </message>
    <message>
        <source>Right in {share} of 100 pairs of finds that chance had chosen</source>
        <translation>偶然に選ばれた新着の 100 組中 {share} 組で正解</translation>
    </message>
    <message>
        <source>Right in {share} of 100 pairs that it had not seen</source>
        <translation>見せていない 100 組中 {share} 組で正解</translation>
    </message>
    <message>
        <source>Between {low} and {high}, with 95 % certainty.</source>
        <translation>95 % の確かさで {low} から {high} の間。</translation>
    </message>
    <message>
        <source>Guessing is right in 50; more than about 80 nobody can be.</source>
        <translation>当てずっぽうで 50、80 ほどが人の限界です。</translation>
    </message>
    <message>
        <source>Guessing is right in 50.</source>
        <translation>当てずっぽうなら 50 組です。</translation>
    </message>
    <message>
        <source>Export what I said</source>
        <translation>評価を書き出す</translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) were written.</source>
        <translation>
            <numerusform>%n 件の評価を書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add what I said elsewhere</source>
        <translation>ほかの評価を加える</translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) were added.</source>
        <translation>
            <numerusform>%n 件の評価を加えました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasteScreen</name>
    <message>
        <source>You like</source>
        <translation>好きなもの</translation>
    </message>
    <message>
        <source>You do not like</source>
        <translation>苦手なもの</translation>
    </message>
    <message>
        <source>What it thinks you like best</source>
        <translation>いちばん好きだと思われる絵</translation>
    </message>
    <message>
        <source>What it thinks you like least</source>
        <translation>いちばん苦手だと思われる絵</translation>
    </message>
    <message>
        <source>Colours, from the best liked on</source>
        <translation>色（好きな順）</translation>
    </message>
    <message>
        <source>Teach it with duels</source>
        <translation>対決で教える</translation>
    </message>
    <message>
        <source>Learn now</source>
        <translation>今すぐ学ぶ</translation>
    </message>
    <message>
        <source>Export what I said…</source>
        <translation>評価を書き出す…</translation>
    </message>
    <message>
        <source>Add what I said elsewhere…</source>
        <translation>ほかの評価を加える…</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>最初から</translation>
    </message>
    <message>
        <source>Forgets this taste, not your pictures. It can be taken back (Ctrl+Z).</source>
        <translation>この好みだけを忘れます。絵はそのままです。元に戻せます (Ctrl+Z)。</translation>
    </message>
    <message>
        <source>Taste</source>
        <translation>好み</translation>
    </message>
</context>
<context>
    <name>TastesController</name>
    <message>
        <source>default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>New Taste</source>
        <translation>新しい好み</translation>
    </message>
    <message>
        <source>Whose taste, or for what</source>
        <translation>誰の好みか、何のための好みか</translation>
    </message>
</context>
<context>
    <name>TogetherController</name>
    <message>
        <source>These boards hold {count} pictures; {most} at most can lie as one.</source>
        <translation>これらのボードには画像が{count}枚あります。一枚にまとめられるのは{most}枚までです。</translation>
    </message>
    <message>
        <source>Two boards that teach need two placed pictures in common for this</source>
        <translation>好みを教えるボード二枚に、手で並べた共通の画像が二枚以上必要です</translation>
    </message>
    <message>
        <source>All boards</source>
        <translation>すべてのボード</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) lie as your boards say together.</source>
        <translation>
            <numerusform>すべてのボードをまとめた位置に画像%n枚を並べました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because they share too little: {boards}.</source>
        <translation>共通の画像が足りないため除いたボード：{boards}。</translation>
    </message>
</context>
<context>
    <name>TrashStrip</name>
    <message numerus="yes">
        <source>Pictures stay here for %n day(s), then their files are deleted. “Put Back” in the Picture menu restores one.</source>
        <translation>
            <numerusform>絵はここに %n 日間残り、その後ファイルが削除されます。「絵」メニューの「元に戻す」で戻せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the Trash…</source>
        <translation>ごみ箱を空にする…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Bunshin – %n find(s) waiting</source>
        <translation>
            <numerusform>Bunshin – 新着 %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new find(s)</source>
        <translation>
            <numerusform>新着 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Bunshin keeps collecting here. Quit ends it.</source>
        <translation>Bunshin はここで収集を続けます。「終了」で終わります。</translation>
    </message>
    <message>
        <source>Open Bunshin</source>
        <translation>Bunshin を開く</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>今すぐ収集</translation>
    </message>
    <message>
        <source>Pause collecting</source>
        <translation>収集を一時停止</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>UndoingController</name>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>{what}: {edit}</source>
        <translation>{what}：{edit}</translation>
    </message>
    <message>
        <source>Taken back: {edit}</source>
        <translation>取り消しました：{edit}</translation>
    </message>
    <message>
        <source>Done again: {edit}</source>
        <translation>やり直しました：{edit}</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Viewer</source>
        <translation>ビューアー</translation>
    </message>
    <message>
        <source>{position} of {count}</source>
        <translation>{position} / {count}</translation>
    </message>
    <message>
        <source>Like (L)</source>
        <translation>好き (L)</translation>
    </message>
    <message>
        <source>Dislike (D)</source>
        <translation>苦手 (D)</translation>
    </message>
    <message>
        <source>Previous (←)</source>
        <translation>前へ (←)</translation>
    </message>
    <message>
        <source>Next (→)</source>
        <translation>次へ (→)</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>似た絵を探す</translation>
    </message>
    <message>
        <source>Slideshow (S)</source>
        <translation>スライドショー (S)</translation>
    </message>
    <message>
        <source>Fit or 1:1 (Z)</source>
        <translation>全体／等倍 (Z)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
</context>
<context>
    <name>WaitingFinds</name>
    <message>
        <source>New from {place}.</source>
        <translation>{place} からの新着。</translation>
    </message>
    <message>
        <source>Newly imported.</source>
        <translation>新しく取り込んだ絵。</translation>
    </message>
    <message>
        <source>Shown to learn: chance chose it ({percent} %).</source>
        <translation>学ぶために偶然選ばれました（{percent} %）。</translation>
    </message>
    <message>
        <source>Shown to explore: how you will like it is still open ({percent} %).</source>
        <translation>探索のために表示：好みかどうかはまだわかりません（{percent} %）。</translation>
    </message>
    <message>
        <source>Here because you will probably like it ({percent} %).</source>
        <translation>おそらく気に入るので表示しています（{percent} %）。</translation>
    </message>
    <message>
        <source>You will probably not like it much ({percent} %).</source>
        <translation>あまり好みではなさそうです（{percent} %）。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Bunshin</source>
        <translation>Bunshin へようこそ</translation>
    </message>
    <message>
        <source>Bunshin learns your eye for illustrations and collects pictures for you. Where shall the first ones come from?</source>
        <translation>Bunshin はあなたの絵を見る目を学び、代わりに絵を集めます。最初の絵はどこから集めましょうか？</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>フォルダーを追加</translation>
    </message>
    <message>
        <source>Bring in pictures you already have. Your own files are never changed.</source>
        <translation>手元の絵を取り込みます。元のファイルは決して変更しません。</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>サイトを追加</translation>
    </message>
    <message>
        <source>Paste the address of a gallery; new pictures wait for you in the inbox.</source>
        <translation>ギャラリーのアドレスを貼り付けると、新しい絵が受信箱に届きます。</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>見て回る</translation>
    </message>
    <message>
        <source>Collect from the example site, which lives on this computer.</source>
        <translation>このパソコンの中にある見本サイトから集めてみます。</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Nothing is ever uploaded.</source>
        <translation>すべてこのパソコンの中に保存され、外部に送信されることはありません。</translation>
    </message>
</context>
</TS>
