"""The model in the model/view sense: everything the program knows and decides, and keeps.

It never imports Qt. It is not neural networks (those are `models.nets`) and not Qt item models
(those are `…ListModel` in `widgets`). Records cross its border, rows never do.
"""
