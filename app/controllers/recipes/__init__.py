"""The Recipes screen: recipes are read, written, tried and handed on."""
