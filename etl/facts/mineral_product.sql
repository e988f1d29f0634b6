-- The 74 HS92 codes of fact_mineral_trade. product_set: 'minerals' (63 codes), 'energy' (chapter 27, 8 codes), 'apart' (gold 710812, 711290, 711510).
CREATE TABLE fact_mineral_product (
    hs6         VARCHAR NOT NULL CHECK (length(hs6) = 6),
    product     VARCHAR NOT NULL,
    product_set VARCHAR NOT NULL CHECK (product_set IN ('minerals', 'energy', 'apart')),
    source_id   VARCHAR NOT NULL,
    vintage     VARCHAR NOT NULL,
    PRIMARY KEY (hs6)
);
