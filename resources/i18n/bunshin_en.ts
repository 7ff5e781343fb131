<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityController</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>%n find</numerusform>
            <numerusform>%n finds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivingController</name>
    <message numerus="yes">
        <source>%n download(s) of gallery-dl will not be fetched again.</source>
        <translation>
            <numerusform>%n download of gallery-dl will not be fetched again.</numerusform>
            <numerusform>%n downloads of gallery-dl will not be fetched again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were known already.</source>
        <translation>
            <numerusform>%n was known already.</numerusform>
            <numerusform>%n were known already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message numerus="yes">
        <source>%n picture(s) are in {file}.</source>
        <translation>
            <numerusform>%n picture is in {file}.</numerusform>
            <numerusform>%n pictures are in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message numerus="yes">
        <source>Learned from %n board(s) that teach</source>
        <translation>
            <numerusform>Learned from %n board that teaches</numerusform>
            <numerusform>Learned from %n boards that teach</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardDesk</name>
    <message numerus="yes">
        <source>Laid on “{board}”: %n picture(s).</source>
        <translation>
            <numerusform>Laid on “{board}”: %n picture.</numerusform>
            <numerusform>Laid on “{board}”: %n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardFilesController</name>
    <message numerus="yes">
        <source>Exported: %n picture(s) to {file}.</source>
        <translation>
            <numerusform>Exported: %n picture to {file}.</numerusform>
            <numerusform>Exported: %n pictures to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file of %n of them is missing.</source>
        <translation>
            <numerusform>The file of %n of them is missing.</numerusform>
            <numerusform>The files of %n of them are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new picture(s).</source>
        <translation>
            <numerusform>%n new picture.</numerusform>
            <numerusform>%n new pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n you had already.</source>
        <translation>
            <numerusform>%n you had already.</numerusform>
            <numerusform>%n you had already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n could not be read.</numerusform>
            <numerusform>%n could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that was turned or cropped lies whole.</source>
        <translation>
            <numerusform>%n that was turned or cropped lies whole.</numerusform>
            <numerusform>%n that were turned or cropped lie whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) stayed in the file.</source>
        <translation>
            <numerusform>%n text stayed in the file.</numerusform>
            <numerusform>%n texts stayed in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringingBackController</name>
    <message numerus="yes">
        <source>%n picture(s) came back.</source>
        <translation>
            <numerusform>%n picture came back.</numerusform>
            <numerusform>%n pictures came back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n board(s).</source>
        <translation>
            <numerusform>%n board.</numerusform>
            <numerusform>%n boards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new picture(s).</source>
        <translation>
            <numerusform>%n new picture.</numerusform>
            <numerusform>%n new pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are here already.</source>
        <translation>
            <numerusform>%n picture is here already.</numerusform>
            <numerusform>%n pictures are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s), of these tastes: {tastes}.</source>
        <translation>
            <numerusform>%n judgement, of this taste: {tastes}.</numerusform>
            <numerusform>%n judgements, of these tastes: {tastes}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of a newer kind will be passed by.</source>
        <translation>
            <numerusform>%n record of a newer kind will be passed by.</numerusform>
            <numerusform>%n records of a newer kind will be passed by.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s).</source>
        <translation>
            <numerusform>%n judgement.</numerusform>
            <numerusform>%n judgements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were here already.</source>
        <translation>
            <numerusform>%n record was here already.</numerusform>
            <numerusform>%n records were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of a newer kind were passed by.</source>
        <translation>
            <numerusform>%n record of a newer kind was passed by.</numerusform>
            <numerusform>%n records of a newer kind were passed by.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are damaged and were left out.</source>
        <translation>
            <numerusform>%n file is damaged and was left out.</numerusform>
            <numerusform>%n files are damaged and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectingRound</name>
    <message numerus="yes">
        <source>Collecting from %n source(s)</source>
        <translation>
            <numerusform>Collecting from %n source</numerusform>
            <numerusform>Collecting from %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new,</source>
        <translation>
            <numerusform>%n new,</numerusform>
            <numerusform>%n new,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%n known already.</numerusform>
            <numerusform>%n known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n could not be read.</numerusform>
            <numerusform>%n could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectingController</name>
    <message numerus="yes">
        <source>correction of %n picture(s)</source>
        <translation>
            <numerusform>correction of a picture</numerusform>
            <numerusform>correction of %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message numerus="yes">
        <source>Also at %n other picture(s) by “{name}”</source>
        <translation>
            <numerusform>Also at the other picture by “{name}”</numerusform>
            <numerusform>Also at %n other pictures by “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you write here is said of %n picture(s). A field that stays empty changes nothing; what sites said is kept.</source>
        <translation>
            <numerusform>What you write here is said of one picture. A field that stays empty changes nothing; what sites said is kept.</numerusform>
            <numerusform>What you write here is said of %n pictures. A field that stays empty changes nothing; what sites said is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashTelling</name>
    <message numerus="yes">
        <source>%n file(s) were saved to {file}. Names, addresses and folders were taken out; look into it before you hand it on.</source>
        <translation>
            <numerusform>%n file was saved to {file}. Names, addresses and folders were taken out; look into it before you hand it on.</numerusform>
            <numerusform>%n files were saved to {file}. Names, addresses and folders were taken out; look into it before you hand it on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message numerus="yes">
        <source>Delete the board “{name}”? Its %n picture(s) stay in the library, and what the board taught stays in the log.</source>
        <translation>
            <numerusform>Delete the board “{name}”? Its %n picture stay in the library, and what the board taught stays in the log.</numerusform>
            <numerusform>Delete the board “{name}”? Its %n pictures stay in the library, and what the board taught stays in the log.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuelAsking</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesScreen</name>
    <message numerus="yes">
        <source>%n pair(s) look alike</source>
        <translation>
            <numerusform>%n pair looks alike</numerusform>
            <numerusform>%n pairs look alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %n obvious pair(s)</source>
        <translation>
            <numerusform>Settle %n obvious pair</numerusform>
            <numerusform>Settle %n obvious pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>%n picture(s), {size}.</source>
        <translation>
            <numerusform>%n picture, {size}.</numerusform>
            <numerusform>%n pictures, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) beside them.</source>
        <translation>
            <numerusform>%n file beside them.</numerusform>
            <numerusform>%n files beside them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>The file of %n of them is missing.</source>
        <translation>
            <numerusform>The file of %n of them is missing.</numerusform>
            <numerusform>The files of %n of them are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) are in {place}.</source>
        <translation>
            <numerusform>%n judgement is in {place}.</numerusform>
            <numerusform>%n judgements are in {place}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ranked in {place}.</source>
        <translation>
            <numerusform>%n picture is ranked in {place}.</numerusform>
            <numerusform>%n pictures are ranked in {place}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were copied to {place}.</source>
        <translation>
            <numerusform>%n picture was copied to {place}.</numerusform>
            <numerusform>%n pictures were copied to {place}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lay there already.</source>
        <translation>
            <numerusform>%n lay there already.</numerusform>
            <numerusform>%n lay there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) beside them say otherwise and were left as they are.</source>
        <translation>
            <numerusform>%n file beside them says otherwise and was left as it is.</numerusform>
            <numerusform>%n files beside them say otherwise and were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) with all that is known of them are in {place}.</source>
        <translation>
            <numerusform>%n picture with all that is known of it is in {place}.</numerusform>
            <numerusform>%n pictures with all that is known of them are in {place}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilingController</name>
    <message numerus="yes">
        <source>%n picture(s) copied.</source>
        <translation>
            <numerusform>%n picture copied.</numerusform>
            <numerusform>%n pictures copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moving %n picture(s) to the trash</source>
        <translation>
            <numerusform>moving %n picture to the trash</numerusform>
            <numerusform>moving %n pictures to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>putting back %n picture(s)</source>
        <translation>
            <numerusform>putting back %n picture</numerusform>
            <numerusform>putting back %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthController</name>
    <message numerus="yes">
        <source>%n thing(s) could not be mended. A backup has damaged pictures whole.</source>
        <translation>
            <numerusform>%n thing could not be mended. A backup has damaged pictures whole.</numerusform>
            <numerusform>%n things could not be mended. A backup has damaged pictures whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were mended.</source>
        <translation>
            <numerusform>%n thing was mended.</numerusform>
            <numerusform>%n things were mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not where they should be.</source>
        <translation>
            <numerusform>%n file is not where it should be.</numerusform>
            <numerusform>%n files are not where they should be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are damaged.</source>
        <translation>
            <numerusform>%n file is damaged.</numerusform>
            <numerusform>%n files are damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller thing(s) want mending.</source>
        <translation>
            <numerusform>%n smaller thing wants mending.</numerusform>
            <numerusform>%n smaller things want mending.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HydrusArriving</name>
    <message numerus="yes">
        <source>%n file(s) in Hydrus fit.</source>
        <translation>
            <numerusform>%n file in Hydrus fits.</numerusform>
            <numerusform>%n files in Hydrus fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportingController</name>
    <message numerus="yes">
        <source>%n picture(s) added.</source>
        <translation>
            <numerusform>%n picture added.</numerusform>
            <numerusform>%n pictures added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%n known already.</numerusform>
            <numerusform>%n known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused:</source>
        <translation>
            <numerusform>%n file refused:</numerusform>
            <numerusform>%n files refused:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) taken over.</source>
        <translation>
            <numerusform>%n rating taken over.</numerusform>
            <numerusform>%n ratings taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectingController</name>
    <message numerus="yes">
        <source>edit of tags of %n picture(s)</source>
        <translation>
            <numerusform>edit of tags of %n picture</numerusform>
            <numerusform>edit of tags of %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n pictures chosen</source>
        <translation>
            <numerusform>%n picture chosen</numerusform>
            <numerusform>%n pictures chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>like of %n picture(s)</source>
        <translation>
            <numerusform>like of %n picture</numerusform>
            <numerusform>like of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dislike of %n picture(s)</source>
        <translation>
            <numerusform>dislike of %n picture</numerusform>
            <numerusform>dislike of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking back the like of %n picture(s)</source>
        <translation>
            <numerusform>taking back the like of %n picture</numerusform>
            <numerusform>taking back the like of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking back the dislike of %n picture(s)</source>
        <translation>
            <numerusform>taking back the dislike of %n picture</numerusform>
            <numerusform>taking back the dislike of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keeping %n picture(s)</source>
        <translation>
            <numerusform>keeping %n picture</numerusform>
            <numerusform>keeping %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejecting %n picture(s)</source>
        <translation>
            <numerusform>rejecting %n picture</numerusform>
            <numerusform>rejecting %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rating of %n picture(s)</source>
        <translation>
            <numerusform>rating of %n picture</numerusform>
            <numerusform>rating of %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingController</name>
    <message numerus="yes">
        <source>Delete the files of %n picture(s) in the trash for good?</source>
        <translation>
            <numerusform>Delete the file of %n picture in the trash for good?</numerusform>
            <numerusform>Delete the files of %n pictures in the trash for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them you rejected.</source>
        <translation>
            <numerusform>%n of them you rejected.</numerusform>
            <numerusform>%n of them you rejected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningController</name>
    <message numerus="yes">
        <source>%n picture(s) could not be looked at.</source>
        <translation>
            <numerusform>%n picture could not be looked at.</numerusform>
            <numerusform>%n pictures could not be looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of pictures look alike</source>
        <translation>
            <numerusform>%n pair of pictures looks alike</numerusform>
            <numerusform>%n pairs of pictures look alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) that Bunshin found wait for your check</source>
        <translation>
            <numerusform>%n word that Bunshin found waits for your check</numerusform>
            <numerusform>%n words that Bunshin found wait for your check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookingFirstController</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{library}”: %n picture(s) in Eagle&apos;s trash stay there.</source>
        <translation>
            <numerusform>“{library}”: %n picture in Eagle&apos;s trash stays there.</numerusform>
            <numerusform>“{library}”: %n pictures in Eagle&apos;s trash stay there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapController</name>
    <message numerus="yes">
        <source>The map lays alike pictures near each other. %n picture(s) were looked at so far; a few more and it can be drawn.</source>
        <translation>
            <numerusform>The map lays alike pictures near each other. %n picture was looked at so far; a few more and it can be drawn.</numerusform>
            <numerusform>The map lays alike pictures near each other. %n pictures were looked at so far; a few more and it can be drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapScreen</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map of %n picture(s)</source>
        <translation>
            <numerusform>Map of %n picture</numerusform>
            <numerusform>Map of %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapStrip</name>
    <message numerus="yes">
        <source>%n picture(s) of the map</source>
        <translation>
            <numerusform>%n picture of the map</numerusform>
            <numerusform>%n pictures of the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message numerus="yes">
        <source>%n picture(s) here: come nearer</source>
        <translation>
            <numerusform>%n picture here: come nearer</numerusform>
            <numerusform>%n pictures here: come nearer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingController</name>
    <message numerus="yes">
        <source>%n picture(s) are shown by their thumbnails only, because {folder} is not there. Nothing is lost: they are whole again when it is back.</source>
        <translation>
            <numerusform>%n picture is shown by its thumbnail only, because {folder} is not there. Nothing is lost: it is whole again when that is back.</numerusform>
            <numerusform>%n pictures are shown by their thumbnails only, because {folder} is not there. Nothing is lost: they are whole again when it is back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %n picture(s) were moved or deleted.</source>
        <translation>
            <numerusform>The file of %n picture was moved or deleted.</numerusform>
            <numerusform>The files of %n pictures were moved or deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were found again.</source>
        <translation>
            <numerusform>%n file was found again.</numerusform>
            <numerusform>%n files were found again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetsController</name>
    <message numerus="yes">
        <source>looked at %n picture(s) of this library</source>
        <translation>
            <numerusform>looked at %n picture of this library</numerusform>
            <numerusform>looked at %n pictures of this library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of yours: right in {share} of 100</source>
        <translation>
            <numerusform>%n answer of yours: right in {share} of 100</numerusform>
            <numerusform>%n answers of yours: right in {share} of 100</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n square(s) moved by you</source>
        <translation>
            <numerusform>%n square moved by you</numerusform>
            <numerusform>%n squares moved by you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietTimes</name>
    <message numerus="yes">
        <source>at most every %n minute(s)</source>
        <translation>
            <numerusform>at most every minute</numerusform>
            <numerusform>at most every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipeOutcomes</name>
    <message numerus="yes">
        <source>%n test(s) failed.</source>
        <translation>
            <numerusform>%n test failed.</numerusform>
            <numerusform>%n tests failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n test(s) passed.</source>
        <translation>
            <numerusform>The test passed.</numerusform>
            <numerusform>All %n tests passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) found.</source>
        <translation>
            <numerusform>%n picture found.</numerusform>
            <numerusform>%n pictures found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to follow.</source>
        <translation>
            <numerusform>%n link to follow.</numerusform>
            <numerusform>%n links to follow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipeStates</name>
    <message numerus="yes">
        <source>%n mistake(s): off until mended.</source>
        <translation>
            <numerusform>%n mistake: off until mended.</numerusform>
            <numerusform>%n mistakes: off until mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off: %n mistake(s)</source>
        <translation>
            <numerusform>Off: %n mistake</numerusform>
            <numerusform>Off: %n mistakes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationsController</name>
    <message numerus="yes">
        <source>removal of %n relation(s) of tags</source>
        <translation>
            <numerusform>removal of %n relation of tags</numerusform>
            <numerusform>removal of %n relations of tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewStrip</name>
    <message numerus="yes">
        <source>“{word}”: is that right? %n picture(s)</source>
        <translation>
            <numerusform>“{word}”: is that right? %n picture</numerusform>
            <numerusform>“{word}”: is that right? %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from %n answer(s): right in {after} of 100 held back, {before} before</source>
        <translation>
            <numerusform>Learned from %n answer: right in {after} of 100 held back, {before} before</numerusform>
            <numerusform>Learned from %n answers: right in {after} of 100 held back, {before} before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewingController</name>
    <message numerus="yes">
        <source>answer about %n picture(s)</source>
        <translation>
            <numerusform>answer about %n picture</numerusform>
            <numerusform>answer about %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundNews</name>
    <message numerus="yes">
        <source>%n page(s) or picture(s) could not be read.</source>
        <translation>
            <numerusform>%n page or picture could not be read.</numerusform>
            <numerusform>%n pages or pictures could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new find(s) in the inbox.</source>
        <translation>
            <numerusform>%n new find in the inbox.</numerusform>
            <numerusform>%n new finds in the inbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message numerus="yes">
        <source>settling %n pair(s) of duplicates</source>
        <translation>
            <numerusform>settling %n pair of duplicates</numerusform>
            <numerusform>settling %n pairs of duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>grouping %n variant(s)</source>
        <translation>
            <numerusform>grouping %n variant</numerusform>
            <numerusform>grouping %n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SimilarController</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SimilarStrip</name>
    <message numerus="yes">
        <source>, least like %n other(s)</source>
        <translation>
            <numerusform>, least like %n other</numerusform>
            <numerusform>, least like %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceDetail</name>
    <message numerus="yes">
        <source>%n source(s) chosen</source>
        <translation>
            <numerusform>%n source chosen</numerusform>
            <numerusform>%n sources chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Together they brought %n picture(s).</source>
        <translation>
            <numerusform>Together they brought %n picture.</numerusform>
            <numerusform>Together they brought %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %n again</source>
        <translation>
            <numerusform>Try %n again</numerusform>
            <numerusform>Try %n again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceTroubles</name>
    <message numerus="yes">
        <source>%n source(s) need you</source>
        <translation>
            <numerusform>%n source needs you</numerusform>
            <numerusform>%n sources need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesDesk</name>
    <message numerus="yes">
        <source>removing %n source(s)</source>
        <translation>
            <numerusform>removing %n source</numerusform>
            <numerusform>removing %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SteeringController</name>
    <message numerus="yes">
        <source>Up to %n more new picture(s) today.</source>
        <translation>
            <numerusform>Up to %n more new picture today.</numerusform>
            <numerusform>Up to %n more new pictures today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new source begins slowly: with %n until you have judged some.</source>
        <translation>
            <numerusform>A new source begins slowly: with %n picture until you have judged some.</numerusform>
            <numerusform>A new source begins slowly: with %n pictures until you have judged some.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageController</name>
    <message numerus="yes">
        <source>%n file(s) were deleted.</source>
        <translation>
            <numerusform>%n file was deleted.</numerusform>
            <numerusform>%n files were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasteController</name>
    <message numerus="yes">
        <source>%n judgement(s) so far.</source>
        <translation>
            <numerusform>%n judgement so far.</numerusform>
            <numerusform>%n judgements so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) were written.</source>
        <translation>
            <numerusform>%n judgement was written.</numerusform>
            <numerusform>%n judgements were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) were added.</source>
        <translation>
            <numerusform>%n judgement was added.</numerusform>
            <numerusform>%n judgements were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TogetherController</name>
    <message numerus="yes">
        <source>%n picture(s) lie as your boards say together.</source>
        <translation>
            <numerusform>%n picture lies as your boards say together.</numerusform>
            <numerusform>%n pictures lie as your boards say together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashStrip</name>
    <message numerus="yes">
        <source>Pictures stay here for %n day(s), then their files are deleted. “Put Back” in the Picture menu restores one.</source>
        <translation>
            <numerusform>Pictures stay here for %n day, then their files are deleted. “Put Back” in the Picture menu restores one.</numerusform>
            <numerusform>Pictures stay here for %n days, then their files are deleted. “Put Back” in the Picture menu restores one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n new today</source>
        <translation>
            <numerusform>%n new today</numerusform>
            <numerusform>%n new today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n find(s) waiting</source>
        <translation>
            <numerusform>%n find waiting</numerusform>
            <numerusform>%n finds waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new find(s) you may like</source>
        <translation>
            <numerusform>%n new find you may like</numerusform>
            <numerusform>%n new finds you may like</numerusform>
        </translation>
    </message>
</context>
</TS>
