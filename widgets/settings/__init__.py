"""The pages of the settings, one file each; `widgets.settings.settings_dialog` puts them in."""
