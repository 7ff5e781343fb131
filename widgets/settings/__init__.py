"""The pages of the settings, one file each; `widgets.settings_dialog` puts them in."""
