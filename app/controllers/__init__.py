"""One controller a screen: the only place where a widget's signal meets models or workers."""
