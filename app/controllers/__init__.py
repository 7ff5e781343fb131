"""One controller a screen: the only place where a widget's signal meets a use of models or workers."""
