<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Bunshin</source>
        <translation>Bunshin について</translation>
    </message>
    <message>
        <source>Bunshin (分身, “one&apos;s other self”) learns your eye for illustrations and collects pictures for you. Free software under the MIT licence.</source>
        <translation>Bunshin（分身）は、あなたの絵の見方を学び、あなたに代わって絵を集めます。MIT ライセンスの自由なソフトウェアです。</translation>
    </message>
    <message>
        <source>Licences and thanks</source>
        <translation>ライセンスと謝辞</translation>
    </message>
    <message>
        <source>It stands on the work of others:</source>
        <translation>次のソフトウェアに支えられています：</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>You are logged in</source>
        <translation>ログインしました</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>はじめる</translation>
    </message>
    <message>
        <source>Bunshin only reads. You can take this back in the site&apos;s settings.</source>
        <translation>Bunshin は読むだけです。許可はサイトの設定でいつでも取り消せます。</translation>
    </message>
    <message>
        <source>Bunshin only reads. This system has no keyring, so you log in again after you quit.</source>
        <translation>Bunshin は読むだけです。この環境にはキーリングがないため、終了したあとはもう一度ログインします。</translation>
    </message>
    <message>
        <source>Bunshin is let in. This is the account “{name}”.</source>
        <translation>接続できました。アカウントは「{name}」です。</translation>
    </message>
    <message>
        <source>Bunshin is let in.</source>
        <translation>接続できました。</translation>
    </message>
</context>
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
        <translation>元のページのアドレスをコピー(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>検索(&amp;F)</translation>
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
        <translation>星を消す(&amp;N)</translation>
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
        <source>S&amp;how Variants</source>
        <translation>差分を表示(&amp;H)</translation>
    </message>
    <message>
        <source>Lay on the &amp;Board</source>
        <translation>ボードに置く(&amp;B)</translation>
    </message>
    <message>
        <source>Check &amp;Words</source>
        <translation>言葉を確かめる(&amp;W)</translation>
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
        <translation>評価から学ぶ(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;Log File</source>
        <translation>ログファイルを表示(&amp;L)</translation>
    </message>
    <message>
        <source>Save for &amp;Support…</source>
        <translation>サポート用に保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>バックアップ(&amp;B)…</translation>
    </message>
    <message>
        <source>Check the Whole &amp;Library</source>
        <translation>ライブラリ全体を確認(&amp;L)</translation>
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
    <message>
        <source>&amp;Look at a Folder First…</source>
        <translation>先にフォルダーを見る(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Correct Title and Author…</source>
        <translation>題名と作者を直す(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Recipes…</source>
        <translation>レシピ(&amp;R)…</translation>
    </message>
    <message>
        <source>Collect While &amp;Browsing…</source>
        <translation>見ながら集める(&amp;B)…</translation>
    </message>
    <message>
        <source>Tumblr Li&amp;kes…</source>
        <translation>Tumblr の「いいね」(&amp;K)…</translation>
    </message>
    <message>
        <source>Other Programs and &amp;Your Phone…</source>
        <translation>ほかのプログラムとスマートフォン(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>Stay &amp;on Top</source>
        <translation>常に手前に表示(&amp;O)</translation>
    </message>
    <message>
        <source>Fro&amp;m Another Program…</source>
        <translation>ほかのプログラムから(&amp;M)…</translation>
    </message>
    <message>
        <source>P&amp;aste Picture</source>
        <translation>絵を貼り付け(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open Library…</source>
        <translation>ライブラリを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>C&amp;ommand Palette…</source>
        <translation>コマンドパレット(&amp;O)…</translation>
    </message>
    <message>
        <source>Full S&amp;creen</source>
        <translation>全画面(&amp;C)</translation>
    </message>
    <message>
        <source>La&amp;rger Thumbnails</source>
        <translation>サムネイルを大きく(&amp;R)</translation>
    </message>
    <message>
        <source>Smaller T&amp;humbnails</source>
        <translation>サムネイルを小さく(&amp;H)</translation>
    </message>
    <message>
        <source>I&amp;nspector</source>
        <translation>情報パネル(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Part</source>
        <translation>次の領域(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous Part</source>
        <translation>前の領域(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Separate Variants</source>
        <translation>差分のまとまりを解く(&amp;S)</translation>
    </message>
    <message>
        <source>Show in &amp;File Manager</source>
        <translation>ファイルの場所を開く(&amp;F)</translation>
    </message>
    <message>
        <source>Mo&amp;ve to Trash</source>
        <translation>ごみ箱へ移動(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Put Back</source>
        <translation>ごみ箱から戻す(&amp;P)</translation>
    </message>
    <message>
        <source>D&amp;uplicates</source>
        <translation>重複(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;That Word Is Wrong</source>
        <translation>この言葉は違う(&amp;T)</translation>
    </message>
    <message>
        <source>Ne&amp;w Round of Duels</source>
        <translation>新しい対決(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>ガイド(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>キーボードショートカット(&amp;K)…</translation>
    </message>
    <message>
        <source>Open &amp;Data Folder</source>
        <translation>データフォルダーを開く(&amp;D)</translation>
    </message>
    <message>
        <source>Tells what would come from a folder, without adding anything</source>
        <translation>何も追加せずに、フォルダーから何が取り込まれるかを調べます</translation>
    </message>
    <message>
        <source>Collect from a page, a gallery or a feed</source>
        <translation>ページ、ギャラリー、フィードから集めます</translation>
    </message>
    <message>
        <source>Bring in everything you liked on Tumblr</source>
        <translation>Tumblr で「いいね」した絵をすべて取り込みます</translation>
    </message>
    <message>
        <source>What is new in a folder comes to the inbox</source>
        <translation>フォルダーに増えた絵が受信箱に届きます</translation>
    </message>
    <message>
        <source>Add the picture or the address that was copied</source>
        <translation>コピーした絵やアドレスを追加します</translation>
    </message>
    <message>
        <source>Go on with the library of another folder</source>
        <translation>別のフォルダーのライブラリに切り替えます</translation>
    </message>
    <message>
        <source>Take back what was done last, judgements too</source>
        <translation>直前の操作を取り消します。評価も取り消せます</translation>
    </message>
    <message>
        <source>Copy the address of the page it was seen on</source>
        <translation>絵があったページのアドレスをコピーします</translation>
    </message>
    <message>
        <source>Find any command by a few letters</source>
        <translation>数文字でどのコマンドも探せます</translation>
    </message>
    <message>
        <source>Show what is known about the chosen picture</source>
        <translation>選んだ絵について分かっていることを表示します</translation>
    </message>
    <message>
        <source>Narrow the library by tags, authors and sources</source>
        <translation>タグ、作者、収集元で絞り込みます</translation>
    </message>
    <message>
        <source>Keep what is searched for under a name</source>
        <translation>今の検索に名前を付けて保存します</translation>
    </message>
    <message>
        <source>Show the pictures beside the board</source>
        <translation>ボードの横に絵を並べます</translation>
    </message>
    <message>
        <source>Show the pictures in another random order</source>
        <translation>絵を別の順に混ぜます</translation>
    </message>
    <message>
        <source>Keep a find: it stays in the library</source>
        <translation>新着をライブラリに残します</translation>
    </message>
    <message>
        <source>Reject a find: it goes, and never comes again</source>
        <translation>新着を却下します。二度と届きません</translation>
    </message>
    <message>
        <source>Say the right title and author; your word counts</source>
        <translation>正しい題名と作者を書きます。あなたの言葉が優先されます</translation>
    </message>
    <message>
        <source>Show the whole library, what is most alike first</source>
        <translation>ライブラリ全体を似ている順に並べます</translation>
    </message>
    <message>
        <source>What is most like the copied picture first</source>
        <translation>コピーした絵に似ている順に並べます</translation>
    </message>
    <message>
        <source>Take away what is like this from what is shown</source>
        <translation>表示中の絵から、これに似たものを遠ざけます</translation>
    </message>
    <message>
        <source>Show two pictures side by side</source>
        <translation>2 枚を並べて表示します</translation>
    </message>
    <message>
        <source>Show them as one picture with variants</source>
        <translation>差分のある 1 枚の絵としてまとめます</translation>
    </message>
    <message>
        <source>Lay the chosen pictures on the open board</source>
        <translation>選んだ絵を、開いているボードに置きます</translation>
    </message>
    <message>
        <source>Move to the trash; it stays there for 30 days</source>
        <translation>ごみ箱に移します。30 日間は残ります</translation>
    </message>
    <message>
        <source>Put back what was rejected or lies in the trash</source>
        <translation>却下した絵や、ごみ箱の絵を戻します</translation>
    </message>
    <message>
        <source>Check the words that Bunshin found by itself</source>
        <translation>Bunshin が付けた言葉を確かめます</translation>
    </message>
    <message>
        <source>Look for files that were moved, by what is in them</source>
        <translation>移動されたファイルを中身から探します</translation>
    </message>
    <message>
        <source>Say which tags mean the same or include others</source>
        <translation>同じ意味のタグや、一種であるタグを決めます</translation>
    </message>
    <message>
        <source>Delete the files in the trash for good</source>
        <translation>ごみ箱のファイルを完全に削除します</translation>
    </message>
    <message>
        <source>Lay out the pictures that teach Bunshin most</source>
        <translation>いちばん学べる絵を並べます</translation>
    </message>
    <message>
        <source>Duels of the chosen pictures, or of those that are shown</source>
        <translation>選んだ絵、または表示中の絵で対決します</translation>
    </message>
    <message>
        <source>Look for new pictures at all sources</source>
        <translation>すべての収集元に新しい絵を見に行きます</translation>
    </message>
    <message>
        <source>Ask no site for anything until you go on</source>
        <translation>再開するまで、どのサイトにも問い合わせません</translation>
    </message>
    <message>
        <source>Collect from a small gallery that lies on this computer</source>
        <translation>このパソコンの中にある小さなギャラリーから集めます</translation>
    </message>
    <message>
        <source>Save pictures with a button in your browser</source>
        <translation>ブラウザーのボタンで絵を保存します</translation>
    </message>
    <message>
        <source>Look at the pictures that were not looked at yet</source>
        <translation>まだ解析していない絵を解析します</translation>
    </message>
    <message>
        <source>Work out your taste anew from all you said</source>
        <translation>これまでの評価から好みを計算し直します</translation>
    </message>
    <message>
        <source>How sites are read; write a recipe of your own</source>
        <translation>サイトの読み方です。自分のレシピも書けます</translation>
    </message>
    <message>
        <source>What this screen is for and how it works</source>
        <translation>この画面の目的と使い方</translation>
    </message>
    <message>
        <source>All keys to look through, and to change</source>
        <translation>すべてのキーを調べ、変更できます</translation>
    </message>
    <message>
        <source>Open the folder of this library</source>
        <translation>このライブラリのフォルダーを開きます</translation>
    </message>
    <message>
        <source>Show what the program noted of its work</source>
        <translation>プログラムの記録を表示します</translation>
    </message>
    <message>
        <source>Open Source P&amp;age</source>
        <translation>元のページを開く(&amp;A)</translation>
    </message>
    <message>
        <source>Why Th&amp;is Score?</source>
        <translation>このスコアの理由(&amp;I)</translation>
    </message>
    <message>
        <source>Take Off the Board</source>
        <translation>ボードから外す</translation>
    </message>
    <message>
        <source>Take the &amp;Tour Again</source>
        <translation>もう一度ツアーを見る(&amp;T)</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星</translation>
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
    <message>
        <source>Stop: {work}</source>
        <translation>中止：{work}</translation>
    </message>
    <message>
        <source>Copy what it says</source>
        <translation>表示内容をコピー</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>一覧から外す</translation>
    </message>
</context>
<context>
    <name>ActivityController</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>新着 %Ln 枚</numerusform>
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
        <translation>モデルの実行先</translation>
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
        <translation>モデル</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
    <message>
        <source>Nothing is running. What is collected, brought in or looked at shows here while it goes on.</source>
        <translation>実行中の作業はありません。収集・取り込み・解析をしている間、ここに表示されます。</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>今すぐ収集</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>収集元を追加</translation>
    </message>
    <message>
        <source>Open the library&apos;s folder</source>
        <translation>ライブラリのフォルダーを開く</translation>
    </message>
</context>
<context>
    <name>AddingDialog</name>
    <message>
        <source>Add Pictures</source>
        <translation>絵を追加</translation>
    </message>
    <message>
        <source>Read what browsers noted when they were saved</source>
        <translation>保存時にブラウザーが残した情報を読む</translation>
    </message>
    <message>
        <source>Guess the page by a file&apos;s name where that is certain</source>
        <translation>確かな場合はファイル名からページを推測する</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>ファイルを元の場所に置いたままにする</translation>
    </message>
    <message>
        <source>Put what is new into the inbox, to be gone through</source>
        <translation>新しい絵を受信箱に入れ、あとで一つずつ見る</translation>
    </message>
    <message>
        <source>Without this it is kept at once. What is here already stays what it is.</source>
        <translation>オフなら、すぐにライブラリに残します。すでにある絵はそのままです。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>What is to be said of it</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>What is to be said of single files</source>
        <translation>ファイルごとのお知らせ</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>先に見る</translation>
    </message>
    <message>
        <source>Read everything and change nothing</source>
        <translation>すべて読み、何も変えません</translation>
    </message>
    <message>
        <source>Save List…</source>
        <translation>一覧を保存…</translation>
    </message>
    <message>
        <source>As a table that can be corrected and then added</source>
        <translation>直してから追加できる表として保存します</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Read what other programs wrote beside them or into them</source>
        <translation>ほかのプログラムが絵の隣や中に書いたことを読む</translation>
    </message>
    <message>
        <source>gallery-dl, Hydrus, Eagle, Lightroom, darktable, digiKam, files of tags</source>
        <translation>gallery-dl、Hydrus、Eagle、Lightroom、darktable、digiKam、タグのファイル</translation>
    </message>
    <message>
        <source>Take over stars as your ratings</source>
        <translation>星を引き継ぐ</translation>
    </message>
    <message>
        <source>Your taste learns from them. A picture that you rated here keeps your rating.</source>
        <translation>好みは星からも学びます。ここで星を付けた絵は、その星のままです。</translation>
    </message>
    <message>
        <source>Your files are never changed. What is in the library already only gains the places where it was seen; adding twice adds nothing, and what was stopped goes on where it was.</source>
        <translation>あなたのファイルは変更されません。すでにライブラリにある絵には、見つかった場所だけが加わります。二度追加しても何も増えず、途中で止めたものは続きから進みます。</translation>
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
    <name>ArrivingController</name>
    <message>
        <source>An archive of gallery-dl</source>
        <translation>gallery-dl のアーカイブ</translation>
    </message>
    <message>
        <source>Databases (*.sqlite3 *.sqlite *.db)</source>
        <translation>データベース (*.sqlite3 *.sqlite *.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>A board of BeeRef</source>
        <translation>BeeRef のボード</translation>
    </message>
    <message>
        <source>BeeRef board (*.bee)</source>
        <translation>BeeRef のボード (*.bee)</translation>
    </message>
    <message>
        <source>A library of Eagle</source>
        <translation>Eagle のライブラリ</translation>
    </message>
    <message>
        <source>A folder of pictures</source>
        <translation>絵のフォルダー</translation>
    </message>
    <message>
        <source>Remember what gallery-dl fetched before?</source>
        <translation>gallery-dl がこれまでに取得したものを覚えますか？</translation>
    </message>
    <message>
        <source>No picture comes with it: it only names them.</source>
        <translation>絵は入りません。名前の記録だけです。</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>覚える</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} を読んでいます</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) of gallery-dl will not be fetched again.</source>
        <translation>
            <numerusform>gallery-dl のダウンロード %Ln 件は、もう取得されません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were known already.</source>
        <translation>
            <numerusform>%Ln 件はすでに知られていました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivingDialog</name>
    <message>
        <source>From Another Program</source>
        <translation>ほかのプログラムから</translation>
    </message>
    <message>
        <source>Nothing is changed there. Before anything is added you see what would come, and what was stopped goes on where it was.</source>
        <translation>元のプログラムには何も変更を加えません。追加する前に何が入るかを確かめられ、途中で止めたものは続きから進みます。</translation>
    </message>
    <message>
        <source>Eagle</source>
        <translation>Eagle</translation>
    </message>
    <message>
        <source>A folder whose name ends with “.library”. Tags, addresses and notes come along; Eagle&apos;s folders become tags such as folder:outer/inner.</source>
        <translation>名前が「.library」で終わるフォルダーです。タグ、アドレス、メモも入ります。Eagle のフォルダーは folder:外/内 のようなタグになります。</translation>
    </message>
    <message>
        <source>Choose Library…</source>
        <translation>ライブラリを選ぶ…</translation>
    </message>
    <message>
        <source>Hydrus, running on this computer</source>
        <translation>このパソコンで動いている Hydrus</translation>
    </message>
    <message>
        <source>By its Client API: whatever a search there finds, with tags and their namespaces, addresses, notes and the time when it came.</source>
        <translation>Client API を使います。Hydrus の検索で見つかるものが、タグと名前空間、アドレス、メモ、追加された日時とともに入ります。</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>接続…</translation>
    </message>
    <message>
        <source>A folder of another program</source>
        <translation>ほかのプログラムのフォルダー</translation>
    </message>
    <message>
        <source>Exported or downloaded by Hydrus, gallery-dl, Lightroom, darktable, digiKam or a tagger: what they wrote beside the pictures, or into them, comes along.</source>
        <translation>Hydrus、gallery-dl、Lightroom、darktable、digiKam、タグ付けツールなどが書き出した、またはダウンロードしたもの。絵の隣や中に書かれたことも入ります。</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>gallery-dl&apos;s archive</source>
        <translation>gallery-dl のアーカイブ</translation>
    </message>
    <message>
        <source>The database of what it downloaded, so that it is not fetched again when collecting through gallery-dl. It holds no pictures.</source>
        <translation>ダウンロード済みのものを記したデータベースです。gallery-dl を通した収集で、同じものを取得しなくなります。絵は入っていません。</translation>
    </message>
    <message>
        <source>Choose Archive…</source>
        <translation>アーカイブを選ぶ…</translation>
    </message>
    <message>
        <source>BeeRef</source>
        <translation>BeeRef</translation>
    </message>
    <message>
        <source>A board (.bee) with its pictures, laid out as it was.</source>
        <translation>絵の入ったボード（.bee）。置かれていたとおりに並びます。</translation>
    </message>
    <message>
        <source>Choose Board…</source>
        <translation>ボードを選ぶ…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>AutostartSwitch</name>
    <message>
        <source>Begin in the tray when I sign in to this computer</source>
        <translation>このパソコンにサインインしたら、トレイで起動する</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>Background and Notes</source>
        <translation>常駐とお知らせ</translation>
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
        <source>Start in the tray, without a window</source>
        <translation>ウィンドウを出さずトレイで起動する</translation>
    </message>
    <message>
        <source>A click on the sign in the tray opens the window.</source>
        <translation>トレイの印をクリックするとウィンドウが開きます。</translation>
    </message>
    <message>
        <source>At sign-in</source>
        <translation>サインインしたとき</translation>
    </message>
    <message>
        <source>Off until you say so; a switch is all it takes.</source>
        <translation>自分でオンにするまではオフです。このスイッチだけで切り替わります。</translation>
    </message>
    <message>
        <source>Notes of new finds</source>
        <translation>新着のお知らせ</translation>
    </message>
    <message>
        <source>One note for many finds, and none while you are looking at the inbox.</source>
        <translation>新着が多くてもお知らせは 1 つです。受信箱を見ている間は出しません。</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>Back up pictures and database to a file, best on another disk</source>
        <translation>絵とデータベースをファイルにバックアップ（別のディスクがおすすめ）</translation>
    </message>
    <message>
        <source>Backup (*.zip)</source>
        <translation>バックアップ (*.zip)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>バックアップ中</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are in {file}.</source>
        <translation>
            <numerusform>{file} に %Ln 枚の絵が入りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>It lies on the same disk as the library: copy it to another one, or a broken disk takes both.</source>
        <translation>ライブラリと同じディスクにあります。別のディスクにコピーしてください。そうしないと、ディスクが壊れたとき両方とも失われます。</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>バックアップ…</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>1 か月後に</translation>
    </message>
    <message>
        <source>Never ask</source>
        <translation>もう聞かない</translation>
    </message>
    <message>
        <source>There is none with pictures yet. The database is backed up every day.</source>
        <translation>絵を含むものはまだありません。データベースは毎日バックアップされています。</translation>
    </message>
    <message>
        <source>Last made: {when}, {file}.</source>
        <translation>前回：{when}、{file}。</translation>
    </message>
    <message>
        <source>Backup with pictures</source>
        <translation>絵を含むバックアップ</translation>
    </message>
    <message>
        <source>There is no backup of your pictures yet: {pictures} pictures and {judgements} judgements have come since {when}. A file on another disk keeps them safe.</source>
        <translation>絵のバックアップがまだありません。{when} から絵 {pictures} 枚、評価 {judgements} 件が加わりました。別のディスクのファイルにしておくと安心です。</translation>
    </message>
    <message>
        <source>{pictures} pictures and {judgements} judgements have come since your last backup ({when}, {file}).</source>
        <translation>前回のバックアップ（{when}、{file}）から、絵 {pictures} 枚、評価 {judgements} 件が加わりました。</translation>
    </message>
    <message>
        <source>You will not be asked again; Settings can change that.</source>
        <translation>もうお尋ねしません。設定で変えられます。</translation>
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
        <translation>BeeRef のボードを追加…</translation>
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
        <translation>すべてのボードの並べ方をまとめた位置に絵を置いた、新しいボードを作ります</translation>
    </message>
    <message>
        <source>Two boards that teach need two placed pictures in common for this</source>
        <translation>好みを教えるボード 2 枚に、手で並べた共通の絵が 2 枚以上必要です</translation>
    </message>
    <message>
        <source>Board {number}</source>
        <translation>ボード {number}</translation>
    </message>
    <message>
        <source>All boards in one</source>
        <translation>すべてのボードを 1 枚に</translation>
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
            <numerusform>%Ln 枚のボードから学びました</numerusform>
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
    <message>
        <source>Without colours one sees how light and dark pictures are</source>
        <translation>色を消すと、明るさの違いがよく分かります</translation>
    </message>
    <message>
        <source>agreement: {before} % → {after} %</source>
        <translation>一致：{before} % → {after} %</translation>
    </message>
    <message>
        <source>Colours on or off</source>
        <translation>色を消す・戻す</translation>
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
            <numerusform>「{board}」に %Ln 枚を置きました。</numerusform>
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
        <translation>BeeRef のボード (*.bee)</translation>
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
            <numerusform>%Ln 枚を {file} に書き出しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file of %n of them is missing.</source>
        <translation>
            <numerusform>うち %Ln 枚はファイルがありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a BeeRef board</source>
        <translation>BeeRef のボードを追加</translation>
    </message>
    <message>
        <source>Looking at {file}</source>
        <translation>{file} を調べています</translation>
    </message>
    <message>
        <source>Add “{board}” as a new board?</source>
        <translation>「{board}」を新しいボードとして追加しますか？</translation>
    </message>
    <message numerus="yes">
        <source>Add these %n board(s)?</source>
        <translation>
            <numerusform>この %Ln 枚のボードを追加しますか？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n you have already.</source>
        <translation>
            <numerusform>%Ln 枚はすでにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that is turned or cropped will lie whole.</source>
        <translation>
            <numerusform>回転や切り抜きのある %Ln 枚は、元の形で置かれます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) will stay in the file.</source>
        <translation>
            <numerusform>文字 %Ln 個はファイルに残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Bringing in {file}</source>
        <translation>{file} を取り込み中</translation>
    </message>
    <message numerus="yes">
        <source>%n new picture(s).</source>
        <translation>
            <numerusform>新しい絵 %Ln 枚。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n you had already.</source>
        <translation>
            <numerusform>%Ln 枚はすでにありました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%Ln 枚は読めませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that was turned or cropped lies whole.</source>
        <translation>
            <numerusform>回転や切り抜きのあった %Ln 枚は、元の形で置かれています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) stayed in the file.</source>
        <translation>
            <numerusform>文字 %Ln 個はファイルに残りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The board does not teach until you switch that on.</source>
        <translation>このボードは、あなたが切り替えるまで好みを教えません。</translation>
    </message>
</context>
<context>
    <name>BoardPictures</name>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
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
    <message>
        <source>Board</source>
        <translation>ボード</translation>
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
    <name>BringingBackController</name>
    <message>
        <source>Bringing a library back</source>
        <translation>ライブラリを読み戻し中</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) came back.</source>
        <translation>
            <numerusform>%Ln 枚の絵が戻りました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n board(s).</source>
        <translation>
            <numerusform>ボード %Ln 枚。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s).</source>
        <translation>
            <numerusform>評価 %Ln 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were here already.</source>
        <translation>
            <numerusform>%Ln 件はすでにありました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of a newer kind were passed by.</source>
        <translation>
            <numerusform>新しい種類の %Ln 件は読み飛ばしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are damaged and were left out.</source>
        <translation>
            <numerusform>壊れたファイル %Ln 個は取り込みませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at a library</source>
        <translation>ライブラリを調べています</translation>
    </message>
    <message>
        <source>Bring a Library Back</source>
        <translation>ライブラリを戻す</translation>
    </message>
    <message>
        <source>Bring this library into the one that is open?</source>
        <translation>このライブラリを、いま開いているライブラリに取り込みますか？</translation>
    </message>
    <message>
        <source>Bring In</source>
        <translation>取り込む</translation>
    </message>
    <message numerus="yes">
        <source>%n new picture(s).</source>
        <translation>
            <numerusform>新しい絵 %Ln 枚。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are here already.</source>
        <translation>
            <numerusform>%Ln 枚はすでにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s), of these tastes: {tastes}.</source>
        <translation>
            <numerusform>評価 %Ln 件（好み：{tastes}）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of a newer kind will be passed by.</source>
        <translation>
            <numerusform>新しい種類の記録 %Ln 件は読みません。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is here stays as it is and only gains what it has not.</source>
        <translation>ここにあるものはそのまま残り、足りないものだけが加わります。</translation>
    </message>
</context>
<context>
    <name>BrowserPage</name>
    <message>
        <source>Now in your browser</source>
        <translation>つづきはブラウザーで</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>もう一度ページを開く</translation>
    </message>
    <message>
        <source>Address at which the browser ended</source>
        <translation>ブラウザーが止まったアドレス</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>このアドレスを使う</translation>
    </message>
    <message>
        <source>Your browser shows a page of {site}. Allow the program there; this window goes on by itself.</source>
        <translation>ブラウザーに {site} のページが開きます。そこで許可すると、この画面は自動で先へ進みます。</translation>
    </message>
    <message>
        <source>Did the browser end at a page that cannot be shown? Copy the address from its address line into here.</source>
        <translation>ブラウザーが「表示できないページ」で止まったときは、アドレス欄のアドレスをここに写してください。</translation>
    </message>
</context>
<context>
    <name>BrowsingController</name>
    <message>
        <source>There is no picture in what was dropped.</source>
        <translation>ドロップしたものに絵がありません。</translation>
    </message>
    <message>
        <source>This picture is in the library already.</source>
        <translation>この絵はすでにライブラリにあります。</translation>
    </message>
    <message>
        <source>Noted. It comes when collecting goes on.</source>
        <translation>控えました。収集を再開すると届きます。</translation>
    </message>
    <message>
        <source>Fetching it into the inbox…</source>
        <translation>受信箱に取り込んでいます…</translation>
    </message>
    <message>
        <source>The picture waits in the inbox.</source>
        <translation>絵が受信箱に入りました。</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>保存できませんでした：{why}</translation>
    </message>
    <message>
        <source>The page says: {why}</source>
        <translation>ページの表示：{why}</translation>
    </message>
    <message>
        <source>You rejected this picture before; it stays rejected.</source>
        <translation>以前に却下した絵です。却下のままにします。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>受信箱に戻す</translation>
    </message>
    <message>
        <source>{host} cannot be reached now. It is noted, and fetched by itself later.</source>
        <translation>{host} には今つながりません。覚えておき、あとで自動的に取ってきます。</translation>
    </message>
</context>
<context>
    <name>BrowsingDialog</name>
    <message>
        <source>No browser was found that Bunshin knows.</source>
        <translation>対応するブラウザーが見つかりませんでした。</translation>
    </message>
    <message>
        <source>Collect While Browsing</source>
        <translation>見ながら集める</translation>
    </message>
    <message>
        <source>A button in your browser saves the pictures of the page you look at to the inbox, with the page, the artist and the tags.</source>
        <translation>ブラウザーのボタンで、見ているページの絵を、ページ・作者・タグとともに受信箱に保存します。</translation>
    </message>
    <message>
        <source>1. Let these browsers reach Bunshin:</source>
        <translation>1. Bunshin につなぐブラウザー：</translation>
    </message>
    <message>
        <source>2. Add the extension from this folder:</source>
        <translation>2. このフォルダーの拡張機能を追加：</translation>
    </message>
    <message>
        <source>Chrome, Chromium, Edge, Brave: open chrome://extensions, turn on Developer mode, press Load unpacked and choose the folder.</source>
        <translation>Chrome、Chromium、Edge、Brave：chrome://extensions を開き、「デベロッパー モード」をオンにして、「パッケージ化されていない拡張機能を読み込む」でこのフォルダーを選びます。</translation>
    </message>
    <message>
        <source>Firefox: open about:debugging#/runtime/this-firefox, press Load Temporary Add-on and choose manifest.json in the folder. It stays until Firefox is closed.</source>
        <translation>Firefox：about:debugging#/runtime/this-firefox を開き、「一時的なアドオンを読み込む」でこのフォルダーの manifest.json を選びます。Firefox を閉じるまで有効です。</translation>
    </message>
    <message>
        <source>The extension sends addresses, titles and descriptions of the pictures you save, to this computer only; never cookies, passwords or your history.</source>
        <translation>拡張機能は、保存する絵のアドレス・題名・説明を、このパソコンの中だけで渡します。Cookie、パスワード、履歴は渡しません。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>つなぐ</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>切り離す</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>Folder of the extension</source>
        <translation>拡張機能のフォルダー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>つながっています</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>つながっていません</translation>
    </message>
</context>
<context>
    <name>ChoiceActions</name>
    <message>
        <source>Show what it brought</source>
        <translation>集めた絵を表示</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>アドレスをコピー</translation>
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
</context>
<context>
    <name>CollectingPage</name>
    <message>
        <source>Collecting</source>
        <translation>収集</translation>
    </message>
    <message>
        <source>as many as there are</source>
        <translation>あるだけすべて</translation>
    </message>
    <message>
        <source>New pictures a day</source>
        <translation>1 日の新しい絵の枚数</translation>
    </message>
    <message>
        <source>From all sources together; what you like most brings the most of them.</source>
        <translation>すべての収集元の合計です。好みに合う収集元ほど多く届きます。</translation>
    </message>
    <message>
        <source>Wait while data cost by volume</source>
        <translation>通信量に応じて料金がかかる間は待つ</translation>
    </message>
    <message>
        <source>On a phone&apos;s hotspot, say, where the system calls the connection metered. “Collect now” still collects.</source>
        <translation>スマートフォンのテザリングなど、システムが従量制とする接続のときです。「今すぐ収集」はいつでも使えます。</translation>
    </message>
    <message>
        <source>Wait while the computer runs on its battery</source>
        <translation>バッテリーで動いている間は待つ</translation>
    </message>
    <message>
        <source>Sources wait for the plug. “Collect now” still collects.</source>
        <translation>電源につながるまで収集元を見に行きません。「今すぐ収集」はいつでも使えます。</translation>
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
            <numerusform>%Ln 件の収集元から収集中</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>一時停止しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n new,</source>
        <translation>
            <numerusform>新着 %Ln 枚、</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%Ln 枚はすでにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%Ln 件は読み取れませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching what you saved</source>
        <translation>保存した絵を取り込み中</translation>
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
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>その名前のコマンドはありません</translation>
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
    <name>CorrectingController</name>
    <message numerus="yes">
        <source>correction of %n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の絵の訂正</numerusform>
        </translation>
    </message>
    <message>
        <source>new name of the author {name}</source>
        <translation>作者「{name}」の新しい名前</translation>
    </message>
    <message>
        <source>title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>author&apos;s page</source>
        <translation>作者のページ</translation>
    </message>
    <message>
        <source>page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>file&apos;s address</source>
        <translation>ファイルのアドレス</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{fields} of {place}</source>
        <translation>{place} の{fields}</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message numerus="yes">
        <source>Also at %n other picture(s) by “{name}”</source>
        <translation>
            <numerusform>「{name}」のほかの %Ln 枚にも</numerusform>
        </translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>The site said: {word}</source>
        <translation>サイトの言葉：{word}</translation>
    </message>
    <message>
        <source>Back to that</source>
        <translation>それに戻す</translation>
    </message>
    <message>
        <source>{field}: back to the site&apos;s word</source>
        <translation>{field}：サイトの言葉に戻す</translation>
    </message>
    <message>
        <source>The site said nothing here.</source>
        <translation>サイトは何も書いていませんでした。</translation>
    </message>
    <message>
        <source>Correct What Was Said</source>
        <translation>情報を直す</translation>
    </message>
    <message numerus="yes">
        <source>What you write here is said of %n picture(s). A field that stays empty changes nothing; what sites said is kept.</source>
        <translation>
            <numerusform>ここに書いたことが %Ln 枚の絵に当てはまります。空欄は何も変えず、サイトの言葉は残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen at {place}. What you write here counts instead of what was said there; searches and your taste follow it.</source>
        <translation>{place} で見つかりました。ここに書いたことが、そこに書かれていたことの代わりになります。検索と好みもそれに従います。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Author&apos;s page</source>
        <translation>作者のページ</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>投稿日</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>CrashReportDialog</name>
    <message>
        <source>What Went Wrong</source>
        <translation>起きたこと</translation>
    </message>
    <message>
        <source>Bunshin ended unexpectedly last time.</source>
        <translation>前回、Bunshin は予期せず終了しました。</translation>
    </message>
    <message>
        <source>Something went wrong inside Bunshin, and it went on.</source>
        <translation>Bunshin の内部で問題が起きましたが、動作は続いています。</translation>
    </message>
    <message>
        <source>Your pictures and judgements are safe: each is on the disk before the screen shows it as done. Work that was cut off goes on by itself.</source>
        <translation>絵と評価は無事です。どれも、画面に済んだと表示される前にディスクへ書き込まれています。途中で切れた作業は自動的に続きます。</translation>
    </message>
    <message>
        <source>Nothing was sent to anybody, and nothing will be. Names, addresses and folders were taken out. If you want it mended, read the report, copy it and paste it into a message to the makers, where you got Bunshin from, with a sentence on what you did.</source>
        <translation>どこにも何も送っていませんし、これからも送りません。名前、アドレス、フォルダーは取り除いてあります。直してほしいときは、報告を読み、コピーして、何をしていたかを一言添え、Bunshin の入手元で作者へのメッセージに貼り付けてください。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>報告をコピー</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>CrashTelling</name>
    <message>
        <source>Save log and reports for somebody who helps</source>
        <translation>手助けしてくれる人のためにログと報告を保存</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>アーカイブ (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were saved to {file}. Names, addresses and folders were taken out; look into it before you hand it on.</source>
        <translation>
            <numerusform>{file} に %Ln 件のファイルを保存しました。名前、アドレス、フォルダーは取り除いてあります。渡す前に中を確かめてください。</numerusform>
        </translation>
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
            <numerusform>ボード「{name}」を削除しますか？ 絵 %Ln 枚はライブラリに残り、ボードが教えたこともログに残ります。</numerusform>
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
            <numerusform>%Ln 件の答え</numerusform>
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
        <translation>私のベスト 10</translation>
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
        <translation>対決には絵が 2 枚必要です。絵を追加するか、ライブラリの表示を広げてください。</translation>
    </message>
    <message>
        <source>Two or four pictures at a time, and you say which one you prefer: so Bunshin finds your ten best, and learns your taste quickest.</source>
        <translation>2 枚か 4 枚ずつ見て、いちばん好きなものを選びます。Bunshin はあなたのベスト 10 を見つけ、好みをいちばん早く学びます。</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>フォルダーを追加</translation>
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
    <message>
        <source>With what is chosen in the library, or what it shows</source>
        <translation>ライブラリで選んだ絵、または表示中の絵で</translation>
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
            <numerusform>よく似た %Ln 組</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %n obvious pair(s)</source>
        <translation>
            <numerusform>明らかな %Ln 組を片付ける</numerusform>
        </translation>
    </message>
    <message>
        <source>Of each, the better copy is kept with the tags, sightings and judgements of both; the other goes to the trash. One undo takes all of it back. The arrow beside it shows the rules.</source>
        <translation>それぞれ良いほうを残し、両方のタグ・見つかった場所・評価をそこに集めます。もう一方はごみ箱に入ります。一度の取り消しですべて元に戻ります。規則は右の矢印にあります。</translation>
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
        <source>See what may go</source>
        <translation>消せるものを見る</translation>
    </message>
    <message>
        <source>Something went wrong inside Bunshin ({kind}). Your library is safe, and the program goes on.</source>
        <translation>Bunshin の内部で問題が起きました（{kind}）。ライブラリは無事で、動作は続きます。</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>報告を見る</translation>
    </message>
</context>
<context>
    <name>ExplainingController</name>
    <message>
        <source>its words: {words}</source>
        <translation>この絵の言葉：{words}</translation>
    </message>
    <message>
        <source>you liked “{one}”</source>
        <translation>「{one}」を好きと言った</translation>
    </message>
    <message>
        <source>you disliked “{one}”</source>
        <translation>「{one}」を苦手と言った</translation>
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
        <translation>苦手な「{one}」に近い</translation>
    </message>
    <message>
        <source>what you said of this picture itself</source>
        <translation>この絵そのものへの評価</translation>
    </message>
    <message>
        <source>you put “{one}” before others</source>
        <translation>「{one}」をほかより上にした</translation>
    </message>
    <message>
        <source>what you chose where this picture was shown</source>
        <translation>この絵が出たときのあなたの選択</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Choose a Folder…</source>
        <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>Choose a File…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>What</source>
        <translation>書き出すもの</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>XMP files</source>
        <translation>XMP ファイル</translation>
    </message>
    <message>
        <source>Title and the beginning of the id</source>
        <translation>題名と ID のはじめ</translation>
    </message>
    <message>
        <source>As the files were called when they came</source>
        <translation>取り込んだときの名前のまま</translation>
    </message>
    <message>
        <source>A folder for each artist</source>
        <translation>作者ごとのフォルダー</translation>
    </message>
    <message>
        <source>The id alone</source>
        <translation>ID だけ</translation>
    </message>
    <message>
        <source>picture.png.xmp: darktable, digiKam</source>
        <translation>picture.png.xmp：darktable、digiKam</translation>
    </message>
    <message>
        <source>picture.xmp: Lightroom, Capture One</source>
        <translation>picture.xmp：Lightroom、Capture One</translation>
    </message>
    <message>
        <source>Beside each picture</source>
        <translation>それぞれの絵に添えるもの</translation>
    </message>
    <message>
        <source>Words, stars, title and artist for others (.xmp)</source>
        <translation>ほかのソフト向けのタグ・星・題名・作者（.xmp）</translation>
    </message>
    <message>
        <source>Everything known of it, with its sources (.json)</source>
        <translation>見つかった場所を含め、分かっていることすべて（.json）</translation>
    </message>
    <message>
        <source>Its tags alone, one a line (.txt)</source>
        <translation>タグだけを一行に一つ（.txt）</translation>
    </message>
    <message>
        <source>Also tags that only a net said</source>
        <translation>モデルだけが付けたタグも含める</translation>
    </message>
    <message>
        <source>Write such files anew where they are there and differ</source>
        <translation>すでにあって内容が違うものは書き直す</translation>
    </message>
    <message>
        <source>Put the pictures in, too</source>
        <translation>絵も一緒に入れる</translation>
    </message>
    <message>
        <source>Chosen pictures ({count})</source>
        <translation>選んだ絵（{count} 枚）</translation>
    </message>
    <message>
        <source>What this search found ({count})</source>
        <translation>この検索で見つかった絵（{count} 枚）</translation>
    </message>
    <message>
        <source>All pictures ({count})</source>
        <translation>すべての絵（{count} 枚）</translation>
    </message>
    <message>
        <source>The whole library as plain text (JSON Lines)</source>
        <translation>ライブラリ全体をテキストで（JSON Lines）</translation>
    </message>
    <message>
        <source>My ranking as a table (CSV)</source>
        <translation>順位を表で（CSV）</translation>
    </message>
    <message>
        <source>Everything I said, as a log (JSON Lines)</source>
        <translation>評価の記録すべて（JSON Lines）</translation>
    </message>
    <message>
        <source>Copies: the library stays as it is, and nothing that lies in the folder is written over. Variants come along.</source>
        <translation>複製を作ります。ライブラリはそのままで、フォルダーにあるものを上書きすることもありません。差分の絵も一緒に書き出します。</translation>
    </message>
    <message>
        <source>Everything that is known, without what can be computed again: tags, sources, boards, judgements, searches. Any program can read it, and Add Folder brings it back into a library. It is as private as the library itself.</source>
        <translation>計算し直せるものを除く、分かっていることすべて：タグ、見つかった場所、ボード、評価、検索。どのソフトでも読め、「フォルダーを追加」でライブラリに読み戻せます。ライブラリと同じく、人には見せない内容も含みます。</translation>
    </message>
    <message>
        <source>Best first, as your taste has it now, with scores.</source>
        <translation>今の好みでよいものから順に、点数と一緒に。</translation>
    </message>
    <message>
        <source>Every like, duel and board, as it was said. The Taste screen adds such a file.</source>
        <translation>好き・苦手、対決、ボードなど、言ったことをそのままに。「好み」の画面で読み込めます。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), {size}.</source>
        <translation>
            <numerusform>絵 %Ln 枚、{size}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) beside them.</source>
        <translation>
            <numerusform>添えるファイル %Ln 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>All in one file (.zip)</source>
        <translation>ひとつのファイルにまとめる（.zip）</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>The file of %n of them is missing.</source>
        <translation>
            <numerusform>そのうち %Ln 枚はファイルがありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) are in {place}.</source>
        <translation>
            <numerusform>%Ln 件の評価を {place} に書き出しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ranked in {place}.</source>
        <translation>
            <numerusform>%Ln 枚の順位を {place} に書き出しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were copied to {place}.</source>
        <translation>
            <numerusform>%Ln 枚の絵を {place} に複製しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lay there already.</source>
        <translation>
            <numerusform>%Ln 枚はすでにありました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) beside them say otherwise and were left as they are.</source>
        <translation>
            <numerusform>内容の違う付属ファイル %Ln 個はそのままにしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) with all that is known of them are in {place}.</source>
        <translation>
            <numerusform>%Ln 枚の絵について分かっていることすべてを {place} に書き出しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportingController</name>
    <message>
        <source>Export into this folder</source>
        <translation>このフォルダーに書き出す</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Export the ranking</source>
        <translation>順位を書き出す</translation>
    </message>
    <message>
        <source>Export what I said</source>
        <translation>評価を書き出す</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>始めています…</translation>
    </message>
    <message>
        <source>Stopped. What was written whole stays there.</source>
        <translation>停止しました。書き終えたものはそのまま残っています。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>書き出し中</translation>
    </message>
    <message>
        <source>Zip file (*.zip)</source>
        <translation>Zip ファイル (*.zip)</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>ファイルに書き出す</translation>
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
    <message>
        <source>The site asks not to train AI on it (noai).</source>
        <translation>サイトは AI の学習に使わないよう求めています（noai）。</translation>
    </message>
    <message>
        <source>The site asks not to train AI on it (noimageai).</source>
        <translation>サイトは AI の学習に使わないよう求めています（noimageai）。</translation>
    </message>
    <message>
        <source>The site asks not to keep copies of it (noarchive).</source>
        <translation>サイトは複製を保存しないよう求めています（noarchive）。</translation>
    </message>
    <message>
        <source>The site asks search engines to leave it out (noindex).</source>
        <translation>サイトは検索エンジンに載せないよう求めています（noindex）。</translation>
    </message>
</context>
<context>
    <name>FilingController</name>
    <message numerus="yes">
        <source>%n picture(s) copied.</source>
        <translation>
            <numerusform>%Ln 枚をコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moving %n picture(s) to the trash</source>
        <translation>
            <numerusform>%Ln 枚をごみ箱へ移動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>putting back %n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚をごみ箱から戻す</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Picture {number}</source>
        <translation>絵 {number}</translation>
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
    <message>
        <source>Search for this</source>
        <translation>これで検索</translation>
    </message>
    <message>
        <source>Copy the search</source>
        <translation>検索をコピー</translation>
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
    <name>GridPictures</name>
    <message>
        <source>Picture {number}</source>
        <translation>絵 {number}</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Pictures</source>
        <translation>絵</translation>
    </message>
</context>
<context>
    <name>GroundMenu</name>
    <message>
        <source>Paste here</source>
        <translation>ここに貼り付け</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Show the whole board</source>
        <translation>ボード全体を表示</translation>
    </message>
    <message>
        <source>Rename the board…</source>
        <translation>ボードの名前を変更…</translation>
    </message>
    <message>
        <source>Export the board…</source>
        <translation>ボードを書き出す…</translation>
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
        <source>Try Again</source>
        <translation>もう一度試す</translation>
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
    <name>GuideReader</name>
    <message>
        <source>No page has these words.</source>
        <translation>この言葉のあるページはありません。</translation>
    </message>
    <message>
        <source>This document lies beside the program&apos;s source code.</source>
        <translation>この文書はプログラムのソースコードに付いています。</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>戻る (Alt+←)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>進む (Alt+→)</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>ガイドを検索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>HealthController</name>
    <message>
        <source>Stopped; it is looked at another day.</source>
        <translation>中止しました。別の日に確認します。</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Check all now</source>
        <translation>すべて今すぐ確認</translation>
    </message>
    <message>
        <source>Not looked at yet. A part is looked at each day, when nothing goes on.</source>
        <translation>まだ確認していません。何もしていないときに、毎日一部ずつ確認します。</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>{outcome} Last looked at: {when}.</source>
        <translation>{outcome}最終確認：{when}。</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>ライブラリを修復中</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>ライブラリを確認中</translation>
    </message>
    <message>
        <source>The library is sound: every file was looked at.</source>
        <translation>ライブラリは健全です。すべてのファイルを確認しました。</translation>
    </message>
    <message>
        <source>{what} Nothing is deleted: repairing looks for each file, puts damaged ones aside and marks what is missing.</source>
        <translation>{what}何も削除されません。修復では、各ファイルを探し、壊れたものを脇によけ、見つからないものに印を付けます。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be mended. A backup has damaged pictures whole.</source>
        <translation>
            <numerusform>%Ln 件は直せませんでした。壊れた絵は、バックアップには完全な形で残っています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were mended.</source>
        <translation>
            <numerusform>%Ln 件を直しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is damaged; a backup can be restored.</source>
        <translation>データベースが壊れています。バックアップから戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not where they should be.</source>
        <translation>
            <numerusform>%Ln 件のファイルが、あるべき場所にありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are damaged.</source>
        <translation>
            <numerusform>%Ln 件のファイルが壊れています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller thing(s) want mending.</source>
        <translation>
            <numerusform>小さな問題が %Ln 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>異常ありません。</translation>
    </message>
    <message>
        <source>All is well; {count} files were read whole.</source>
        <translation>異常ありません（{count} 件のファイルを最後まで読みました）。</translation>
    </message>
    <message>
        <source>Looking after the library</source>
        <translation>ライブラリの見回り</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>collecting…</source>
        <translation>収集中…</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>休止中</translation>
    </message>
    <message>
        <source>wants a login</source>
        <translation>ログインが必要</translation>
    </message>
    <message>
        <source>looks broken</source>
        <translation>壊れているようです</translation>
    </message>
    <message>
        <source>no recipe reads it</source>
        <translation>読めるレシピなし</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>読めませんでした</translation>
    </message>
    <message>
        <source>waiting till {time}</source>
        <translation>{time} まで待機</translation>
    </message>
    <message>
        <source>waits for your word</source>
        <translation>あなたの評価待ち</translation>
    </message>
    <message>
        <source>resting</source>
        <translation>お休み中</translation>
    </message>
    <message>
        <source>more to come</source>
        <translation>続きあり</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>まだ見ていません</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>順調</translation>
    </message>
    <message>
        <source>You paused it. Nothing of it is forgotten.</source>
        <translation>あなたが休止しました。何も失われていません。</translation>
    </message>
    <message>
        <source>This site wants to know who asks. Log in, then it is tried again at once.</source>
        <translation>このサイトにはログインが必要です。ログインすると、すぐにもう一度試します。</translation>
    </message>
    <message>
        <source>It gave pictures before and is empty now. Open its page: if there is something to see, its recipe is out of date.</source>
        <translation>以前は絵がありましたが、今は空です。ページを開いてみてください。何か見えるなら、レシピが古くなっています。</translation>
    </message>
    <message>
        <source>The site asks to be left alone until {time}. What is still to do waits for that; you need do nothing.</source>
        <translation>このサイトは {time} までアクセスを控えるよう求めています。残りはそれまで待ちます。何もする必要はありません。</translation>
    </message>
    <message>
        <source>It has named more than was fetched so far; the next rounds bring it.</source>
        <translation>まだ取得していないものがあります。次の収集で届きます。</translation>
    </message>
    <message>
        <source>{count} × {reason}</source>
        <translation>{count} 件：{reason}</translation>
    </message>
    <message>
        <source>Last time: {reason}</source>
        <translation>前回：{reason}</translation>
    </message>
    <message>
        <source>Its login is kept until you quit, because this system has no keyring.</source>
        <translation>このシステムにはキーリングがないため、ログインは終了するまでのあいだだけ保持されます。</translation>
    </message>
    <message>
        <source>It did not take the login that is kept for it.</source>
        <translation>保存されているログインは受け付けられませんでした。</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>ネットワークなし</translation>
    </message>
    <message>
        <source>%Ln to try again</source>
        <translation>再試行待ち %Ln 件</translation>
    </message>
    <message>
        <source>Failed again and again, and waiting for you to try once more: %Ln.</source>
        <translation>何度も失敗し、%Ln 件が再試行を待っています。</translation>
    </message>
</context>
<context>
    <name>HelpingController</name>
    <message>
        <source>The artists of the example site&apos;s pictures: {file}</source>
        <translation>見本サイトの絵の作者：{file}</translation>
    </message>
</context>
<context>
    <name>HydrusArriving</name>
    <message numerus="yes">
        <source>%n file(s) in Hydrus fit.</source>
        <translation>
            <numerusform>Hydrus で %Ln 個のファイルが見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags keep their namespaces (creator becomes artist, series becomes copyright). What is here already is not fetched again.</source>
        <translation>タグの名前空間は保たれます（creator は artist に、series は copyright になります）。すでにここにあるものは取得されません。</translation>
    </message>
    <message>
        <source>Bringing pictures out of Hydrus</source>
        <translation>Hydrus から絵を取り込んでいます</translation>
    </message>
</context>
<context>
    <name>HydrusDialog</name>
    <message>
        <source>Asking…</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Pictures out of Hydrus</source>
        <translation>Hydrus から取り込む</translation>
    </message>
    <message>
        <source>Hydrus has to be running on this computer, with its Client API switched on. Nothing leaves this computer.</source>
        <translation>このパソコンで Hydrus を動かし、Client API を有効にしてください。何もこのパソコンの外へは出ません。</translation>
    </message>
    <message>
        <source>In Hydrus: services → manage services → client api switches it on; services → review services → client api → add makes a key. It needs “search for and fetch files”.</source>
        <translation>Hydrus では services → manage services → client api で有効にし、services → review services → client api → add でキーを作ります。「search for and fetch files」の許可が必要です。</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>Access &amp;key</source>
        <translation>アクセスキー(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Search for</source>
        <translation>検索する内容(&amp;S)</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>保存済み。入力すると置き換わります</translation>
    </message>
    <message>
        <source>64 digits and letters</source>
        <translation>64 文字の英数字</translation>
    </message>
    <message>
        <source>nothing means everything; words between commas</source>
        <translation>空欄ならすべて。語はコンマで区切ります</translation>
    </message>
    <message>
        <source>The key is kept in this system&apos;s keyring, never in a file.</source>
        <translation>キーはシステムのキーリングに保存され、ファイルには書かれません。</translation>
    </message>
    <message>
        <source>This system has no keyring, so the key is kept until you quit.</source>
        <translation>このシステムにはキーリングがないため、キーは終了するまで保たれます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ImportNews</name>
    <message>
        <source>Save Report…</source>
        <translation>報告を保存…</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>見せる</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>別のフォルダー…</translation>
    </message>
    <message>
        <source>The picture was added.</source>
        <translation>絵を追加しました。</translation>
    </message>
    <message>
        <source>This picture is in the library already.</source>
        <translation>この絵はすでにライブラリにあります。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>見せる</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added.</source>
        <translation>
            <numerusform>%Ln 枚を追加しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%Ln 枚はすでにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) taken over.</source>
        <translation>
            <numerusform>星 %Ln 件を引き継ぎました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused:</source>
        <translation>
            <numerusform>%Ln 個のファイルは取り込めませんでした：</numerusform>
        </translation>
    </message>
    <message>
        <source>This is your library&apos;s own folder: what is in it is there already.</source>
        <translation>ライブラリ自身のフォルダーです。中の絵はもうライブラリにあります。</translation>
    </message>
    <message>
        <source>There is no picture in “{folder}”.</source>
        <translation>「{folder}」に絵はありません。</translation>
    </message>
    <message>
        <source>There was no picture to add.</source>
        <translation>追加できる絵がありませんでした。</translation>
    </message>
</context>
<context>
    <name>ImportingController</name>
    <message>
        <source>Add a folder of pictures</source>
        <translation>絵のフォルダーを追加</translation>
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
        <source>Add pictures, or a table of them (CSV)</source>
        <translation>絵、または絵の表(CSV)を追加</translation>
    </message>
    <message>
        <source>Look at a folder before it is added</source>
        <translation>追加する前にフォルダーを見る</translation>
    </message>
    <message>
        <source>There is no picture in what was dropped.</source>
        <translation>ドロップしたものに絵がありません。</translation>
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
    <message>
        <source>New finds wait here. The first ones are on their way.</source>
        <translation>新着はここで待ちます。最初の絵がまもなく届きます。</translation>
    </message>
    <message>
        <source>Show what is going on</source>
        <translation>いまの作業を見る</translation>
    </message>
    <message>
        <source>New finds wait here until you keep or reject them. Add a site, and they come.</source>
        <translation>新着は、保存か却下を選ぶまでここで待ちます。サイトを追加すると届きます。</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>サイトを追加</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Inbox: one find at a time</source>
        <translation>受信箱：1 枚ずつ</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>残り %Ln 枚</numerusform>
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
    <message>
        <source>Nothing waits any more</source>
        <translation>待っている絵はもうありません</translation>
    </message>
    <message>
        <source>The next finds</source>
        <translation>次に見る絵</translation>
    </message>
</context>
<context>
    <name>InspectingController</name>
    <message>
        <source>The file is missing; its thumbnail is shown.</source>
        <translation>ファイルが見つかりません。サムネイルを表示しています。</translation>
    </message>
    <message>
        <source>Rejected. It lies in the trash and is never fetched again.</source>
        <translation>却下しました。ごみ箱にあり、二度と取得しません。</translation>
    </message>
    <message>
        <source>In the trash. “Put Back” in the Picture menu restores it.</source>
        <translation>ごみ箱にあります。「絵」メニューの「ごみ箱から戻す」で戻せます。</translation>
    </message>
    <message>
        <source>edit of a note</source>
        <translation>メモの編集</translation>
    </message>
    <message numerus="yes">
        <source>edit of tags of %n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の絵のタグの編集</numerusform>
        </translation>
    </message>
    <message>
        <source>A find that waits in the inbox: {keep} or {reject} it.</source>
        <translation>受信箱で待っている新着です。{keep} するか {reject} してください。</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>却下</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n pictures chosen</source>
        <translation>
            <numerusform>%Ln 枚を選択中</numerusform>
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
        <source>What is known about a picture stands here.</source>
        <translation>絵についてわかっていることが、ここに表示されます。</translation>
    </message>
    <message>
        <source>Choose the first one</source>
        <translation>最初の絵を選ぶ</translation>
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
        <source>Find in folder…</source>
        <translation>フォルダーから探す…</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>似た絵を探す</translation>
    </message>
    <message>
        <source>Correct title and author…</source>
        <translation>題名と作者を直す…</translation>
    </message>
</context>
<context>
    <name>JudgedFinds</name>
    <message>
        <source>Kept</source>
        <translation>保存しました</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下しました</translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>「好き」と答えました</translation>
    </message>
    <message>
        <source>Disliked</source>
        <translation>「苦手」と答えました</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>like of %n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚を「好き」に</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dislike of %n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚を「苦手」に</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking back the like of %n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の「好き」の取り消し</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking back the dislike of %n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の「苦手」の取り消し</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keeping %n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejecting %n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の却下</numerusform>
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
            <numerusform>%Ln 枚の星</numerusform>
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
            <numerusform>ごみ箱の %Ln 枚の絵のファイルを完全に削除しますか？</numerusform>
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
    <message numerus="yes">
        <source>%Ln of them you rejected.</source>
        <translation>
            <numerusform>うち %Ln 枚は却下したものです。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>A key of your own</source>
        <translation>あなただけのキー</translation>
    </message>
    <message>
        <source>Open the page for keys</source>
        <translation>キーのページを開く</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Log in with the browser</source>
        <translation>ブラウザーでログイン</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>{site} lets a program in with a key that belongs to you alone. It is free and takes two minutes.</source>
        <translation>{site} は、あなた専用のキーでプログラムを受け入れます。無料で、2 分ほどで済みます。</translation>
    </message>
    <message>
        <source>1. Register an application; any name will do.</source>
        <translation>1. アプリケーションを登録します。名前は何でもかまいません。</translation>
    </message>
    <message>
        <source>2. Where it asks for a callback or redirect address, enter this:</source>
        <translation>2. コールバックやリダイレクトのアドレスを聞かれたら、これを入力します。</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>リダイレクトのアドレス</translation>
    </message>
    <message>
        <source>3. Copy the two words it gives you into here:</source>
        <translation>3. 表示された 2 つの文字列を、ここに写します。</translation>
    </message>
    <message>
        <source>Key (consumer key)</source>
        <translation>キー（consumer key）</translation>
    </message>
    <message>
        <source>Secret (consumer secret)</source>
        <translation>シークレット（consumer secret）</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>保管済み（入力すると置き換え）</translation>
    </message>
    <message>
        <source>Kept in this system&apos;s keyring, never in a file.</source>
        <translation>この環境のキーリングに保管し、ファイルには書きません。</translation>
    </message>
    <message>
        <source>This system has no keyring, so this is kept until you quit.</source>
        <translation>この環境にはキーリングがないため、終了するまでの間だけ保持します。</translation>
    </message>
</context>
<context>
    <name>KeyQuestion</name>
    <message>
        <source>Press the new key for “{name}”.</source>
        <translation>「{name}」の新しいキーを押してください。</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>このキーにする</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>作り直す…</translation>
    </message>
    <message>
        <source>Make a new key; whoever has the old one is out.</source>
        <translation>鍵を作り直します。古い鍵では入れなくなります。</translation>
    </message>
    <message>
        <source>Make a new key: {name}</source>
        <translation>鍵を作り直す：{name}</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>コピー：{name}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Hide: {name}</source>
        <translation>隠す：{name}</translation>
    </message>
    <message>
        <source>Show: {name}</source>
        <translation>表示：{name}</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>Pictures in the library</source>
        <translation>ライブラリの絵</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>ビューアー</translation>
    </message>
    <message>
        <source>Comparing two</source>
        <translation>2 枚の比較</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>受信箱</translation>
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
        <source>List of sources</source>
        <translation>収集元の一覧</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>The menu of what has the focus</source>
        <translation>選んでいるもののメニュー</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>次のボタンや欄へ</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>ひとつ戻る</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>近くで見る</translation>
    </message>
    <message>
        <source>Open in the viewer</source>
        <translation>ビューアーで開く</translation>
    </message>
    <message>
        <source>Go about</source>
        <translation>移動する</translation>
    </message>
    <message>
        <source>Choose one more, or less</source>
        <translation>1 枚ずつ選択に加える・外す</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>すべて選ぶ</translation>
    </message>
    <message>
        <source>Choose none, then back to all</source>
        <translation>選択を解除し、次に全体へ戻る</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>次の絵</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>前の絵</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>絵の全体</translation>
    </message>
    <message>
        <source>Single pixels, and back</source>
        <translation>等倍と全体を切り替え</translation>
    </message>
    <message>
        <source>Turn; with Shift the other way</source>
        <translation>回転（Shift で逆回り）</translation>
    </message>
    <message>
        <source>Slideshow</source>
        <translation>スライドショー</translation>
    </message>
    <message>
        <source>Let an animation rest</source>
        <translation>アニメーションを一時停止</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>好き</translation>
    </message>
    <message>
        <source>Dislike</source>
        <translation>苦手</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Flip between the two</source>
        <translation>2 枚を入れ替えて表示</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べて表示</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Skip: it comes again later</source>
        <translation>あとで（もう一度届きます）</translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>直前の評価を取り消す</translation>
    </message>
    <message>
        <source>In the row of the next: go along it</source>
        <translation>次の新着の列で：列の中を移動</translation>
    </message>
    <message>
        <source>In that row: bring it forward</source>
        <translation>その列で：前に出す</translation>
    </message>
    <message>
        <source>Next picture; with Shift back</source>
        <translation>次の絵（Shift で前の絵）</translation>
    </message>
    <message>
        <source>Move what is chosen; with Shift farther</source>
        <translation>選んだ絵を動かす（Shift で大きく）</translation>
    </message>
    <message>
        <source>Paste a picture here</source>
        <translation>絵をここに貼り付ける</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Take from the board</source>
        <translation>ボードから取り除く</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Show what is chosen</source>
        <translation>選んだ絵を表示</translation>
    </message>
    <message>
        <source>Held while dragging: move the table</source>
        <translation>押したままドラッグで台を動かす</translation>
    </message>
    <message>
        <source>The left one (of two)</source>
        <translation>左の絵（2 枚のとき）</translation>
    </message>
    <message>
        <source>The right one (of two)</source>
        <translation>右の絵（2 枚のとき）</translation>
    </message>
    <message>
        <source>The one in this place</source>
        <translation>その位置の絵</translation>
    </message>
    <message>
        <source>Draw (of two)</source>
        <translation>引き分け（2 枚のとき）</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>飛ばす</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>直前の答えを取り消す</translation>
    </message>
    <message>
        <source>To the next picture on this side</source>
        <translation>その方向の隣の絵へ</translation>
    </message>
    <message>
        <source>Held while dragging: move the map</source>
        <translation>押したままドラッグで地図を動かす</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <source>Collect from it now</source>
        <translation>今すぐここから収集</translation>
    </message>
    <message>
        <source>Let it rest, or go on</source>
        <translation>休止・再開</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Test on this page</source>
        <translation>このページで試す</translation>
    </message>
    <message>
        <source>To the list, then to the sources</source>
        <translation>一覧へ、次に収集元へ</translation>
    </message>
    <message>
        <source>Keep the left</source>
        <translation>左を残す</translation>
    </message>
    <message>
        <source>Keep the right</source>
        <translation>右を残す</translation>
    </message>
    <message>
        <source>Both, as variants</source>
        <translation>両方を差分として残す</translation>
    </message>
    <message>
        <source>They are different</source>
        <translation>別の絵</translation>
    </message>
    <message>
        <source>Skip: ask again later</source>
        <translation>あとでもう一度尋ねる</translation>
    </message>
    <message>
        <source>Without colours, and back</source>
        <translation>色を消す・戻す</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Show and change keys…</source>
        <translation>キーの一覧と変更…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>All keys on one page that can be searched; each command can have others.</source>
        <translation>すべてのキーを一つのページで検索できます。コマンドごとに別のキーを選べます。</translation>
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
            <numerusform>%Ln 枚は解析できませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Slower than usual, to spare the battery.</source>
        <translation>バッテリーを節約するため、いつもよりゆっくり進みます。</translation>
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
        <translation>星の多い順</translation>
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
            <numerusform>%Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{total} 枚中 {shown} 枚</translation>
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
    <message numerus="yes">
        <source>%n pair(s) of pictures look alike</source>
        <translation>
            <numerusform>よく似た絵が %Ln 組あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) that Bunshin found wait for your check</source>
        <translation>
            <numerusform>Bunshin が見つけた %Ln 個の言葉が確認を待っています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message>
        <source>This search cannot be read: {reason}</source>
        <translation>この検索は読み取れません：{reason}</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library and Files</source>
        <translation>ライブラリとファイル</translation>
    </message>
    <message>
        <source>Open or make another…</source>
        <translation>別のものを開く・作る…</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>このライブラリ</translation>
    </message>
    <message>
        <source>{folder}
Everything is in this one folder. To move it, quit Bunshin, move the folder, and open it here.</source>
        <translation>{folder}
すべてがこのフォルダーに入っています。移すときは、Bunshin を終了してフォルダーを移動し、ここで開いてください。</translation>
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
        <source>Read from file names where pictures are from</source>
        <translation>ファイル名から絵の元のページを読み取る</translation>
    </message>
    <message>
        <source>Many sites put the picture&apos;s number into the name. Nothing is asked of them.</source>
        <translation>多くのサイトは絵の番号をファイル名に入れます。サイトへの問い合わせはしません。</translation>
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
    <name>LogView</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>What the log shows</source>
        <translation>ログに表示する内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>What is selected, else all that is shown</source>
        <translation>選択した部分、なければ表示中のすべて</translation>
    </message>
    <message>
        <source>Open the log file</source>
        <translation>ログファイルを開く</translation>
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
    <name>LoginWanted</name>
    <message>
        <source>{site} wants a login before it shows more.</source>
        <translation>{site} の続きを見るにはログインが必要です。</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>ログイン…</translation>
    </message>
    <message>
        <source>The login is forgotten.</source>
        <translation>ログイン情報を消しました。</translation>
    </message>
</context>
<context>
    <name>LookNumbers</name>
    <message>
        <source>new</source>
        <translation>新しい絵</translation>
    </message>
    <message>
        <source>in the library already</source>
        <translation>すでにライブラリにある絵</translation>
    </message>
    <message>
        <source>of these gain a place or a tag</source>
        <translation>そのうち場所かタグが増える絵</translation>
    </message>
    <message>
        <source>the same as another of these</source>
        <translation>この中のほかの絵と同じもの</translation>
    </message>
    <message>
        <source>no picture that can be read</source>
        <translation>絵として読めないファイル</translation>
    </message>
    <message>
        <source>with the page they are from</source>
        <translation>元のページが分かる</translation>
    </message>
    <message>
        <source>with an author</source>
        <translation>作者が分かる</translation>
    </message>
    <message>
        <source>with tags</source>
        <translation>タグがある</translation>
    </message>
    <message>
        <source>say otherwise than the library (both are kept)</source>
        <translation>ライブラリと食い違う（両方残します）</translation>
    </message>
    <message>
        <source>with something beside them that cannot be read</source>
        <translation>横の情報が読めない</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Bunshin&apos;s own sidecars</source>
        <translation>Bunshin の書き出し</translation>
    </message>
    <message>
        <source>gallery-dl</source>
        <translation>gallery-dl</translation>
    </message>
    <message>
        <source>Hydrus</source>
        <translation>Hydrus</translation>
    </message>
    <message>
        <source>files of tags</source>
        <translation>タグのファイル</translation>
    </message>
    <message>
        <source>the browser</source>
        <translation>ブラウザー</translation>
    </message>
    <message>
        <source>their folder&apos;s info.json</source>
        <translation>フォルダーの info.json</translation>
    </message>
    <message>
        <source>a guess by their name</source>
        <translation>ファイル名からの推測</translation>
    </message>
    <message>
        <source>{who} {count}</source>
        <translation>{who} {count}</translation>
    </message>
    <message>
        <source>Said by: {list}</source>
        <translation>情報の元：{list}</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>with stars or a like</source>
        <translation>星か「好き」が付いている</translation>
    </message>
    <message>
        <source>Eagle</source>
        <translation>Eagle</translation>
    </message>
    <message>
        <source>photo programs (XMP, IPTC)</source>
        <translation>写真のプログラム（XMP、IPTC）</translation>
    </message>
</context>
<context>
    <name>LookWords</name>
    <message>
        <source>{files} in {names}.</source>
        <translation>{names} に {files}。</translation>
    </message>
    <message>
        <source>{file}: nothing is made of these columns: {columns}.</source>
        <translation>{file}：次の列は使われません：{columns}。</translation>
    </message>
    <message>
        <source>{file}: these lines name no picture: {lines}.</source>
        <translation>{file}：次の行には絵がありません：{lines}。</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total} 件中 {done} 件</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>毎秒 {count} 件</translation>
    </message>
    <message>
        <source>{seconds} s to go</source>
        <translation>残り {seconds} 秒</translation>
    </message>
    <message>
        <source>It is in the trash or was rejected, and does not come back.</source>
        <translation>ごみ箱にあるか却下した絵で、戻りません。</translation>
    </message>
    <message>
        <source>{file} beside it cannot be read.</source>
        <translation>横にある {file} が読めません。</translation>
    </message>
    <message>
        <source>Line {line}: {column} makes no sense and is left out.</source>
        <translation>{line} 行目：{column} は意味をなさないため使いません。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>{field}: “{new}”; in the library “{old}”.</source>
        <translation>{field}：「{new}」。ライブラリでは「{old}」。</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>{line} 行目：{what}</translation>
    </message>
    <message>
        <source>Eagle&apos;s folders become tags, such as folder:outer/inner.</source>
        <translation>Eagle のフォルダーは folder:外/内 のようなタグになります。</translation>
    </message>
    <message>
        <source>{path} is of a kind that Bunshin does not read (a film, say).</source>
        <translation>{path} は Bunshin が読まない種類（動画など）です。</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>{path} を読めません。</translation>
    </message>
    <message>
        <source>{path} has more pixels than the limit.</source>
        <translation>{path} は画素数が上限を超えています。</translation>
    </message>
    <message>
        <source>{path} could not be had: the other program does not give it.</source>
        <translation>{path} を取得できません。相手のプログラムが渡しませんでした。</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
    </message>
</context>
<context>
    <name>LookingFirstController</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln 個のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>見ています…</translation>
    </message>
    <message>
        <source>Looking at what is to be added</source>
        <translation>追加するものを確認</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>一覧を保存</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>The list is in {file}.</source>
        <translation>一覧を {file} に保存しました。</translation>
    </message>
    <message numerus="yes">
        <source>“{library}”: %n picture(s) in Eagle&apos;s trash stay there.</source>
        <translation>
            <numerusform>「{library}」：Eagle のごみ箱にある絵 %Ln 枚は取り込まれません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Language and Look</source>
        <translation>言語と外観</translation>
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
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Changes at once; nothing has to be started again.</source>
        <translation>すぐに変わります。再起動は要りません。</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Everything grows with it.</source>
        <translation>画面全体が一緒に大きくなります。</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Nothing glides or plays by itself. On as well where the system asks for it.</source>
        <translation>画面がひとりでに動いたり再生されたりしません。システムの設定で求められているときも、こうなります。</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>コントラストを上げる</translation>
    </message>
    <message>
        <source>Black on white or white on black, with firm edges. On as well where the system asks for it.</source>
        <translation>白地に黒、または黒地に白で、輪郭もはっきりします。システムの設定で求められているときも、こうなります。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Light paper or dark ink around your pictures.</source>
        <translation>絵のまわりを明るい紙色にするか、暗い墨色にするか。</translation>
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
            <numerusform>似た絵を近くに並べた地図です。これまでに %Ln 枚の絵を調べました。もう少し増えると描けます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>地図を描いています</translation>
    </message>
    <message>
        <source>Drawing the map: {share} %</source>
        <translation>地図を描いています：{share} %</translation>
    </message>
    <message>
        <source>Show what is going on</source>
        <translation>いまの作業を見る</translation>
    </message>
</context>
<context>
    <name>MapPictures</name>
    <message>
        <source>Picture {number}</source>
        <translation>絵 {number}</translation>
    </message>
</context>
<context>
    <name>MapScreen</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%Ln 枚を選択中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map of %n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の絵の地図</numerusform>
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
    <message>
        <source>Arrows go from picture to picture, with Shift they choose several; + and - come nearer and go away; Ctrl+Shift+A chooses everything in sight, Ctrl+A all.</source>
        <translation>矢印キーで絵から絵へ移り、Shift を押しながらで複数を選びます。+ と - で近づき、遠ざかります。Ctrl+Shift+A は見えている絵を、Ctrl+A はすべてを選びます。</translation>
    </message>
</context>
<context>
    <name>MapStrip</name>
    <message numerus="yes">
        <source>%n picture(s) of the map</source>
        <translation>
            <numerusform>地図の絵 %Ln 枚</numerusform>
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
        <translation>好きになりそう：{score} %</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) here: come nearer</source>
        <translation>
            <numerusform>ここに %Ln 枚あります。近づいてください</numerusform>
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
        <translation>好みの名前は 1〜{longest} 文字で、目に見える文字だけにしてください。</translation>
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
        <translation>{url} には絵が見つからず、このサイトを読めるレシピもありません。</translation>
    </message>
    <message>
        <source>The map could not be drawn: {reason}</source>
        <translation>地図を描けませんでした：{reason}</translation>
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
        <source>The disk that holds {folder} is full. What was kept before is safe; what was to be kept just now is not. Free some space, then do it again.</source>
        <translation>{folder} のあるディスクがいっぱいです。これまでに保存したものは無事ですが、いま保存しようとしたものは保存されていません。空きを作ってから、もう一度行ってください。</translation>
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
        <translation>モデル {net} がありません：{hint}</translation>
    </message>
    <message>
        <source>The net file {file} is damaged and was refused.</source>
        <translation>モデルのファイル {file} は壊れているため使用しません。</translation>
    </message>
    <message>
        <source>The net {net} could not be run: {reason}</source>
        <translation>モデル {net} を実行できませんでした：{reason}</translation>
    </message>
    <message>
        <source>This picture was seen at {count} places; there is no number {number}.</source>
        <translation>この絵が見つかった場所は {count} か所で、{number} 番はありません。</translation>
    </message>
    <message>
        <source>Another Bunshin is working with the library at {folder}. Close it, or wait until it is done.</source>
        <translation>別の Bunshin が {folder} のライブラリを使用中です。そちらを閉じるか、終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>“{text}” is no address or no date that can be kept there.</source>
        <translation>「{text}」は、そこに残せるアドレスや日付ではありません。</translation>
    </message>
    <message>
        <source>{host} answers with errors or not at all; it is tried again at {until}.</source>
        <translation>{host} はエラーを返すか応答がありません。{until} に再び試みます。</translation>
    </message>
    <message>
        <source>{host} was asked as often as its recipe allows; it goes on at {until}.</source>
        <translation>{host} へのアクセスがレシピの上限に達しました。{until} に再開します。</translation>
    </message>
    <message>
        <source>{host} has sent as much as is fetched in a day; it goes on at {until}.</source>
        <translation>{host} からの一日の受信量が上限に達しました。{until} に再開します。</translation>
    </message>
    <message>
        <source>Nothing can be reached, {host} neither. It goes on by itself when the network is back.</source>
        <translation>{host} を含め、どこにも接続できません。ネットワークが戻れば自動で再開します。</translation>
    </message>
    <message>
        <source>What the browser sent was refused: {reason}.</source>
        <translation>ブラウザーから届いた内容を受け取れませんでした：{reason}。</translation>
    </message>
    <message>
        <source>{recipe} asks to be let in again. Nothing is lost: it goes on where it was when you have logged in.</source>
        <translation>{recipe} がもう一度ログインを求めています。何も失われていません。ログインすると続きから始まります。</translation>
    </message>
    <message>
        <source>The site did not let Bunshin in ({reason}). Check the key and the redirect address, and try again.</source>
        <translation>サイトが Bunshin を受け入れませんでした（{reason}）。キーとリダイレクトのアドレスを確かめて、もう一度試してください。</translation>
    </message>
    <message>
        <source>Nobody came back from the site&apos;s page. Begin the login again when you like.</source>
        <translation>サイトのページから戻ってきませんでした。いつでもログインをやり直せます。</translation>
    </message>
    <message>
        <source>Another program uses port {port}, where the browser would come back. Quit it and try again.</source>
        <translation>ブラウザーが戻ってくるポート {port} を別のプログラムが使っています。それを終了して、もう一度試してください。</translation>
    </message>
    <message>
        <source>{host} asks for a browser with a person in front of it. Bunshin never gets round that.</source>
        <translation>{host} は、人が使うブラウザーであることを求めています。Bunshin がそれをすり抜けることはありません。</translation>
    </message>
    <message>
        <source>{host} wants a login.</source>
        <translation>{host} にはログインが必要です。</translation>
    </message>
    <message>
        <source>{url} is gone.</source>
        <translation>{url} はなくなりました。</translation>
    </message>
    <message>
        <source>The program gallery-dl, which read {url}, is not here any more.</source>
        <translation>{url} を読んでいたプログラム gallery-dl が見つかりません。</translation>
    </message>
    <message>
        <source>The program gallery-dl does not read {url} any more.</source>
        <translation>プログラム gallery-dl は {url} を読まなくなりました。</translation>
    </message>
    <message>
        <source>The program gallery-dl itself failed ({reason}). An update may help.</source>
        <translation>プログラム gallery-dl が失敗しました（{reason}）。更新すると直ることがあります。</translation>
    </message>
    <message>
        <source>The program gallery-dl could not be installed: {reason}.</source>
        <translation>プログラム gallery-dl をインストールできませんでした：{reason}。</translation>
    </message>
    <message>
        <source>Another program uses port {port}, so Bunshin cannot answer there.</source>
        <translation>ポート {port} はほかのプログラムが使っているため、Bunshin はそこで応答できません。</translation>
    </message>
    <message>
        <source>{file} was written by a newer Bunshin (version {found}; this one reads up to {known}). Nothing was done.</source>
        <translation>{file} は新しい Bunshin が書いたものです（バージョン {found}、ここで読めるのは {known} まで）。何も変更していません。</translation>
    </message>
    <message>
        <source>{path} is a PureRef board, which only PureRef can read. Export its pictures there, all at once, and drop their folder here.</source>
        <translation>{path} は PureRef のボードで、PureRef でしか読めません。PureRef で絵をまとめて書き出し、そのフォルダーをここに落としてください。</translation>
    </message>
    <message>
        <source>An export lies in {folder} already. Choose another folder; nothing was written.</source>
        <translation>{folder} にはすでに書き出しがあります。別のフォルダーを選んでください。何も書いていません。</translation>
    </message>
    <message>
        <source>“{address}” is no address of a Hydrus on this computer. It is something like http://127.0.0.1:45869.</source>
        <translation>「{address}」はこのパソコンの Hydrus のアドレスではありません。http://127.0.0.1:45869 のような形です。</translation>
    </message>
    <message>
        <source>An access key of Hydrus has 64 digits and letters from a to f.</source>
        <translation>Hydrus のアクセスキーは、数字と a から f までの文字 64 個です。</translation>
    </message>
    <message>
        <source>There is no access key of Hydrus in the keyring.</source>
        <translation>キーリングに Hydrus のアクセスキーがありません。</translation>
    </message>
    <message>
        <source>“{query}” is no search of Hydrus: words between commas, or a list as JSON.</source>
        <translation>「{query}」は Hydrus の検索ではありません。コンマ区切りの語か、JSON の配列にしてください。</translation>
    </message>
    <message>
        <source>{path} is no archive of gallery-dl: {reason}</source>
        <translation>{path} は gallery-dl のアーカイブではありません：{reason}</translation>
    </message>
    <message>
        <source>Hydrus at {host} did not accept the access key, or does not let it search for files and fetch them.</source>
        <translation>{host} の Hydrus がアクセスキーを受け付けないか、ファイルの検索と取得を許していません。</translation>
    </message>
    <message>
        <source>{address} is no address of this computer in a home network.</source>
        <translation>{address} は、家庭内ネットワークでのこのパソコンのアドレスではありません。</translation>
    </message>
    <message>
        <source>This computer is in no home network.</source>
        <translation>このパソコンは家庭内ネットワークにつながっていません。</translation>
    </message>
    <message>
        <source>your account may not do that there.</source>
        <translation>このアカウントでは、そこでそれを行えません。</translation>
    </message>
    <message>
        <source>the place is read-only.</source>
        <translation>読み取り専用の場所です。</translation>
    </message>
    <message>
        <source>it is not there any more.</source>
        <translation>もうそこにありません。</translation>
    </message>
    <message>
        <source>the drive does not answer as it should.</source>
        <translation>ドライブが正しく応答しません。</translation>
    </message>
    <message>
        <source>the disk is full.</source>
        <translation>ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>a file stands where a folder has to be.</source>
        <translation>フォルダーがあるべき場所にファイルがあります。</translation>
    </message>
    <message>
        <source>your share of the disk is used up.</source>
        <translation>割り当てられたディスク容量を使い切りました。</translation>
    </message>
    <message>
        <source>the drive takes no files that large.</source>
        <translation>このドライブには大きすぎるファイルです。</translation>
    </message>
    <message>
        <source>a folder stands where a file has to be.</source>
        <translation>ファイルがあるべき場所にフォルダーがあります。</translation>
    </message>
    <message>
        <source>its name is too long for the drive.</source>
        <translation>このドライブには名前が長すぎます。</translation>
    </message>
    <message>
        <source>it is a link that leads to itself.</source>
        <translation>自分自身を指すリンクです。</translation>
    </message>
    <message>
        <source>another program uses it.</source>
        <translation>別のプログラムが使用中です。</translation>
    </message>
    <message>
        <source>too many files are open.</source>
        <translation>開いているファイルが多すぎます。</translation>
    </message>
    <message>
        <source>its database does not open.</source>
        <translation>データベースを開けません。</translation>
    </message>
    <message>
        <source>{folder} is a file. A library is a folder; nothing was changed.</source>
        <translation>{folder} はファイルです。ライブラリはフォルダーです。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>MissingController</name>
    <message numerus="yes">
        <source>%n picture(s) are shown by their thumbnails only, because {folder} is not there. Nothing is lost: they are whole again when it is back.</source>
        <translation>
            <numerusform>{folder} が見つからないため、%Ln 枚はサムネイルだけで表示しています。何も失われていません。戻れば元どおりになります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in folder…</source>
        <translation>フォルダーから探す…</translation>
    </message>
    <message numerus="yes">
        <source>The files of %n picture(s) were moved or deleted.</source>
        <translation>
            <numerusform>%Ln 枚のファイルが移動または削除されました。</numerusform>
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
            <numerusform>%Ln 個のファイルが見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the missing files is below this folder.</source>
        <translation>このフォルダーの中にはありませんでした。</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>every day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>every {n} days</source>
        <translation>{n} 日ごと</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>1 時間ごと</translation>
    </message>
    <message>
        <source>every {n} hours</source>
        <translation>{n} 時間ごと</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>1 分ごと</translation>
    </message>
    <message>
        <source>every {n} minutes</source>
        <translation>{n} 分ごと</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明日 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨日 {time}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>when you ask</source>
        <translation>指示したとき</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>まもなく</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>おまかせ</translation>
    </message>
    <message>
        <source>every {n} seconds</source>
        <translation>{n} 秒ごと</translation>
    </message>
</context>
<context>
    <name>MoreSites</name>
    <message>
        <source>Making a place for it…</source>
        <translation>置き場所を用意しています…</translation>
    </message>
    <message>
        <source>Fetching it from the package index…</source>
        <translation>パッケージ一覧から取得しています…</translation>
    </message>
    <message>
        <source>Asking it whether it works…</source>
        <translation>動くかどうか確かめています…</translation>
    </message>
</context>
<context>
    <name>MoreSitesController</name>
    <message>
        <source>Installing gallery-dl</source>
        <translation>gallery-dl をインストール中</translation>
    </message>
    <message>
        <source>Stopped. Nothing was left behind.</source>
        <translation>中止しました。何も残していません。</translation>
    </message>
    <message>
        <source>The program gallery-dl</source>
        <translation>プログラム gallery-dl</translation>
    </message>
    <message>
        <source>it does not answer as gallery-dl does</source>
        <translation>gallery-dl として応答しません</translation>
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
            <numerusform>このライブラリの %Ln 枚を見ました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of yours: right in {share} of 100</source>
        <translation>
            <numerusform>あなたの答え %Ln 件：100 枚中 {share} 枚が正解</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n square(s) moved by you</source>
        <translation>
            <numerusform>あなたが動かした枠 %Ln 件</numerusform>
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
    <name>NothingFound</name>
    <message>
        <source>Your library is empty. Add a folder, or let a source bring pictures.</source>
        <translation>ライブラリは空です。フォルダーを追加するか、収集元から集めましょう。</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>フォルダーを追加</translation>
    </message>
    <message>
        <source>Nothing lies here. What you reject or delete can be put back for a while.</source>
        <translation>ここには何もありません。却下した絵や削除した絵は、しばらくの間ここから戻せます。</translation>
    </message>
    <message>
        <source>No picture matches this search.</source>
        <translation>この検索に合う絵はありません。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>すべて表示</translation>
    </message>
</context>
<context>
    <name>NotificationBar</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>あと %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherWords</name>
    <message>
        <source>There are no “system:” words here; try one of what ↓ offers.</source>
        <translation>ここには「system:」の語はありません。↓ で出る候補を試してください。</translation>
    </message>
    <message>
        <source>With an empty field, everything is shown.</source>
        <translation>欄を空にすると、すべて表示されます。</translation>
    </message>
    <message>
        <source>Perhaps this is meant: {query}</source>
        <translation>もしかして：{query}</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
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
        <translation>あとで</translation>
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
            <numerusform>タグ %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>liked</source>
        <translation>好き</translation>
    </message>
    <message>
        <source>disliked</source>
        <translation>苦手</translation>
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
    <name>ParkedList</name>
    <message>
        <source>Waiting for you</source>
        <translation>あなたを待っているもの</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>すべて再試行</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>PhonePart</name>
    <message>
        <source>Let a phone in the home network look</source>
        <translation>家庭内ネットワークのスマートフォンから見られるようにする</translation>
    </message>
    <message>
        <source>Everybody in your network who has the address below can then look at all pictures, tags and artists of this library, and can change nothing. What is sent is not encrypted: leave it off in networks that you do not trust, such as a café&apos;s.</source>
        <translation>同じネットワークにいて下のアドレスを知っている人は、このライブラリのすべての絵・タグ・作者を見られます。変更は何もできません。通信は暗号化されないので、カフェなど信頼できないネットワークではオフにしてください。</translation>
    </message>
    <message>
        <source>Point the phone&apos;s camera at the code, or open this address there:</source>
        <translation>スマートフォンのカメラでコードを読み取るか、次のアドレスを開いてください。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the address for the phone</source>
        <translation>スマートフォン用のアドレスをコピー</translation>
    </message>
    <message>
        <source>Address for the phone</source>
        <translation>スマートフォン用のアドレス</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>準備しています…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>in the inbox</source>
        <translation>受信箱</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下済み</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <source>by {author}</source>
        <translation>作者 {author}</translation>
    </message>
    <message>
        <source>{stars} of 5 stars</source>
        <translation>星 5 つのうち {stars}</translation>
    </message>
    <message>
        <source>liked</source>
        <translation>好き</translation>
    </message>
    <message>
        <source>disliked</source>
        <translation>苦手</translation>
    </message>
    <message>
        <source>with {count} variants</source>
        <translation>ほかの版 {count} 枚</translation>
    </message>
    <message>
        <source>expected to be liked: {percent} %</source>
        <translation>好みの見込み {percent} %</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>ファイルが見つかりません</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %Ln か所</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct what is said here</source>
        <translation>ここの情報を直す</translation>
    </message>
    <message>
        <source>Correct what is said at {place}</source>
        <translation>{place} の情報を直す</translation>
    </message>
    <message>
        <source>by {author}</source>
        <translation>作：{author}</translation>
    </message>
    <message>
        <source>guessed by the file&apos;s name</source>
        <translation>ファイル名からの推測</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>訂正済み</translation>
    </message>
    <message>
        <source>Where it was seen</source>
        <translation>見つかった場所</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>ページのアドレスをコピー</translation>
    </message>
    <message>
        <source>Open the file&apos;s address</source>
        <translation>ファイルのアドレスを開く</translation>
    </message>
    <message>
        <source>Copy the file&apos;s address</source>
        <translation>ファイルのアドレスをコピー</translation>
    </message>
    <message>
        <source>Copy the author&apos;s name</source>
        <translation>作者の名前をコピー</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>訂正…</translation>
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
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Show sources</source>
        <translation>収集元を表示</translation>
    </message>
    <message>
        <source>Show log file</source>
        <translation>ログファイルを表示</translation>
    </message>
    <message>
        <source>Let some in…</source>
        <translation>許可する…</translation>
    </message>
    <message>
        <source>Other programs and your phone</source>
        <translation>ほかのプログラムとスマートフォン</translation>
    </message>
    <message>
        <source>None may ask this program anything until you let it in.</source>
        <translation>許可するまで、ほかから何かを尋ねることはできません。</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>通信する相手</translation>
    </message>
    <message>
        <source>Only the sites you add are asked, for pages and pictures. Your pictures, likes and boards stay on this computer; nothing is ever uploaded.</source>
        <translation>通信するのは、追加したサイトのページと絵だけです。絵も「好き」もボードもこのパソコンに残り、アップロードされることはありません。</translation>
    </message>
    <message>
        <source>What is written down</source>
        <translation>記録されること</translation>
    </message>
    <message>
        <source>The log tells what the program did, for when something goes wrong. It holds no passwords, and nobody reads it but you.</source>
        <translation>うまくいかないときのために、プログラムがしたことをログに書きます。パスワードは含まれず、読むのはあなただけです。</translation>
    </message>
</context>
<context>
    <name>ProgramDialog</name>
    <message>
        <source>More sites</source>
        <translation>対応サイトを増やす</translation>
    </message>
    <message>
        <source>gallery-dl is a program that knows several hundred more sites. Where it is here, Bunshin asks it where the pictures of such a site are, and fetches them itself: with its own pauses, checks and records.</source>
        <translation>gallery-dl は、さらに数百のサイトを知っているプログラムです。これがあれば、Bunshin はそうしたサイトの絵の場所を gallery-dl に尋ね、絵は自分で取得します。間隔も検査も記録も、いつもの Bunshin のままです。</translation>
    </message>
    <message>
        <source>It is a separate program by other people and no part of Bunshin. Its licence is the GNU General Public License, version 2 only. It is fetched from the Python package index when you press Install, into a folder of its own.</source>
        <translation>これは別の人たちが作った独立したプログラムで、Bunshin の一部ではありません。ライセンスは GNU General Public License バージョン 2 のみです。「インストール」を押したときに、Python のパッケージ一覧（PyPI）から専用のフォルダーに取得します。</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>探しています…</translation>
    </message>
    <message>
        <source>{program} is installed.</source>
        <translation>{program} がインストールされています。</translation>
    </message>
    <message>
        <source>{program} is on this computer already.</source>
        <translation>{program} は、すでにこのパソコンにあります。</translation>
    </message>
    <message>
        <source>{program} is the one that you chose.</source>
        <translation>あなたが選んだ {program} を使います。</translation>
    </message>
    <message>
        <source>The program that you chose does not answer.</source>
        <translation>選んだプログラムが応答しません。</translation>
    </message>
    <message>
        <source>It is not installed.</source>
        <translation>インストールされていません。</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>インストール</translation>
    </message>
    <message>
        <source>Sites change; so does what gallery-dl knows of them</source>
        <translation>サイトは変わります。gallery-dl の知識も新しくなります</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Do Not Use It</source>
        <translation>使うのをやめる</translation>
    </message>
    <message>
        <source>Choose Program…</source>
        <translation>プログラムを選ぶ…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ProgramsController</name>
    <message>
        <source>New Key</source>
        <translation>新しい鍵</translation>
    </message>
    <message>
        <source>Make a new key?</source>
        <translation>鍵を作り直しますか？</translation>
    </message>
    <message>
        <source>Programs and phones that have the old one are out until they get the new one.</source>
        <translation>古い鍵を使っているプログラムやスマートフォンは、新しい鍵を渡すまで入れなくなります。</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>作り直す</translation>
    </message>
    <message>
        <source>Open to your phone</source>
        <translation>スマートフォンに公開中</translation>
    </message>
    <message>
        <source>Open to other programs</source>
        <translation>ほかのプログラムに公開中</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>ProgramsDialog</name>
    <message>
        <source>Other Programs and Your Phone</source>
        <translation>ほかのプログラムとスマートフォン</translation>
    </message>
    <message>
        <source>Let other programs on this computer ask Bunshin</source>
        <translation>このパソコンのほかのプログラムから Bunshin を使えるようにする</translation>
    </message>
    <message>
        <source>A script or another picture program can then search your library, add pictures and addresses, and judge for you: with one of the keys below, and only from this computer.</source>
        <translation>スクリプトやほかの画像ソフトが、下の鍵を使って、ライブラリの検索、絵やアドレスの追加、評価をできるようになります。このパソコンの中からだけです。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Choose another number where a program uses this one.</source>
        <translation>ほかのプログラムがこの番号を使っている場合は、別の番号にしてください。</translation>
    </message>
    <message>
        <source>Key that may do everything</source>
        <translation>何でもできる鍵</translation>
    </message>
    <message>
        <source>Key that may look</source>
        <translation>見るだけの鍵</translation>
    </message>
    <message>
        <source>The keys are kept in your system&apos;s keyring.</source>
        <translation>鍵はシステムのキーリングに保管されます。</translation>
    </message>
    <message>
        <source>This system has no keyring, so the keys last until Bunshin is closed: after that programs and phone need the new ones.</source>
        <translation>このシステムにはキーリングがないため、鍵は Bunshin を終了するまで有効です。次に起動したら、プログラムとスマートフォンに新しい鍵を渡してください。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Choose another number for the port.</source>
        <translation>ポートに別の番号を選んでください。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>準備しています…</translation>
    </message>
    <message>
        <source>Open: {address}</source>
        <translation>公開中：{address}</translation>
    </message>
</context>
<context>
    <name>QuietTimes</name>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>at most every 15 minutes</source>
        <translation>多くても 15 分に 1 回</translation>
    </message>
    <message>
        <source>at most once an hour</source>
        <translation>多くても 1 時間に 1 回</translation>
    </message>
    <message>
        <source>at most every 4 hours</source>
        <translation>多くても 4 時間に 1 回</translation>
    </message>
    <message>
        <source>at most once a day</source>
        <translation>多くても 1 日に 1 回</translation>
    </message>
    <message numerus="yes">
        <source>at most every %n minute(s)</source>
        <translation>
            <numerusform>多くても %Ln 分に 1 回</numerusform>
        </translation>
    </message>
    <message>
        <source>How often notes of new finds may come</source>
        <translation>新着のお知らせの頻度</translation>
    </message>
    <message>
        <source>quiet from</source>
        <translation>静かな時間</translation>
    </message>
    <message>
        <source>until</source>
        <comment>an hour</comment>
        <translation>から</translation>
    </message>
    <message>
        <source>quiet until</source>
        <translation>静かな時間の終わり</translation>
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
    <name>RailButton</name>
    <message>
        <source>{screen}, {count} waiting</source>
        <translation>{screen}、{count} 件待っています</translation>
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
    <name>RecipeBar</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>保存時に戻す</translation>
    </message>
    <message>
        <source>Back to what was saved last</source>
        <translation>最後に保存した内容に戻します</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>A copy of your own, which comes first from then on</source>
        <translation>自分用のコピーを作ります。以後はそちらが優先されます</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>The recipe and its recorded pages, into a folder</source>
        <translation>レシピと記録したページをフォルダーに書き出します</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>With mistakes it is saved too, but stays off.</source>
        <translation>保存。間違いがあっても保存されますが、直すまで使われません。</translation>
    </message>
</context>
<context>
    <name>RecipeHanding</name>
    <message>
        <source>Import a recipe</source>
        <translation>レシピの読み込み</translation>
    </message>
    <message>
        <source>Recipes (*.toml)</source>
        <translation>レシピ (*.toml)</translation>
    </message>
    <message>
        <source>Put the recipe and its pages into this folder</source>
        <translation>レシピとページの書き出し先のフォルダー</translation>
    </message>
    <message>
        <source>Exported to {file}.</source>
        <translation>{file} に書き出しました。</translation>
    </message>
    <message>
        <source>The recipe “{name}” was deleted.</source>
        <translation>レシピ「{name}」を削除しました。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>RecipeOutcomes</name>
    <message>
        <source>Paste the address of a page of the site: a list first, then a work. The site is asked once, and what the recipe finds is shown here.</source>
        <translation>サイトのページのアドレスを貼り付けてください。まず一覧、次に作品です。サイトには一度だけ問い合わせ、レシピが見つけたものをここに表示します。</translation>
    </message>
    <message>
        <source>No route of this recipe fits this address. Look at &apos;url&apos; and &apos;query&apos;.</source>
        <translation>このアドレスに合う route がこのレシピにはありません。url と query を確かめてください。</translation>
    </message>
    <message>
        <source>The route “{route}” reads it: it asks for {address}.</source>
        <translation>route「{route}」が {address} を読みます。</translation>
    </message>
    <message>
        <source>Until this one is saved, “{name}” reads this address.</source>
        <translation>このレシピを保存するまでは「{name}」がこのアドレスを読みます。</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) failed.</source>
        <translation>
            <numerusform>%Ln 件のテストに失敗しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n test(s) passed.</source>
        <translation>
            <numerusform>%Ln 件のテストがすべて合格しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The page is not wanted: {reason}.</source>
        <translation>このページは対象外です：{reason}。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) found.</source>
        <translation>
            <numerusform>絵が %Ln 枚見つかりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to follow.</source>
        <translation>
            <numerusform>たどるリンクが %Ln 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;items&apos; found nothing on this page.</source>
        <translation>items に当たるものがこのページにありません。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>たどる</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>絵</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
</context>
<context>
    <name>RecipeStates</name>
    <message>
        <source>Line {line} · {place}: {mistake}</source>
        <translation>{line} 行目 · {place}：{mistake}</translation>
    </message>
    <message>
        <source>It comes with Bunshin. Duplicate it to change it.</source>
        <translation>Bunshin に付属のレシピです。変えるには複製してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s): off until mended.</source>
        <translation>
            <numerusform>間違いが %Ln 件あり、直すまで使われません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its tests fail. Run them to see why.</source>
        <translation>テストに失敗します。実行すると理由が分かります。</translation>
    </message>
    <message>
        <source>No mistakes.</source>
        <translation>間違いはありません。</translation>
    </message>
    <message>
        <source>{state} Not saved yet.</source>
        <translation>{state}まだ保存していません。</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Its tests fail</source>
        <translation>テストに失敗します</translation>
    </message>
    <message numerus="yes">
        <source>Off: %n mistake(s)</source>
        <translation>
            <numerusform>停止中：間違い %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own stands for it</source>
        <translation>自分のレシピが優先されています</translation>
    </message>
    <message>
        <source>{state} · changed</source>
        <translation>{state} · 変更あり</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>まだ保存していません</translation>
    </message>
</context>
<context>
    <name>RecipeTrying</name>
    <message>
        <source>Mend its mistakes first, then a page can be read.</source>
        <translation>先に間違いを直すと、ページを読めるようになります。</translation>
    </message>
    <message>
        <source>Asking {host} for one page…</source>
        <translation>{host} に 1 ページだけ問い合わせています…</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>The page could not be tried.</source>
        <translation>ページを試せませんでした。</translation>
    </message>
    <message>
        <source>Recorded as {file}. The test at the recipe&apos;s end says what must be found in it: look whether it is right, then save.</source>
        <translation>{file} に記録しました。レシピの末尾のテストに、このページで見つかるべきものが書かれています。正しいか確かめてから保存してください。</translation>
    </message>
    <message>
        <source>Mend its mistakes first, then its tests can run.</source>
        <translation>先に間違いを直すと、テストを実行できるようになります。</translation>
    </message>
</context>
<context>
    <name>RecipeWords</name>
    <message>
        <source>unknown key</source>
        <translation>知らないキーです</translation>
    </message>
    <message>
        <source>unknown field</source>
        <translation>知らない項目です</translation>
    </message>
    <message>
        <source>unknown filter &apos;{name}&apos;</source>
        <translation>知らないフィルター「{name}」です</translation>
    </message>
    <message>
        <source>this key is required</source>
        <translation>このキーが必要です</translation>
    </message>
    <message>
        <source>at least one [[test]] is required</source>
        <translation>[[test]] が少なくとも 1 つ必要です</translation>
    </message>
    <message>
        <source>the fixture {name} is not there</source>
        <translation>記録したページ {name} がありません</translation>
    </message>
    <message>
        <source>a fixture lies below the recipe&apos;s own folder</source>
        <translation>記録したページはレシピのフォルダーの中に置きます</translation>
    </message>
    <message>
        <source>a secret must be a reference &apos;keyring:SERVICE/NAME&apos;; a literal value is refused so that it never lands in a file, a log or an export</source>
        <translation>秘密の値は「keyring:SERVICE/NAME」で参照します。ファイルやログ、書き出しに残らないよう、値そのものは書けません</translation>
    </message>
    <message>
        <source>the header &apos;{name}&apos; is not a recipe&apos;s to set; see [auth]</source>
        <translation>ヘッダー「{name}」はレシピには書けません。[auth] を使ってください</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is above the ceiling of 4 requests/s for one host</source>
        <translation>「{value}」は 1 つのホストへの上限 (毎秒 4 回) を超えています</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a rate; write &apos;1/s&apos;, &apos;1/2s&apos; or &apos;30/min&apos;</source>
        <translation>「{value}」は頻度ではありません。1/s、1/2s、30/min のように書きます</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a size; write &apos;60MB&apos;</source>
        <translation>「{value}」は大きさではありません。60MB のように書きます</translation>
    </message>
    <message>
        <source>CSS selector &apos;{value}&apos; does not parse</source>
        <translation>CSS セレクター「{value}」を解釈できません</translation>
    </message>
    <message>
        <source>JMESPath &apos;{value}&apos;: {reason}</source>
        <translation>JMESPath「{value}」：{reason}</translation>
    </message>
    <message>
        <source>regular expression &apos;{value}&apos;: {reason}</source>
        <translation>正規表現「{value}」：{reason}</translation>
    </message>
    <message>
        <source>the regular expression &apos;{value}&apos; does not hold: {reason}</source>
        <translation>正規表現「{value}」は正しくありません：{reason}</translation>
    </message>
    <message>
        <source>the filter &apos;{name}&apos; takes no argument</source>
        <translation>フィルター「{name}」に引数はありません</translation>
    </message>
    <message>
        <source>the filter &apos;{name}&apos; needs an argument: &apos;{example}&apos;</source>
        <translation>フィルター「{name}」には引数が必要です：「{example}」</translation>
    </message>
    <message>
        <source>the filter &apos;replace&apos; is written &apos;replace:OLD:NEW&apos;</source>
        <translation>フィルター replace は replace:OLD:NEW と書きます</translation>
    </message>
    <message>
        <source>route &apos;{route}&apos; names step &apos;{step}&apos;, which is not defined; defined: {known}</source>
        <translation>route「{route}」の step「{step}」は定義されていません。定義済み：{known}</translation>
    </message>
    <message>
        <source>step &apos;{step}&apos;: pagination without a stop rule can run for ever; add {example}</source>
        <translation>step「{step}」：停止条件のないページ送りは終わりません。{example} を加えてください</translation>
    </message>
    <message>
        <source>step &apos;{step}&apos; yields nothing: it has neither fields.file_url nor follow</source>
        <translation>step「{step}」からは何も得られません。fields.file_url も follow もありません</translation>
    </message>
    <message>
        <source>there is no step &apos;{step}&apos;</source>
        <translation>step「{step}」はありません</translation>
    </message>
    <message>
        <source>mode &apos;{mode}&apos; needs &apos;next&apos;</source>
        <translation>mode「{mode}」には next が必要です</translation>
    </message>
    <message>
        <source>mode &apos;{mode}&apos; needs a request that uses {place}</source>
        <translation>mode「{mode}」には {place} を使う request が必要です</translation>
    </message>
    <message>
        <source>scheme &apos;{scheme}&apos; needs &apos;{name}&apos;</source>
        <translation>scheme「{scheme}」には「{name}」が必要です</translation>
    </message>
    <message>
        <source>a {format} step reads with {kind}</source>
        <translation>{format} の step は {kind} で読みます</translation>
    </message>
    <message>
        <source>&apos;error&apos; is JMESPath; a page of {format} has none</source>
        <translation>error は JMESPath です。{format} のページにはありません</translation>
    </message>
    <message>
        <source>&apos;expand&apos; is JMESPath; an {format} step names its elements in &apos;items&apos;</source>
        <translation>expand は JMESPath です。{format} の step では items に要素を書きます</translation>
    </message>
    <message>
        <source>a value comes from one of css, jmes, template or const</source>
        <translation>値は css、jmes、template、const のどれか 1 つから得ます</translation>
    </message>
    <message>
        <source>&apos;attr&apos; needs a &apos;css&apos; that finds the element</source>
        <translation>attr には要素を見つける css が必要です</translation>
    </message>
    <message>
        <source>a veto has one of css, jmes or regex</source>
        <translation>veto には css、jmes、regex のどれか 1 つを書きます</translation>
    </message>
    <message>
        <source>a regex looks at the whole page; use css or jmes for one item</source>
        <translation>regex はページ全体を見ます。1 件ごとには css か jmes を使います</translation>
    </message>
    <message>
        <source>a body needs method = &quot;POST&quot;; it is sent as JSON</source>
        <translation>body には method = &quot;POST&quot; が必要です。JSON として送られます</translation>
    </message>
    <message>
        <source>the example {url} matches {count} routes; it must match exactly one</source>
        <translation>例 {url} に合う route が {count} 個あります。ちょうど 1 個でなければなりません</translation>
    </message>
    <message>
        <source>{url} is claimed as exactly by {names}</source>
        <translation>{url} には {names} も同じだけ合います</translation>
    </message>
    <message>
        <source>the template uses {place}, which nothing defines</source>
        <translation>テンプレートの {place} はどこにも定義されていません</translation>
    </message>
    <message>
        <source>an http:// address needs insecure = true</source>
        <translation>http:// のアドレスには insecure = true が必要です</translation>
    </message>
    <message>
        <source>&apos;{url}&apos; must begin with http:// or https://</source>
        <translation>「{url}」は http:// か https:// で始まらなければなりません</translation>
    </message>
    <message>
        <source>&apos;{url}&apos; names no host</source>
        <translation>「{url}」にホストがありません</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; has a brace that is not a {place}</source>
        <translation>「{value}」に {place} ではない波括弧があります</translation>
    </message>
    <message>
        <source>the place {place} stands there twice</source>
        <translation>{place} が 2 回使われています</translation>
    </message>
    <message>
        <source>the query belongs under the key &apos;query&apos;, a fragment nowhere</source>
        <translation>クエリはキー query に書きます。# 以降は書けません</translation>
    </message>
    <message>
        <source>schema {found} needs a newer program; this one reads schema {known}</source>
        <translation>schema {found} には新しい Bunshin が必要です。このプログラムが読めるのは schema {known} です</translation>
    </message>
    <message>
        <source>Input should be {known}</source>
        <translation>書けるのは次のものです：{known}</translation>
    </message>
    <message>
        <source>String should match pattern &apos;{value}&apos;</source>
        <translation>パターン「{value}」に合う文字列でなければなりません</translation>
    </message>
    <message>
        <source>List should have at least 1 item after validation, not 0</source>
        <translation>少なくとも 1 つ必要です</translation>
    </message>
    <message>
        <source>expected {number} items, found {found}</source>
        <translation>{number} 件のはずが {found} 件でした</translation>
    </message>
    <message>
        <source>expected {number} to follow, found {found}</source>
        <translation>たどるリンクは {number} 件のはずが {found} 件でした</translation>
    </message>
    <message>
        <source>expected next &apos;{wanted}&apos;, found &apos;{found}&apos;</source>
        <translation>次のページは「{wanted}」のはずが「{found}」でした</translation>
    </message>
    <message>
        <source>expected a first find, found none</source>
        <translation>最初の絵があるはずですが、ありませんでした</translation>
    </message>
    <message>
        <source>expected {name} = {wanted}, found {found}</source>
        <translation>{name} は {wanted} のはずが {found} でした</translation>
    </message>
    <message>
        <source>expected the error &apos;{wanted}&apos;, found none</source>
        <translation>エラー「{wanted}」になるはずが、なりませんでした</translation>
    </message>
    <message>
        <source>expected the veto &apos;{wanted}&apos;, found none such</source>
        <translation>「{wanted}」で除外されるはずが、されませんでした</translation>
    </message>
    <message>
        <source>several recipes send the secrets of &apos;{service}&apos; to different sites</source>
        <translation>複数のレシピが「{service}」の秘密を別々のサイトへ送ろうとしています</translation>
    </message>
    <message>
        <source>the secrets of &apos;{service}&apos; are not for {hosts}; name them otherwise</source>
        <translation>「{service}」の秘密は{hosts}のためのものではありません。別の名前を付けてください</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has no meaning with scheme &apos;{scheme}&apos;</source>
        <translation>scheme &apos;{scheme}&apos; では &apos;{name}&apos; に意味がありません</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a whole web address</source>
        <translation>&apos;{value}&apos; は完全なウェブアドレスではありません</translation>
    </message>
    <message>
        <source>neither a name nor a fragment belongs into this address</source>
        <translation>このアドレスにはユーザー名もフラグメントも書けません</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; does not lead back to this machine; write &apos;http://127.0.0.1:PORT/&apos; with a port from 1024 on, or leave it out for any port</source>
        <translation>&apos;{value}&apos; はこのパソコンに戻りません。1024 以上のポートで &apos;http://127.0.0.1:PORT/&apos; と書くか、どのポートでもよければ省いてください</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a span; write &apos;1h..7d&apos;</source>
        <translation>&apos;{value}&apos; は期間ではありません。&apos;1h..7d&apos; のように書いてください</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; ends before it begins; write the shorter time first</source>
        <translation>&apos;{value}&apos; は終わりが始まりより前です。短いほうを先に書いてください</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not a quota; write &apos;300/min&apos;, &apos;1000/h&apos; or &apos;5000/d&apos;</source>
        <translation>&apos;{value}&apos; は割当ではありません。&apos;300/min&apos;、&apos;1000/h&apos;、&apos;5000/d&apos; のように書いてください</translation>
    </message>
    <message>
        <source>two quotas are for the same time; keep the smaller one</source>
        <translation>同じ期間の割当が 2 つあります。小さいほうを残してください</translation>
    </message>
    <message>
        <source>a quota of {few} can never be used up where a longer time allows {many}</source>
        <translation>より長い期間で{many}しか許されないので、{few}の割当が尽きることはありません</translation>
    </message>
    <message>
        <source>&apos;conditional&apos; is for GET; a POST is answered anew every time</source>
        <translation>&apos;conditional&apos; は GET のためのものです。POST には毎回新しく答えが返ります</translation>
    </message>
    <message>
        <source>an option is only for engine = &quot;gallery-dl&quot;</source>
        <translation>option は engine = &quot;gallery-dl&quot; のときだけ使えます</translation>
    </message>
    <message>
        <source>only with engine = &quot;gallery-dl&quot;</source>
        <translation>engine = &quot;gallery-dl&quot; のときだけ使えます</translation>
    </message>
    <message>
        <source>it needs categories = [&quot;…&quot;], as `source explain URL` names them</source>
        <translation>categories = [&quot;…&quot;] が必要です。名前は `source explain URL` で分かります</translation>
    </message>
    <message>
        <source>gallery-dl asks and turns the pages; a recipe has fields only</source>
        <translation>問い合わせとページめくりは gallery-dl が行います。レシピに書けるのは fields だけです</translation>
    </message>
    <message>
        <source>gallery-dl&apos;s lines are JSON</source>
        <translation>gallery-dl の行は JSON です</translation>
    </message>
    <message>
        <source>gallery-dl takes &apos;basic&apos; (username, password) or &apos;option&apos;</source>
        <translation>gallery-dl で使えるのは &apos;basic&apos;（username、password）か &apos;option&apos; です</translation>
    </message>
    <message>
        <source>{mistake} (did you mean “{word}”?)</source>
        <translation>{mistake}（「{word}」のことですか？）</translation>
    </message>
</context>
<context>
    <name>RecipesScreen</name>
    <message>
        <source>Recipes</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>収集元</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込み…</translation>
    </message>
    <message>
        <source>Or drop a recipe&apos;s file onto the list</source>
        <translation>レシピのファイルを一覧にドロップすることもできます</translation>
    </message>
    <message>
        <source>New recipe</source>
        <translation>新しいレシピ</translation>
    </message>
    <message>
        <source>For a gallery of web pages</source>
        <translation>Web ページのギャラリー用</translation>
    </message>
    <message>
        <source>For an API that answers in JSON</source>
        <translation>JSON を返す API 用</translation>
    </message>
    <message>
        <source>For a feed</source>
        <translation>フィード用</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自分のレシピ</translation>
    </message>
    <message>
        <source>They come with Bunshin</source>
        <translation>Bunshin に付属</translation>
    </message>
    <message>
        <source>The recipe&apos;s text</source>
        <translation>レシピの本文</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>間違い</translation>
    </message>
    <message>
        <source>F6 goes to the next part, Esc back to the list</source>
        <translation>F6 で次の部分へ、Esc で一覧に戻ります</translation>
    </message>
    <message>
        <source>A recipe tells how to read a site. Choose one on the left to look at it, or begin your own: a page of the site and ten minutes are enough.</source>
        <translation>レシピはサイトの読み方を書いたものです。左から選んで見るか、自分で書き始めてください。サイトのページ 1 つと 10 分があれば足ります。</translation>
    </message>
    <message>
        <source>New recipe for a gallery</source>
        <translation>ギャラリー用の新しいレシピ</translation>
    </message>
    <message>
        <source>Back to the sources</source>
        <translation>収集元に戻ります</translation>
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
            <numerusform>タグの関係 %Ln 件の削除</numerusform>
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
        <source>New pictures bring new words.</source>
        <translation>新しい絵が増えると、新しい言葉も届きます。</translation>
    </message>
    <message numerus="yes">
        <source>“{word}”: is that right? %n picture(s)</source>
        <translation>
            <numerusform>「{word}」で合っていますか？ %Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>No word that Bunshin found itself waits to be checked.</source>
        <translation>Bunshin が自分で見つけた言葉で、確認を待っているものはありません。</translation>
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
    <message numerus="yes">
        <source>Learned from %n answer(s): right in {after} of 100 held back, {before} before</source>
        <translation>
            <numerusform>%Ln 件の答えから学習：見せていない絵で 100 枚中 {after} 枚が正解（以前は {before} 枚）</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>違う</translation>
    </message>
    <message>
        <source>All others are right</source>
        <translation>ほかはすべて正しい</translation>
    </message>
    <message>
        <source>The least sure come first. Choose what is wrong, then say that all others are right.</source>
        <translation>自信のないものから並んでいます。違う絵を選び、残りを正しいとしてください。</translation>
    </message>
</context>
<context>
    <name>ReviewingController</name>
    <message numerus="yes">
        <source>answer about %n picture(s)</source>
        <translation>
            <numerusform>%Ln 枚の絵への答え</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundNews</name>
    <message numerus="yes">
        <source>%n page(s) or picture(s) could not be read.</source>
        <translation>
            <numerusform>%Ln 件のページまたは絵を読み取れませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>See why</source>
        <translation>理由を見る</translation>
    </message>
    <message numerus="yes">
        <source>%n new find(s) in the inbox.</source>
        <translation>
            <numerusform>受信箱に新着が %Ln 枚あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>見る</translation>
    </message>
</context>
<context>
    <name>RoundWords</name>
    <message>
        <source>Known already</source>
        <translation>すでに知っているもの</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>対象外のもの</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>読めなかったもの</translation>
    </message>
    <message>
        <source>It is here, or was before; this place is noted with it.</source>
        <translation>ライブラリにあるか、以前ありました。この場所も記録しました。</translation>
    </message>
    <message>
        <source>No reason is known.</source>
        <translation>理由は不明です。</translation>
    </message>
    <message>
        <source>Asking {hosts}</source>
        <translation>アクセス中：{hosts}</translation>
    </message>
    <message>
        <source>{host} wants to be left alone until {time}</source>
        <translation>{host} は {time} まで待機</translation>
    </message>
    <message>
        <source>Requests: {count} in {time}</source>
        <translation>問い合わせ {count} 回（{time}）</translation>
    </message>
    <message>
        <source>%Ln new</source>
        <translation>新着 %Ln</translation>
    </message>
    <message>
        <source>%Ln known already</source>
        <translation>既知 %Ln</translation>
    </message>
    <message>
        <source>%Ln not wanted</source>
        <translation>対象外 %Ln</translation>
    </message>
    <message>
        <source>%Ln could not be read</source>
        <translation>読めず %Ln</translation>
    </message>
    <message>
        <source>and %Ln more</source>
        <translation>ほか %Ln 件</translation>
    </message>
</context>
<context>
    <name>SavingReport</name>
    <message>
        <source>Save the report</source>
        <translation>報告を保存</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>報告は {file} にあります。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The settings could not be read and are as at the beginning. What was in the file is kept: {file}</source>
        <translation>設定を読み込めなかったため、初期状態に戻りました。元のファイルの内容は残してあります：{file}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>設定を探す</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>設定のページ</translation>
    </message>
    <message>
        <source>No setting speaks of that.</source>
        <translation>当てはまる設定はありません。</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>初期設定に戻す</translation>
    </message>
    <message>
        <source>All settings as they were at first; pictures and judgements stay.</source>
        <translation>すべての設定を最初の状態に戻します。絵と評価はそのままです。</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message numerus="yes">
        <source>settling %n pair(s) of duplicates</source>
        <translation>
            <numerusform>重複 %Ln 組の片付け</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>grouping %n variant(s)</source>
        <translation>
            <numerusform>差分 %Ln 個のまとめ</numerusform>
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
    <name>ShortcutsDialog</name>
    <message>
        <source>{key} does “{other}” so far, which would be without it.</source>
        <translation>{key} は今「{other}」のキーです。こちらに移すと、そちらのキーはなくなります。</translation>
    </message>
    <message>
        <source>The key keeps its own meaning here: {places}.</source>
        <translation>次の画面では、このキーは画面の働きが優先されます：{places}。</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>コマンドまたはキーを検索</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>働き</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Nothing is called so, and no key either.</source>
        <translation>この名前のコマンドもキーもありません。</translation>
    </message>
    <message>
        <source>Change Key…</source>
        <translation>キーを変更…</translation>
    </message>
    <message>
        <source>Keys of a single screen stay as they are.</source>
        <translation>画面ごとのキーは変更できません。</translation>
    </message>
    <message>
        <source>As It Was</source>
        <translation>初期値に戻す</translation>
    </message>
    <message>
        <source>All as They Were</source>
        <translation>すべて初期値に戻す</translation>
    </message>
    <message>
        <source>Copy as Text</source>
        <translation>文字としてコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Log in to {site}</source>
        <translation>{site} にログイン</translation>
    </message>
    <message>
        <source>This address does not belong to this login.</source>
        <translation>このアドレスは、今のログインのものではありません。</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>SigningIn</name>
    <message>
        <source>You can close this page and go back to Bunshin.</source>
        <translation>このページを閉じて、Bunshin に戻ってください。</translation>
    </message>
    <message>
        <source>Bunshin is let in</source>
        <translation>ログインできました</translation>
    </message>
    <message>
        <source>Bunshin was not let in</source>
        <translation>ログインしませんでした</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変わっていません。</translation>
    </message>
    <message>
        <source>This does not belong to a login</source>
        <translation>これは今のログインのものではありません</translation>
    </message>
    <message>
        <source>Bunshin did not ask for this answer and took nothing from it.</source>
        <translation>Bunshin が求めた返事ではないため、何も受け取りませんでした。</translation>
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
            <numerusform>%Ln 枚の絵</numerusform>
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
            <numerusform>（%Ln 枚には似ていないもの）</numerusform>
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
    <name>SourceDetail</name>
    <message>
        <source>Open its page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter キー</translation>
    </message>
    <message>
        <source>For sites that show more to their members</source>
        <translation>会員にだけ見せるサイトのために</translation>
    </message>
    <message>
        <source>Forget login</source>
        <translation>ログインを消す</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Del; its pictures stay, and it can be undone</source>
        <translation>Delete キー。絵は残り、元に戻せます</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペースキー</translation>
    </message>
    <message>
        <source>How often it is looked at</source>
        <translation>見に行く頻度</translation>
    </message>
    <message>
        <source>“By itself” means as often as it is worth it, about four new pictures a look: between once a day and once in ninety days.</source>
        <translation>「おまかせ」は、1 回で新しい絵が 4 枚ほど見つかる間隔です。1 日に 1 回から 90 日に 1 回まで。</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) chosen</source>
        <translation>
            <numerusform>%Ln 件を選択中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Together they brought %n picture(s).</source>
        <translation>
            <numerusform>合わせて %Ln 枚を集めました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %n again</source>
        <translation>
            <numerusform>%Ln 件を再試行</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume it</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause it</source>
        <translation>休止</translation>
    </message>
    <message>
        <source>Change login…</source>
        <translation>ログインを変更…</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>ログイン…</translation>
    </message>
    <message>
        <source>Collect this one</source>
        <translation>ここから収集</translation>
    </message>
    <message>
        <source>Collect these</source>
        <translation>これらから収集</translation>
    </message>
    <message>
        <source>several rhythms</source>
        <translation>さまざま</translation>
    </message>
    <message>
        <source>What failed before is tried again</source>
        <translation>前に失敗したものも、もう一度試します</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
</context>
<context>
    <name>SourceListModel</name>
    <message>
        <source>Source</source>
        <translation>収集元</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>好き</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>前回</translation>
    </message>
    <message>
        <source>Next look</source>
        <translation>次回</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>頻度</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>収集数</translation>
    </message>
</context>
<context>
    <name>SourceTroubles</name>
    <message numerus="yes">
        <source>%n source(s) need you</source>
        <translation>
            <numerusform>%Ln 件の収集元があなたを待っています</numerusform>
        </translation>
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
        <translation>{host} のこのページに対応するレシピはありません。ページ自身が示している絵を集めます。</translation>
    </message>
    <message>
        <source>The recipe “{recipe}” will be used, because it reads the news of {host}.</source>
        <translation>レシピ「{recipe}」を使います。{host} の新着に対応しているためです。</translation>
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
        <source>{name} posts the same pictures as those whom you like ({address})</source>
        <translation>{name}：好みの投稿者と同じ絵を投稿しています（{address}）</translation>
    </message>
    <message>
        <source>The site counts {said} posts and gave {returned}; {with_pictures} of them have pictures.</source>
        <translation>サイトによると {said} 件で、届いたのは {returned} 件。うち {with_pictures} 件に絵があります。</translation>
    </message>
    <message>
        <source>The site gave {returned} posts; {with_pictures} of them have pictures.</source>
        <translation>届いたのは {returned} 件。うち {with_pictures} 件に絵があります。</translation>
    </message>
    <message>
        <source>Of {pictures} pictures {new} were new, {owned} were here already, {gone} are gone.</source>
        <translation>絵 {pictures} 枚のうち、新しいもの {new} 枚、すでにあったもの {owned} 枚、消えていたもの {gone} 枚。</translation>
    </message>
    <message>
        <source>{waiting} are still to be fetched.</source>
        <translation>これから取得するもの {waiting} 枚。</translation>
    </message>
    <message>
        <source>The counts never agree: deleted and hidden posts are counted too.</source>
        <translation>数はぴったり合いません。削除された投稿や非表示の投稿も数えられているためです。</translation>
    </message>
    <message>
        <source>{crowded} times one second held more posts than the site gives at once, so a few may be missing.</source>
        <translation>1 秒間の投稿がサイトの 1 回分より多かったことが {crowded} 回あり、少し抜けているかもしれません。</translation>
    </message>
    <message>
        <source>No recipe of Bunshin&apos;s reads this page of {host}. {program} does, as {kind}, and will be asked where the pictures are.</source>
        <translation>{host} のこのページを読むレシピは Bunshin にはありません。{program} が {kind} として読めるので、絵の場所を尋ねます。</translation>
    </message>
    <message>
        <source>gallery-dl, a separate program that is not installed, may know this site.</source>
        <translation>まだインストールされていない別のプログラム gallery-dl なら、このサイトを知っているかもしれません。</translation>
    </message>
    <message>
        <source>Read by {program}.</source>
        <translation>{program} が読みます。</translation>
    </message>
    <message>
        <source>Read by gallery-dl, which is not here any more: see “More sites…” above.</source>
        <translation>この収集元は gallery-dl が読みますが、いまは見つかりません。上の「対応サイトを増やす…」をご覧ください。</translation>
    </message>
    <message>
        <source>This is a single file. Its folder can be watched; the file alone is added with “Add Pictures…”.</source>
        <translation>これは1つのファイルです。見守れるのはフォルダーです。このファイルだけなら「絵を追加…」で加えられます。</translation>
    </message>
    <message>
        <source>This folder may not be read: its owner has not allowed it.</source>
        <translation>このフォルダーは読めません。持ち主が許可していません。</translation>
    </message>
    <message>
        <source>This folder belongs to your library itself, and what is in it is there already. Choose another one.</source>
        <translation>これはライブラリ自身のフォルダーで、中の絵はもうライブラリにあります。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>A web address has no blanks in it. Copy that of a gallery from your browser.</source>
        <translation>ウェブのアドレスに空白はありません。ブラウザーからギャラリーのアドレスをコピーしてください。</translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// or http:// can be read.</source>
        <translation>https:// か http:// で始まるアドレスだけを読めます。</translation>
    </message>
    <message>
        <source>Leave the name and the password out: where a site wants a login, Bunshin asks for it.</source>
        <translation>名前とパスワードは入れないでください。ログインが必要なサイトなら、Bunshin があとで尋ねます。</translation>
    </message>
    <message>
        <source>{name}: you may like {liked} of {seen} pictures from there ({address})</source>
        <translation>{name}：{seen} 枚のうち {liked} 枚が好みかもしれません（{address}）</translation>
    </message>
    <message>
        <source>“{name}”: you may like {liked} of {seen} pictures with this tag ({address})</source>
        <translation>「{name}」：このタグの {seen} 枚のうち {liked} 枚が好みかもしれません（{address}）</translation>
    </message>
    <message>
        <source>This is not a web address yet. Copy that of a gallery from your browser: it begins with https://, or with the site&apos;s name.</source>
        <translation>まだウェブのアドレスではありません。ブラウザーからギャラリーのアドレスをコピーしてください。https:// かサイトの名前で始まります。</translation>
    </message>
</context>
<context>
    <name>SourcesDesk</name>
    <message numerus="yes">
        <source>removing %n source(s)</source>
        <translation>
            <numerusform>収集元 %Ln 件の削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed. The pictures it brought stay.</source>
        <translation>削除しました。集めた絵は残ります。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>SourcesScreen</name>
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
    <message>
        <source>Recipes…</source>
        <translation>レシピ…</translation>
    </message>
    <message>
        <source>How sites are read: look, change, write your own</source>
        <translation>サイトの読み方を見る、変える、自分で書く</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>すべて再開</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>すべて休止</translation>
    </message>
    <message>
        <source>From all sources, as much as today may still bring</source>
        <translation>すべての収集元から、今日の残りの枚数だけ</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Change how many pictures a day brings</source>
        <translation>1 日に集める枚数を変更</translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation>収集元を検索</translation>
    </message>
    <message>
        <source>Which sources are shown</source>
        <translation>表示する収集元</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>すべての収集元</translation>
    </message>
    <message>
        <source>Those that need you</source>
        <translation>あなたを待つもの</translation>
    </message>
    <message>
        <source>Those that wait or rest</source>
        <translation>待機中・お休み中</translation>
    </message>
    <message>
        <source>Paused ones</source>
        <translation>休止中のもの</translation>
    </message>
    <message>
        <source>More sites…</source>
        <translation>対応サイトを増やす…</translation>
    </message>
    <message>
        <source>Sites that the separate program gallery-dl knows</source>
        <translation>別のプログラム gallery-dl が知っているサイト</translation>
    </message>
    <message>
        <source>Install gallery-dl…</source>
        <translation>gallery-dl をインストール…</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rating (keys 1 to 5)</source>
        <translation>星（1〜5 キー）</translation>
    </message>
    <message>
        <source>Rating: {stars} of 5</source>
        <translation>星 5 つのうち {stars}</translation>
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
            <numerusform>今日はあと %Ln 枚まで届きます。</numerusform>
        </translation>
    </message>
    <message>
        <source>A day may bring as many pictures as there are.</source>
        <translation>1 日の枚数に上限はありません。</translation>
    </message>
    <message>
        <source>Data cost here, so what is due waits. Collect now does not.</source>
        <translation>従量制の接続なので、予定の収集は待っています。「今すぐ収集」は使えます。</translation>
    </message>
    <message>
        <source>On battery, so what is due waits. Collect now does not.</source>
        <translation>バッテリーで動いているので、予定の収集は待っています。「今すぐ収集」は使えます。</translation>
    </message>
    <message numerus="yes">
        <source>A new source begins slowly: with %n until you have judged some.</source>
        <translation>
            <numerusform>新しい収集元は、いくつか評価するまで %Ln 枚から始めます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Pictures</source>
        <translation>絵</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>サムネイル</translation>
    </message>
    <message>
        <source>of these, of thrown pictures</source>
        <translation>うち、ごみ箱の絵の分</translation>
    </message>
    <message>
        <source>What nets saw</source>
        <translation>モデルが絵から読み取ったもの</translation>
    </message>
    <message>
        <source>Search index and scores</source>
        <translation>検索用の索引とスコア</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Backups of the database</source>
        <translation>データベースのバックアップ</translation>
    </message>
    <message>
        <source>of these, old ones</source>
        <translation>うち、古いもの</translation>
    </message>
    <message>
        <source>Files put aside</source>
        <translation>よけてあるファイル</translation>
    </message>
    <message>
        <source>Nets you fetched</source>
        <translation>取得したモデル</translation>
    </message>
    <message>
        <source>gallery-dl</source>
        <translation>gallery-dl</translation>
    </message>
    <message>
        <source>Log and reports</source>
        <translation>ログと報告</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>empties itself after 30 days</source>
        <translation>30 日後に自動的に空になります</translation>
    </message>
    <message>
        <source>needed to look at pictures</source>
        <translation>絵を見るのに必要です</translation>
    </message>
    <message>
        <source>made again when you look into the trash</source>
        <translation>ごみ箱を見ると作り直されます</translation>
    </message>
    <message>
        <source>to make them again takes hours</source>
        <translation>作り直すには何時間もかかります</translation>
    </message>
    <message>
        <source>made again within minutes</source>
        <translation>数分で作り直されます</translation>
    </message>
    <message>
        <source>the newest stays</source>
        <translation>最新のものは残ります</translation>
    </message>
    <message>
        <source>no picture of the library; perhaps the only copy</source>
        <translation>ライブラリの絵ではありません。唯一のコピーかもしれません</translation>
    </message>
    <message>
        <source>those not in use can be fetched again</source>
        <translation>使っていないものは、また取得できます</translation>
    </message>
    <message>
        <source>More sites… on the Sources screen removes it</source>
        <translation>収集元の画面の「対応サイトを増やす…」で削除できます</translation>
    </message>
    <message>
        <source>bounded; old ones help nobody</source>
        <translation>大きさには上限があります。古いものは役に立ちません</translation>
    </message>
    <message>
        <source>made again when it is needed</source>
        <translation>必要なときに作り直されます</translation>
    </message>
    <message>
        <source>Delete the thumbnails of thrown pictures?</source>
        <translation>ごみ箱の絵のサムネイルを削除しますか？</translation>
    </message>
    <message>
        <source>Delete old backups of the database?</source>
        <translation>データベースの古いバックアップを削除しますか？</translation>
    </message>
    <message>
        <source>Delete the files that were put aside?</source>
        <translation>よけてあるファイルを削除しますか？</translation>
    </message>
    <message>
        <source>Delete the nets that are not in use?</source>
        <translation>使っていないモデルを削除しますか？</translation>
    </message>
    <message>
        <source>Delete older logs?</source>
        <translation>古いログを削除しますか？</translation>
    </message>
    <message>
        <source>Delete what is in the cache?</source>
        <translation>キャッシュの中身を削除しますか？</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>空にする…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Free on this disk</source>
        <translation>このディスクの空き</translation>
    </message>
    <message>
        <source>{size}, counting…</source>
        <translation>{size}（数えています…）</translation>
    </message>
    <message>
        <source>{free}; at the pace of late ({pace} a day) full in about {days} days</source>
        <translation>{free}。最近のペース（1 日 {pace}）では約 {days} 日でいっぱいになります</translation>
    </message>
    <message>
        <source>{size} in one file</source>
        <translation>{size}（1 ファイル）</translation>
    </message>
    <message>
        <source>{size} in {count} files</source>
        <translation>{size}（{count} ファイル）</translation>
    </message>
    <message>
        <source>full</source>
        <translation>いっぱいです</translation>
    </message>
</context>
<context>
    <name>StorageController</name>
    <message>
        <source>Only {size} are left on the disk of the library. When it is full, collecting waits; nothing is lost.</source>
        <translation>ライブラリのあるディスクの空きは {size} だけです。いっぱいになると収集は待機します。失われるものはありません。</translation>
    </message>
    <message>
        <source>See what may go</source>
        <translation>消せるものを見る</translation>
    </message>
    <message>
        <source>Making room</source>
        <translation>空きを作っています</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were deleted.</source>
        <translation>
            <numerusform>%Ln 件のファイルを削除しました。</numerusform>
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
    <message>
        <source>Show all with this tag</source>
        <translation>このタグの絵をすべて表示</translation>
    </message>
    <message>
        <source>Leave out what has this tag</source>
        <translation>このタグの絵を除く</translation>
    </message>
    <message>
        <source>Copy the tag</source>
        <translation>タグをコピー</translation>
    </message>
    <message>
        <source>Remove from the picture</source>
        <translation>この絵から外す</translation>
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
    <message>
        <source>Rename this taste…</source>
        <translation>この好みの名前を変更…</translation>
    </message>
</context>
<context>
    <name>TasteController</name>
    <message numerus="yes">
        <source>%n judgement(s) so far.</source>
        <translation>
            <numerusform>これまでの評価 %Ln 件。</numerusform>
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
            <numerusform>%Ln 件の評価を書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add what I said elsewhere</source>
        <translation>ほかの評価を加える</translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) were added.</source>
        <translation>
            <numerusform>%Ln 件の評価を加えました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>書き出し中</translation>
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
        <source>Taste</source>
        <translation>好み</translation>
    </message>
    <message>
        <source>Forgets this taste, not your pictures. It can be taken back.</source>
        <translation>この好みを忘れます。絵は消えません。取り消しもできます。</translation>
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
    <message>
        <source>Rename Taste</source>
        <translation>好みの名前を変更</translation>
    </message>
</context>
<context>
    <name>TogetherController</name>
    <message>
        <source>These boards hold {count} pictures; {most} at most can lie as one.</source>
        <translation>これらのボードには絵が {count} 枚あります。1 枚にまとめられるのは {most} 枚までです。</translation>
    </message>
    <message>
        <source>Two boards that teach need two placed pictures in common for this</source>
        <translation>好みを教えるボード 2 枚に、手で並べた共通の絵が 2 枚以上必要です</translation>
    </message>
    <message>
        <source>All boards</source>
        <translation>すべてのボード</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) lie as your boards say together.</source>
        <translation>
            <numerusform>すべてのボードをまとめた位置に絵 %Ln 枚を並べました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because they share too little: {boards}.</source>
        <translation>共通の絵が足りないため除いたボード：{boards}。</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>New pictures wait here</source>
        <translation>新しい絵はここで待っています</translation>
    </message>
    <message>
        <source>The large one asks for your word; above it stands where it is from and why it is here. A click on a small one brings that one forward.</source>
        <translation>大きな絵があなたの返事を待っています。その上に、どこから来たか、なぜここにあるかが出ます。小さな絵をクリックすると、その絵が前に出ます。</translation>
    </message>
    <message>
        <source>One key says what you think</source>
        <translation>キーひとつで答えられます</translation>
    </message>
    <message>
        <source>P keeps it, X rejects it, L likes it. Backspace takes the last one back. Try it now.</source>
        <translation>P で保存、X で却下、L で好き。Backspace で 1 つ前を取り消せます。試してみてください。</translation>
    </message>
    <message>
        <source>That is all there is to it. Each one teaches Bunshin your taste.</source>
        <translation>これだけです。答えるたびに Bunshin があなたの好みを覚えます。</translation>
    </message>
    <message>
        <source>Lay alike ones together</source>
        <translation>似た絵を近くに並べる</translation>
    </message>
    <message>
        <source>Drag two or three pictures from here onto the board. Near means alike to you, far means different.</source>
        <translation>ここから 2、3 枚をボードへドラッグしてください。近ければ似ている、遠ければ違う、という意味になります。</translation>
    </message>
    <message>
        <source>Move them as you like. What you mean by alike is learned from where they lie.</source>
        <translation>自由に動かしてください。置いた場所から、あなたにとっての「似ている」を学びます。</translation>
    </message>
    <message>
        <source>It learns what you like</source>
        <translation>好みを学びます</translation>
    </message>
    <message>
        <source>Choose “By taste” here: what you will probably love comes first.</source>
        <translation>ここで「好み順」を選ぶと、きっと気に入る絵が先に並びます。</translation>
    </message>
    <message>
        <source>The more you judge, the better this order gets.</source>
        <translation>答えるほど、この順番は良くなります。</translation>
    </message>
    <message>
        <source>Let it collect for you</source>
        <translation>集めるのはおまかせ</translation>
    </message>
    <message>
        <source>Paste the address of a gallery you love. Bunshin looks there by itself, and brings most from where you like most.</source>
        <translation>好きなギャラリーのアドレスを貼り付けてください。Bunshin が自分で見に行き、気に入ったところほど多く届けます。</translation>
    </message>
    <message>
        <source>What it brings waits for you in the inbox.</source>
        <translation>届いた絵は受信箱で待っています。</translation>
    </message>
    <message>
        <source>Your pictures are here</source>
        <translation>あなたの絵はここにあります</translation>
    </message>
    <message>
        <source>Arrow keys walk among them, and the space bar looks closer at one.</source>
        <translation>矢印キーで移動し、スペースキーで大きく見られます。</translation>
    </message>
    <message>
        <source>Choose a picture: L likes it, D does not, 1 to 5 give stars. Try it now.</source>
        <translation>絵を選んで、L で好き、D で苦手、1〜5 で星を付けます。試してみてください。</translation>
    </message>
</context>
<context>
    <name>TourHint</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>Fi&amp;nish</source>
        <translation>終わる(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>ツアーを終える (Esc)</translation>
    </message>
</context>
<context>
    <name>TouringController</name>
    <message>
        <source>The tour can be taken again at any time from the menu Help.</source>
        <translation>ツアーは「ヘルプ」メニューからいつでも見直せます。</translation>
    </message>
</context>
<context>
    <name>TrashStrip</name>
    <message numerus="yes">
        <source>Pictures stay here for %n day(s), then their files are deleted. “Put Back” in the Picture menu restores one.</source>
        <translation>
            <numerusform>絵はここに %Ln 日間残り、その後ファイルが削除されます。「絵」メニューの「ごみ箱から戻す」で戻せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the Trash…</source>
        <translation>ごみ箱を空にする…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>nothing new today</source>
        <translation>今日の新着はまだありません</translation>
    </message>
    <message numerus="yes">
        <source>%n new today</source>
        <translation>
            <numerusform>今日の新着 %Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Collecting: {today}</source>
        <translation>収集中：{today}</translation>
    </message>
    <message>
        <source>Paused: {today}</source>
        <translation>休止中：{today}</translation>
    </message>
    <message numerus="yes">
        <source>%n find(s) waiting</source>
        <translation>
            <numerusform>%Ln 枚が待っています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new find(s) you may like</source>
        <translation>
            <numerusform>好みに合いそうな新着 %Ln 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the inbox</source>
        <translation>受信箱を開く</translation>
    </message>
    <message>
        <source>Bunshin keeps collecting here. A click brings the window back, Quit in this icon&apos;s menu ends it, and the settings say whether closing the window does.</source>
        <translation>Bunshin はここで収集を続けます。クリックでウィンドウが戻り、アイコンのメニューの「終了」で終わります。ウィンドウを閉じたときの動作は設定で選べます。</translation>
    </message>
    <message>
        <source>Show &amp;window</source>
        <translation>ウィンドウを表示(&amp;W)</translation>
    </message>
    <message>
        <source>Hide &amp;window</source>
        <translation>ウィンドウを隠す(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Inbox ({count})</source>
        <translation>受信箱（{count}）(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation>受信箱(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Collect now</source>
        <translation>今すぐ収集(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Resume all</source>
        <translation>すべて再開(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>すべて休止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>TrayState</name>
    <message>
        <source>Collecting failed; the log says why.</source>
        <translation>収集に失敗しました。理由はログにあります。</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>Paste the address of a page to try the recipe on</source>
        <translation>レシピを試すページのアドレスを貼り付け</translation>
    </message>
    <message>
        <source>Address of the page to test on</source>
        <translation>試すページのアドレス</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Test on this page</source>
        <translation>このページで試す</translation>
    </message>
    <message>
        <source>Asks the site once, as politely as collecting does, and shows what would be found (Ctrl+T). Nothing is kept.</source>
        <translation>収集と同じ作法でサイトに一度だけ問い合わせ、見つかるものを表示します (Ctrl+T)。何も保存しません。</translation>
    </message>
    <message>
        <source>Record this page</source>
        <translation>このページを記録</translation>
    </message>
    <message>
        <source>Keeps the page beside the recipe, without secrets, and writes a test at the recipe&apos;s end: from then on it can be checked without asking the site.</source>
        <translation>秘密の値を除いたページをレシピのそばに保存し、レシピの末尾にテストを書きます。以後はサイトに問い合わせずに確かめられます。</translation>
    </message>
    <message>
        <source>Run its tests</source>
        <translation>テストを実行</translation>
    </message>
    <message>
        <source>Reads the recorded pages again; asks no site.</source>
        <translation>記録したページを読み直します。サイトには問い合わせません。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
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
    <name>Updates</name>
    <message>
        <source>Bunshin {version} is out; this one is {own}. Nothing was downloaded.</source>
        <translation>Bunshin {version} が出ています（これは {own} です）。何もダウンロードしていません。</translation>
    </message>
    <message>
        <source>See what is new</source>
        <translation>新しい点を見る</translation>
    </message>
</context>
<context>
    <name>UpkeepChoices</name>
    <message>
        <source>Remind me of backups, every few weeks at most</source>
        <translation>バックアップを知らせる（多くても数週間に 1 回）</translation>
    </message>
    <message>
        <source>Ask once a day whether there is a newer Bunshin</source>
        <translation>新しい Bunshin があるか 1 日に 1 回尋ねる</translation>
    </message>
    <message>
        <source>https://… of the page with the newest release</source>
        <translation>最新リリースのページの https://…</translation>
    </message>
    <message>
        <source>Address to ask for newer versions</source>
        <translation>新しい版を尋ねるアドレス</translation>
    </message>
    <message>
        <source>Off: nobody is asked. On: the address above is asked for the number of the newest version. Only the program&apos;s name and version are sent, nothing is downloaded.</source>
        <translation>オフ：どこにも尋ねません。オン：上のアドレスに最新版の番号を尋ねます。送るのはプログラムの名前とバージョンだけで、何もダウンロードしません。</translation>
    </message>
</context>
<context>
    <name>UpkeepPage</name>
    <message>
        <source>Backups and Updates</source>
        <translation>バックアップと更新</translation>
    </message>
    <message>
        <source>Backups and newer versions</source>
        <translation>バックアップと新しい版</translation>
    </message>
    <message>
        <source>Back Up in the menu File makes one file of everything.</source>
        <translation>「ファイル」メニューの「バックアップ」で、すべてを 1 つのファイルにまとめられます。</translation>
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
        <source>More like this</source>
        <translation>似た絵を探す</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Slideshow</source>
        <translation>スライドショー</translation>
    </message>
    <message>
        <source>Fit or 1:1</source>
        <translation>全体／等倍</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>好き</translation>
    </message>
    <message>
        <source>Dislike</source>
        <translation>苦手</translation>
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
        <translation>探索のために表示：好みかどうかはまだ分かりません（{percent} %）。</translation>
    </message>
    <message>
        <source>Here because you will probably like it ({percent} %).</source>
        <translation>おそらく気に入るので表示しています（{percent} %）。</translation>
    </message>
    <message>
        <source>You will probably not like it much ({percent} %).</source>
        <translation>あまり好みではなさそうです（{percent} %）。</translation>
    </message>
    <message>
        <source>You saved it from {place}.</source>
        <translation>{place} で保存した絵です。</translation>
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
