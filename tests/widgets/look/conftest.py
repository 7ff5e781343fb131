"""An application in the light theme, which is taken off again with all that waits to be dressed."""

import pytest

from tests.support.dressing import undressed_after
from widgets.look import theme
from widgets.look.redressing import Redressing


@pytest.fixture
def dressed(qapp):
    with undressed_after(qapp):
        theme.apply(qapp, "light", 100)
        yield qapp
        redressing = qapp.findChild(Redressing)
        if redressing is not None:
            redressing.finish()
