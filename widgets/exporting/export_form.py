"""The choices of an export: what, and the few questions that belong to it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from widgets.exporting.choices import PICTURES, ExportChoices, What
from widgets.look.numbers import grouped
from widgets.look.saying import Saying
from widgets.parts.switch import Switch

NAMES = ("title", "original", "artist", "id")
SIDECARS = ("xmp", "json", "txt")


class ExportForm(QWidget):
    """`changed` after each change of what is wanted."""

    changed = Signal()

    def __init__(self, counts: Mapping[What, int], parent: QWidget | None = None) -> None:
        """`counts` has what there is to choose, and how many pictures each is."""
        super().__init__(parent)
        self._counts = counts
        self.what, self.names, self.xmp_names = QComboBox(), QComboBox(), QComboBox()
        for what in counts:
            self.what.addItem("", what)
        for name in NAMES:
            self.names.addItem("", name)
        for by_stem in (False, True):
            self.xmp_names.addItem("", by_stem)
        self.sidecars = {kind: Switch() for kind in SIDECARS}
        self.net_words, self.replace, self.pictures = Switch(), Switch(), Switch()
        self.zipped = Switch()
        self.net_words.setChecked(True)
        self.pictures.setChecked(True)
        self.weight = QLabel(wordWrap=True)
        self._weights: Mapping[What, tuple[int, str]] = {}
        self.hint = QLabel(wordWrap=True)
        self.hint.setProperty("kind", "caption")
        self._labels = QLabel(), QLabel(), QLabel()
        self._beside = QLabel()
        self._form = QFormLayout()
        self._lay_out()
        self._saying = Saying(self, self._say)
        self.what.currentIndexChanged.connect(self._on_changed)
        for switch in (*self.sidecars.values(), self.zipped, self.pictures):
            switch.toggled.connect(self._on_changed)
        self._on_changed()

    @property
    def choices(self) -> ExportChoices:
        return ExportChoices(
            What(self.what.currentData()),
            self.names.currentData(),
            tuple(kind for kind, switch in self.sidecars.items() if switch.isChecked()),
            bool(self.xmp_names.currentData()),
            self.net_words.isChecked(),
            self.replace.isChecked(),
            self.pictures.isChecked(),
            self.zipped.isChecked(),
        )

    def choose(self, what: What) -> None:
        self.what.setCurrentIndex(list(self._counts).index(what))

    def show_weights(self, weights: Mapping[What, tuple[int, str]]) -> None:
        """How many pictures each choice is, with what is collapsed, and what they weigh."""
        self._weights = weights
        self._show_weight()

    def _show_weight(self) -> None:
        """What will be written, before it is."""
        choices = self.choices
        files, size = self._weights.get(choices.what, (0, ""))
        said = []
        if files and (choices.what in PICTURES or choices.pictures):
            said.append(self.tr("%n picture(s), {size}.", "", files).format(size=size))
            if beside := files * len(choices.sidecars) * (choices.what in PICTURES):
                said.append(self.tr("%n file(s) beside them.", "", beside))
        self.weight.setText(" ".join(said))
        self.weight.setVisible(bool(said))

    def _lay_out(self) -> None:
        self._form.setSpacing(12)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, box in zip(self._labels, (self.what, self.names, self.xmp_names), strict=True):
            label.setBuddy(box)
            self._form.addRow(label, box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._form)
        column.addWidget(self._beside)
        for switch in (
            *self.sidecars.values(),
            self.net_words,
            self.replace,
            self.zipped,
            self.pictures,
        ):
            column.addWidget(switch)
        column.addWidget(self.weight)
        column.addWidget(self.hint)

    def _on_changed(self) -> None:
        choices = self.choices
        files = choices.what in PICTURES
        self._form.setRowVisible(1, files)
        self._form.setRowVisible(2, files and "xmp" in choices.sidecars)
        self._beside.setVisible(files)
        for switch in self.sidecars.values():
            switch.setVisible(files)
        self.net_words.setVisible(files and bool({"xmp", "txt"} & {*choices.sidecars}))
        self.replace.setVisible(files and bool(choices.sidecars) and not choices.zipped)
        self.zipped.setVisible(files)
        self.pictures.setVisible(choices.what is What.LIBRARY)
        self.hint.setText(self._hints()[choices.what])
        self._show_weight()
        self.changed.emit()

    def _say(self) -> None:
        for label, text in zip(
            self._labels, (self.tr("What"), self.tr("Names"), self.tr("XMP files")), strict=True
        ):
            label.setText(text)
        told = self._told()
        for place in range(self.what.count()):
            self.what.setItemText(place, told[What(self.what.itemData(place))])
        for place, text in enumerate(
            (
                self.tr("Title and the beginning of the id"),
                self.tr("As the files were called when they came"),
                self.tr("A folder for each artist"),
                self.tr("The id alone"),
            )
        ):
            self.names.setItemText(place, text)
        self.xmp_names.setItemText(0, self.tr("picture.png.xmp: darktable, digiKam"))
        self.xmp_names.setItemText(1, self.tr("picture.xmp: Lightroom, Capture One"))
        self._beside.setText(self.tr("Beside each picture"))
        self.sidecars["xmp"].setText(self.tr("Words, stars, title and artist for others (.xmp)"))
        self.sidecars["json"].setText(self.tr("Everything known of it, with its sources (.json)"))
        self.sidecars["txt"].setText(self.tr("Its tags alone, one a line (.txt)"))
        self.net_words.setText(self.tr("Also tags that only a net said"))
        self.replace.setText(self.tr("Write such files anew where they are there and differ"))
        self.zipped.setText(self.tr("All in one file (.zip)"))
        self.pictures.setText(self.tr("Put the pictures in, too"))
        self._show_weight()
        self.hint.setText(self._hints()[What(self.what.currentData())])

    def _told(self) -> dict[What, str]:
        count = {what: grouped(number) for what, number in self._counts.items()}
        return {
            What.CHOSEN: self.tr("Chosen pictures ({count})").format(
                count=count.get(What.CHOSEN, "")
            ),
            What.FOUND: self.tr("What this search found ({count})").format(
                count=count.get(What.FOUND, "")
            ),
            What.ALL: self.tr("All pictures ({count})").format(count=count.get(What.ALL, "")),
            What.LIBRARY: self.tr("The whole library as plain text (JSON Lines)"),
            What.RANKING: self.tr("My ranking as a table (CSV)"),
            What.LOG: self.tr("Everything I said, as a log (JSON Lines)"),
        }

    def _hints(self) -> dict[What, str]:
        files = self.tr(
            "Copies: the library stays as it is, and nothing that lies in the folder is written "
            "over. Variants come along."
        )
        return {
            What.CHOSEN: files,
            What.FOUND: files,
            What.ALL: files,
            What.LIBRARY: self.tr(
                "Everything that is known, without what can be computed again: tags, sources, "
                "boards, judgements, searches. Any program can read it, and Add Folder brings it "
                "back into a library. It is as private as the library itself."
            ),
            What.RANKING: self.tr("Best first, as your taste has it now, with scores."),
            What.LOG: self.tr(
                "Every like, duel and board, as it was said. The Taste screen adds such a file."
            ),
        }
