-- Goods trade of the two great powers by partner, as the great power itself reports it.
-- USA: Census, general imports (customs basis) and exports FAS. CHN: IMF IMTS, imports CIF and exports FOB.
-- partner: ISO 3166 alpha-3, 'EUU' where the publisher prints the EU-27, 'WLD' for the printed world total.
CREATE TABLE fact_goods_trade (
    reporter    VARCHAR NOT NULL CHECK (reporter IN ('USA', 'CHN')),
    partner     VARCHAR NOT NULL CHECK (length(partner) = 3),
    flow        VARCHAR NOT NULL CHECK (flow IN ('imports', 'exports')),
    year        INTEGER NOT NULL CHECK (year BETWEEN 1985 AND 2030),
    value_musd  DOUBLE  NOT NULL CHECK (value_musd BETWEEN 0 AND 10000000),
    source_id   VARCHAR NOT NULL,
    vintage     VARCHAR NOT NULL,
    PRIMARY KEY (reporter, partner, flow, year)
);
