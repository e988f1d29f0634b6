-- The default index: lens -> domain -> indicator with weights, goalposts and what an absent value means (cited reason per row).
CREATE TABLE ref_index_tree (
    lens                   VARCHAR NOT NULL,
    power                  VARCHAR NOT NULL,
    domain                 VARCHAR NOT NULL,
    domain_weight          DOUBLE  NOT NULL CHECK (domain_weight > 0),
    indicator_id           VARCHAR NOT NULL,
    eu_member_indicator_id VARCHAR NOT NULL,
    weight                 DOUBLE  NOT NULL CHECK (weight > 0),
    low                    DOUBLE  NOT NULL,
    high                   DOUBLE  NOT NULL,
    absent                 VARCHAR NOT NULL CHECK (absent IN ('zero', 'drop')),
    reason                 VARCHAR NOT NULL,
    PRIMARY KEY (lens, power, indicator_id),
    CHECK (high > low)
);
