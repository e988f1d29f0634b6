-- Goods imports from China summed over HS 2022 headings (four digits), mean of 2022 and 2023 (BACI HS22), million USD.
-- over_half: headings of which China supplies more than half. A heading holds only products that China sells to the importer,
-- so China's share in it is an upper bound, and so are the sums over half. One row an importer.
CREATE TABLE fact_imports_from_china_hs4 (
    importer             VARCHAR NOT NULL CHECK (length(importer) = 3),
    period               VARCHAR NOT NULL CHECK (period = '2022-23'),
    headings             INTEGER NOT NULL CHECK (headings BETWEEN 1 AND 1300),
    headings_over_half   INTEGER NOT NULL CHECK (headings_over_half BETWEEN 0 AND headings),
    value_musd           DOUBLE  NOT NULL CHECK (value_musd BETWEEN 0 AND 2000000),
    value_over_half_musd DOUBLE  NOT NULL CHECK (value_over_half_musd BETWEEN 0 AND value_musd),
    source_id            VARCHAR NOT NULL,
    vintage              VARCHAR NOT NULL,
    PRIMARY KEY (importer, period)
);
