<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityController</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>%Ln find</numerusform>
            <numerusform>%Ln finds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivingController</name>
    <message numerus="yes">
        <source>%n download(s) of gallery-dl will not be fetched again.</source>
        <translation>
            <numerusform>%Ln download of gallery-dl will not be fetched again.</numerusform>
            <numerusform>%Ln downloads of gallery-dl will not be fetched again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were known already.</source>
        <translation>
            <numerusform>%Ln was known already.</numerusform>
            <numerusform>%Ln were known already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message numerus="yes">
        <source>%n picture(s) are in {file}.</source>
        <translation>
            <numerusform>%Ln picture is in {file}.</numerusform>
            <numerusform>%Ln pictures are in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message numerus="yes">
        <source>Learned from %n board(s) that teach</source>
        <translation>
            <numerusform>Learned from %Ln board that teaches</numerusform>
            <numerusform>Learned from %Ln boards that teach</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardDesk</name>
    <message numerus="yes">
        <source>Laid on “{board}”: %n picture(s).</source>
        <translation>
            <numerusform>Laid on “{board}”: %Ln picture.</numerusform>
            <numerusform>Laid on “{board}”: %Ln pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardFilesController</name>
    <message numerus="yes">
        <source>Exported: %n picture(s) to {file}.</source>
        <translation>
            <numerusform>Exported: %Ln picture to {file}.</numerusform>
            <numerusform>Exported: %Ln pictures to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file of %n of them is missing.</source>
        <translation>
            <numerusform>The file of %Ln of them is missing.</numerusform>
            <numerusform>The files of %Ln of them are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add these %n board(s)?</source>
        <translation>
            <numerusform>Add this board?</numerusform>
            <numerusform>Add these %Ln boards?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new picture(s).</source>
        <translation>
            <numerusform>%Ln new picture.</numerusform>
            <numerusform>%Ln new pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n you have already.</source>
        <translation>
            <numerusform>%Ln you have already.</numerusform>
            <numerusform>%Ln you have already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that is turned or cropped will lie whole.</source>
        <translation>
            <numerusform>%Ln that is turned or cropped will lie whole.</numerusform>
            <numerusform>%Ln that are turned or cropped will lie whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) will stay in the file.</source>
        <translation>
            <numerusform>%Ln text will stay in the file.</numerusform>
            <numerusform>%Ln texts will stay in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n you had already.</source>
        <translation>
            <numerusform>%Ln you had already.</numerusform>
            <numerusform>%Ln you had already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%Ln could not be read.</numerusform>
            <numerusform>%Ln could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that was turned or cropped lies whole.</source>
        <translation>
            <numerusform>%Ln that was turned or cropped lies whole.</numerusform>
            <numerusform>%Ln that were turned or cropped lie whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) stayed in the file.</source>
        <translation>
            <numerusform>%Ln text stayed in the file.</numerusform>
            <numerusform>%Ln texts stayed in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringingBackController</name>
    <message numerus="yes">
        <source>%n picture(s) came back.</source>
        <translation>
            <numerusform>%Ln picture came back.</numerusform>
            <numerusform>%Ln pictures came back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n board(s).</source>
        <translation>
            <numerusform>%Ln board.</numerusform>
            <numerusform>%Ln boards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new picture(s).</source>
        <translation>
            <numerusform>%Ln new picture.</numerusform>
            <numerusform>%Ln new pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are here already.</source>
        <translation>
            <numerusform>%Ln picture is here already.</numerusform>
            <numerusform>%Ln pictures are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s), of these tastes: {tastes}.</source>
        <translation>
            <numerusform>%Ln judgement, of this taste: {tastes}.</numerusform>
            <numerusform>%Ln judgements, of these tastes: {tastes}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of a newer kind will be passed by.</source>
        <translation>
            <numerusform>%Ln record of a newer kind will be passed by.</numerusform>
            <numerusform>%Ln records of a newer kind will be passed by.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s).</source>
        <translation>
            <numerusform>%Ln judgement.</numerusform>
            <numerusform>%Ln judgements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were here already.</source>
        <translation>
            <numerusform>%Ln record was here already.</numerusform>
            <numerusform>%Ln records were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of a newer kind were passed by.</source>
        <translation>
            <numerusform>%Ln record of a newer kind was passed by.</numerusform>
            <numerusform>%Ln records of a newer kind were passed by.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are damaged and were left out.</source>
        <translation>
            <numerusform>%Ln file is damaged and was left out.</numerusform>
            <numerusform>%Ln files are damaged and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectingRound</name>
    <message numerus="yes">
        <source>Collecting from %n source(s)</source>
        <translation>
            <numerusform>Collecting from %Ln source</numerusform>
            <numerusform>Collecting from %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new,</source>
        <translation>
            <numerusform>%Ln new,</numerusform>
            <numerusform>%Ln new,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%Ln known already.</numerusform>
            <numerusform>%Ln known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%Ln could not be read.</numerusform>
            <numerusform>%Ln could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectingController</name>
    <message numerus="yes">
        <source>correction of %n picture(s)</source>
        <translation>
            <numerusform>correction of a picture</numerusform>
            <numerusform>correction of %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message numerus="yes">
        <source>Also at %n other picture(s) by “{name}”</source>
        <translation>
            <numerusform>Also at the other picture by “{name}”</numerusform>
            <numerusform>Also at %Ln other pictures by “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you write here is said of %n picture(s). A field that stays empty changes nothing; what sites said is kept.</source>
        <translation>
            <numerusform>What you write here is said of one picture. A field that stays empty changes nothing; what sites said is kept.</numerusform>
            <numerusform>What you write here is said of %Ln pictures. A field that stays empty changes nothing; what sites said is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashTelling</name>
    <message numerus="yes">
        <source>%n file(s) were saved to {file}. Names, addresses and folders were taken out; look into it before you hand it on.</source>
        <translation>
            <numerusform>%Ln file was saved to {file}. Names, addresses and folders were taken out; look into it before you hand it on.</numerusform>
            <numerusform>%Ln files were saved to {file}. Names, addresses and folders were taken out; look into it before you hand it on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message numerus="yes">
        <source>Delete the board “{name}”? Its %n picture(s) stay in the library, and what the board taught stays in the log.</source>
        <translation>
            <numerusform>Delete the board “{name}”? Its %Ln picture stay in the library, and what the board taught stays in the log.</numerusform>
            <numerusform>Delete the board “{name}”? Its %Ln pictures stay in the library, and what the board taught stays in the log.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuelAsking</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesScreen</name>
    <message numerus="yes">
        <source>%n pair(s) look alike</source>
        <translation>
            <numerusform>%Ln pair looks alike</numerusform>
            <numerusform>%Ln pairs look alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %n obvious pair(s)</source>
        <translation>
            <numerusform>Settle %Ln obvious pair</numerusform>
            <numerusform>Settle %Ln obvious pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>%n picture(s), {size}.</source>
        <translation>
            <numerusform>%Ln picture, {size}.</numerusform>
            <numerusform>%Ln pictures, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) beside them.</source>
        <translation>
            <numerusform>%Ln file beside them.</numerusform>
            <numerusform>%Ln files beside them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>The file of %n of them is missing.</source>
        <translation>
            <numerusform>The file of %Ln of them is missing.</numerusform>
            <numerusform>The files of %Ln of them are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) are in {place}.</source>
        <translation>
            <numerusform>%Ln judgement is in {place}.</numerusform>
            <numerusform>%Ln judgements are in {place}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are ranked in {place}.</source>
        <translation>
            <numerusform>%Ln picture is ranked in {place}.</numerusform>
            <numerusform>%Ln pictures are ranked in {place}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were copied to {place}.</source>
        <translation>
            <numerusform>%Ln picture was copied to {place}.</numerusform>
            <numerusform>%Ln pictures were copied to {place}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lay there already.</source>
        <translation>
            <numerusform>%Ln lay there already.</numerusform>
            <numerusform>%Ln lay there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) beside them say otherwise and were left as they are.</source>
        <translation>
            <numerusform>%Ln file beside them says otherwise and was left as it is.</numerusform>
            <numerusform>%Ln files beside them say otherwise and were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) with all that is known of them are in {place}.</source>
        <translation>
            <numerusform>%Ln picture with all that is known of it is in {place}.</numerusform>
            <numerusform>%Ln pictures with all that is known of them are in {place}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilingController</name>
    <message numerus="yes">
        <source>%n picture(s) copied.</source>
        <translation>
            <numerusform>%Ln picture copied.</numerusform>
            <numerusform>%Ln pictures copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moving %n picture(s) to the trash</source>
        <translation>
            <numerusform>moving %Ln picture to the trash</numerusform>
            <numerusform>moving %Ln pictures to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>putting back %n picture(s)</source>
        <translation>
            <numerusform>putting back %Ln picture</numerusform>
            <numerusform>putting back %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthController</name>
    <message numerus="yes">
        <source>%n thing(s) could not be mended. A backup has damaged pictures whole.</source>
        <translation>
            <numerusform>%Ln thing could not be mended. A backup has damaged pictures whole.</numerusform>
            <numerusform>%Ln things could not be mended. A backup has damaged pictures whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were mended.</source>
        <translation>
            <numerusform>%Ln thing was mended.</numerusform>
            <numerusform>%Ln things were mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not where they should be.</source>
        <translation>
            <numerusform>%Ln file is not where it should be.</numerusform>
            <numerusform>%Ln files are not where they should be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are damaged.</source>
        <translation>
            <numerusform>%Ln file is damaged.</numerusform>
            <numerusform>%Ln files are damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller thing(s) want mending.</source>
        <translation>
            <numerusform>%Ln smaller thing wants mending.</numerusform>
            <numerusform>%Ln smaller things want mending.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HydrusArriving</name>
    <message numerus="yes">
        <source>%n file(s) in Hydrus fit.</source>
        <translation>
            <numerusform>%Ln file in Hydrus fits.</numerusform>
            <numerusform>%Ln files in Hydrus fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportNews</name>
    <message numerus="yes">
        <source>%n picture(s) added.</source>
        <translation>
            <numerusform>%Ln picture added.</numerusform>
            <numerusform>%Ln pictures added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%Ln known already.</numerusform>
            <numerusform>%Ln known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) taken over.</source>
        <translation>
            <numerusform>%Ln rating taken over.</numerusform>
            <numerusform>%Ln ratings taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused:</source>
        <translation>
            <numerusform>%Ln file refused:</numerusform>
            <numerusform>%Ln files refused:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectingController</name>
    <message numerus="yes">
        <source>edit of tags of %n picture(s)</source>
        <translation>
            <numerusform>edit of tags of %Ln picture</numerusform>
            <numerusform>edit of tags of %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n pictures chosen</source>
        <translation>
            <numerusform>%Ln picture chosen</numerusform>
            <numerusform>%Ln pictures chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>like of %n picture(s)</source>
        <translation>
            <numerusform>like of %Ln picture</numerusform>
            <numerusform>like of %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dislike of %n picture(s)</source>
        <translation>
            <numerusform>dislike of %Ln picture</numerusform>
            <numerusform>dislike of %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking back the like of %n picture(s)</source>
        <translation>
            <numerusform>taking back the like of %Ln picture</numerusform>
            <numerusform>taking back the like of %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking back the dislike of %n picture(s)</source>
        <translation>
            <numerusform>taking back the dislike of %Ln picture</numerusform>
            <numerusform>taking back the dislike of %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keeping %n picture(s)</source>
        <translation>
            <numerusform>keeping %Ln picture</numerusform>
            <numerusform>keeping %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejecting %n picture(s)</source>
        <translation>
            <numerusform>rejecting %Ln picture</numerusform>
            <numerusform>rejecting %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rating of %n picture(s)</source>
        <translation>
            <numerusform>rating of %Ln picture</numerusform>
            <numerusform>rating of %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingController</name>
    <message numerus="yes">
        <source>Delete the files of %n picture(s) in the trash for good?</source>
        <translation>
            <numerusform>Delete the file of %Ln picture in the trash for good?</numerusform>
            <numerusform>Delete the files of %Ln pictures in the trash for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them you rejected.</source>
        <translation>
            <numerusform>%Ln of them you rejected.</numerusform>
            <numerusform>%Ln of them you rejected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningController</name>
    <message numerus="yes">
        <source>%n picture(s) could not be looked at.</source>
        <translation>
            <numerusform>%Ln picture could not be looked at.</numerusform>
            <numerusform>%Ln pictures could not be looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryBar</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of pictures look alike</source>
        <translation>
            <numerusform>%Ln pair of pictures looks alike</numerusform>
            <numerusform>%Ln pairs of pictures look alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) that Bunshin found wait for your check</source>
        <translation>
            <numerusform>%Ln word that Bunshin found waits for your check</numerusform>
            <numerusform>%Ln words that Bunshin found wait for your check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookingFirstController</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{library}”: %n picture(s) in Eagle&apos;s trash stay there.</source>
        <translation>
            <numerusform>“{library}”: %Ln picture in Eagle&apos;s trash stays there.</numerusform>
            <numerusform>“{library}”: %Ln pictures in Eagle&apos;s trash stay there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapController</name>
    <message numerus="yes">
        <source>The map lays alike pictures near each other. %n picture(s) were looked at so far; a few more and it can be drawn.</source>
        <translation>
            <numerusform>The map lays alike pictures near each other. %Ln picture was looked at so far; a few more and it can be drawn.</numerusform>
            <numerusform>The map lays alike pictures near each other. %Ln pictures were looked at so far; a few more and it can be drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapScreen</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Map of %n picture(s)</source>
        <translation>
            <numerusform>Map of %Ln picture</numerusform>
            <numerusform>Map of %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapStrip</name>
    <message numerus="yes">
        <source>%n picture(s) of the map</source>
        <translation>
            <numerusform>%Ln picture of the map</numerusform>
            <numerusform>%Ln pictures of the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message numerus="yes">
        <source>%n picture(s) here: come nearer</source>
        <translation>
            <numerusform>%Ln picture here: come nearer</numerusform>
            <numerusform>%Ln pictures here: come nearer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingController</name>
    <message numerus="yes">
        <source>%n picture(s) are shown by their thumbnails only, because {folder} is not there. Nothing is lost: they are whole again when it is back.</source>
        <translation>
            <numerusform>%Ln picture is shown by its thumbnail only, because {folder} is not there. Nothing is lost: it is whole again when that is back.</numerusform>
            <numerusform>%Ln pictures are shown by their thumbnails only, because {folder} is not there. Nothing is lost: they are whole again when it is back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %n picture(s) were moved or deleted.</source>
        <translation>
            <numerusform>The file of %Ln picture was moved or deleted.</numerusform>
            <numerusform>The files of %Ln pictures were moved or deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were found again.</source>
        <translation>
            <numerusform>%Ln file was found again.</numerusform>
            <numerusform>%Ln files were found again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetsController</name>
    <message numerus="yes">
        <source>looked at %n picture(s) of this library</source>
        <translation>
            <numerusform>looked at %Ln picture of this library</numerusform>
            <numerusform>looked at %Ln pictures of this library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of yours: right in {share} of 100</source>
        <translation>
            <numerusform>%Ln answer of yours: right in {share} of 100</numerusform>
            <numerusform>%Ln answers of yours: right in {share} of 100</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n square(s) moved by you</source>
        <translation>
            <numerusform>%Ln square moved by you</numerusform>
            <numerusform>%Ln squares moved by you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietTimes</name>
    <message numerus="yes">
        <source>at most every %n minute(s)</source>
        <translation>
            <numerusform>at most every minute</numerusform>
            <numerusform>at most every %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipeOutcomes</name>
    <message numerus="yes">
        <source>%n test(s) failed.</source>
        <translation>
            <numerusform>%Ln test failed.</numerusform>
            <numerusform>%Ln tests failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n test(s) passed.</source>
        <translation>
            <numerusform>The test passed.</numerusform>
            <numerusform>All %Ln tests passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) found.</source>
        <translation>
            <numerusform>%Ln picture found.</numerusform>
            <numerusform>%Ln pictures found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to follow.</source>
        <translation>
            <numerusform>%Ln link to follow.</numerusform>
            <numerusform>%Ln links to follow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipeStates</name>
    <message numerus="yes">
        <source>%n mistake(s): off until mended.</source>
        <translation>
            <numerusform>%Ln mistake: off until mended.</numerusform>
            <numerusform>%Ln mistakes: off until mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off: %n mistake(s)</source>
        <translation>
            <numerusform>Off: %Ln mistake</numerusform>
            <numerusform>Off: %Ln mistakes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationsController</name>
    <message numerus="yes">
        <source>removal of %n relation(s) of tags</source>
        <translation>
            <numerusform>removal of %Ln relation of tags</numerusform>
            <numerusform>removal of %Ln relations of tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewStrip</name>
    <message numerus="yes">
        <source>“{word}”: is that right? %n picture(s)</source>
        <translation>
            <numerusform>“{word}”: is that right? %Ln picture</numerusform>
            <numerusform>“{word}”: is that right? %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from %n answer(s): right in {after} of 100 held back, {before} before</source>
        <translation>
            <numerusform>Learned from %Ln answer: right in {after} of 100 held back, {before} before</numerusform>
            <numerusform>Learned from %Ln answers: right in {after} of 100 held back, {before} before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewingController</name>
    <message numerus="yes">
        <source>answer about %n picture(s)</source>
        <translation>
            <numerusform>answer about %Ln picture</numerusform>
            <numerusform>answer about %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundNews</name>
    <message numerus="yes">
        <source>%n page(s) or picture(s) could not be read.</source>
        <translation>
            <numerusform>%Ln page or picture could not be read.</numerusform>
            <numerusform>%Ln pages or pictures could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new find(s) in the inbox.</source>
        <translation>
            <numerusform>%Ln new find in the inbox.</numerusform>
            <numerusform>%Ln new finds in the inbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message numerus="yes">
        <source>settling %n pair(s) of duplicates</source>
        <translation>
            <numerusform>settling %Ln pair of duplicates</numerusform>
            <numerusform>settling %Ln pairs of duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>grouping %n variant(s)</source>
        <translation>
            <numerusform>grouping %Ln variant</numerusform>
            <numerusform>grouping %Ln variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SimilarController</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SimilarStrip</name>
    <message numerus="yes">
        <source>, least like %n other(s)</source>
        <translation>
            <numerusform>, least like %Ln other</numerusform>
            <numerusform>, least like %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceDetail</name>
    <message numerus="yes">
        <source>%n source(s) chosen</source>
        <translation>
            <numerusform>%Ln source chosen</numerusform>
            <numerusform>%Ln sources chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Together they brought %n picture(s).</source>
        <translation>
            <numerusform>Together they brought %Ln picture.</numerusform>
            <numerusform>Together they brought %Ln pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %n again</source>
        <translation>
            <numerusform>Try %Ln again</numerusform>
            <numerusform>Try %Ln again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceTroubles</name>
    <message numerus="yes">
        <source>%n source(s) need you</source>
        <translation>
            <numerusform>%Ln source needs you</numerusform>
            <numerusform>%Ln sources need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesDesk</name>
    <message numerus="yes">
        <source>removing %n source(s)</source>
        <translation>
            <numerusform>removing %Ln source</numerusform>
            <numerusform>removing %Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SteeringController</name>
    <message numerus="yes">
        <source>Up to %n more new picture(s) today.</source>
        <translation>
            <numerusform>Up to %Ln more new picture today.</numerusform>
            <numerusform>Up to %Ln more new pictures today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new source begins slowly: with %n until you have judged some.</source>
        <translation>
            <numerusform>A new source begins slowly: with %Ln picture until you have judged some.</numerusform>
            <numerusform>A new source begins slowly: with %Ln pictures until you have judged some.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageController</name>
    <message numerus="yes">
        <source>%n file(s) were deleted.</source>
        <translation>
            <numerusform>%Ln file was deleted.</numerusform>
            <numerusform>%Ln files were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasteController</name>
    <message numerus="yes">
        <source>%n judgement(s) so far.</source>
        <translation>
            <numerusform>%Ln judgement so far.</numerusform>
            <numerusform>%Ln judgements so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) were written.</source>
        <translation>
            <numerusform>%Ln judgement was written.</numerusform>
            <numerusform>%Ln judgements were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) were added.</source>
        <translation>
            <numerusform>%Ln judgement was added.</numerusform>
            <numerusform>%Ln judgements were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TogetherController</name>
    <message numerus="yes">
        <source>%n picture(s) lie as your boards say together.</source>
        <translation>
            <numerusform>%Ln picture lies as your boards say together.</numerusform>
            <numerusform>%Ln pictures lie as your boards say together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashStrip</name>
    <message numerus="yes">
        <source>Pictures stay here for %n day(s), then their files are deleted. “Put Back” in the Picture menu restores one.</source>
        <translation>
            <numerusform>Pictures stay here for %Ln day, then their files are deleted. “Put Back” in the Picture menu restores one.</numerusform>
            <numerusform>Pictures stay here for %Ln days, then their files are deleted. “Put Back” in the Picture menu restores one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n new today</source>
        <translation>
            <numerusform>%Ln new today</numerusform>
            <numerusform>%Ln new today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n find(s) waiting</source>
        <translation>
            <numerusform>%Ln find waiting</numerusform>
            <numerusform>%Ln finds waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new find(s) you may like</source>
        <translation>
            <numerusform>%Ln new find you may like</numerusform>
            <numerusform>%Ln new finds you may like</numerusform>
        </translation>
    </message>
</context>
</TS>
