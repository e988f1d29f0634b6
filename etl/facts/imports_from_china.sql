-- Goods imports from China and their share of all imports, mean of 2022 and 2023 (BACI HS22). share_pct is rounded to whole percent.
CREATE TABLE fact_imports_from_china (
    importer    VARCHAR NOT NULL CHECK (length(importer) = 3),
    period      VARCHAR NOT NULL CHECK (period = '2022-23'),
    value_busd  DOUBLE  NOT NULL CHECK (value_busd BETWEEN 0 AND 2000),
    share_pct   DOUBLE  NOT NULL CHECK (share_pct BETWEEN 0 AND 100),
    source_id   VARCHAR NOT NULL,
    vintage     VARCHAR NOT NULL,
    PRIMARY KEY (importer, period)
);
