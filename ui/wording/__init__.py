"""Every sentence and every printed number of the product comes from here."""
