"""What people write down for the reader: registers and lexicons (YAML under ``data/``) as checked, frozen objects."""
