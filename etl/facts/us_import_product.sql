-- Names of the lines of fact_us_imports_hs6 where one partner supplies half or more, and of all technology lines
-- (data/reference/product_names_hs2022.csv). technology_group: '' or the group of technology_supply the line is in.
CREATE TABLE fact_us_import_product (
    hs6              VARCHAR NOT NULL CHECK (length(hs6) = 6),
    product          VARCHAR NOT NULL CHECK (length(product) > 2),
    technology_group VARCHAR NOT NULL CHECK (technology_group IN ('', 'chip_machines', 'chips', 'optics', 'aircraft', 'telecoms')),
    source_id        VARCHAR NOT NULL,
    vintage          VARCHAR NOT NULL,
    PRIMARY KEY (hs6)
);
