"""What all figures are drawn with: page, palette, fonts, words and marks."""
