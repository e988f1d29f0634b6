-- The traded codes of fact_mineral_product that hold each mineral group; an empty code says that there is none, and the note why.
CREATE TABLE ref_mineral_line (
    mineral_group VARCHAR NOT NULL,
    hs6           VARCHAR NOT NULL CHECK (length(hs6) IN (0, 6)),
    form          VARCHAR NOT NULL CHECK (form IN ('', 'ore', 'coal', 'compound', 'alloy', 'metal')),
    note          VARCHAR NOT NULL,
    PRIMARY KEY (mineral_group, hs6),
    CHECK ((hs6 = '') = (form = ''))
);
