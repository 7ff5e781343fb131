"""Everything that can be done, as data: actions, keys, menus, the palette."""
