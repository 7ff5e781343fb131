"""A job's title is said when it is shown, so that it follows the language."""

from workers.job import JobInfo


def test_a_title_follows_the_language():
    spoken = ["Exporting"]
    info = JobInfo(1, lambda: spoken[0])
    assert info.said == "Exporting"
    spoken[0] = "書き出し中"
    assert info.said == "書き出し中"


def test_a_plain_title_is_itself():
    assert JobInfo(1, "analyse").said == "analyse"
