-- Free trade agreements and customs unions in force that cover goods (no partial scope agreements, no services-only ones).
-- agreement_id: the WTO's number, or 'RCEP', which was never notified (data/reference/added_trade_agreements.csv).
CREATE TABLE fact_trade_agreement (
    agreement_id  VARCHAR NOT NULL,
    name          VARCHAR NOT NULL,
    type          VARCHAR NOT NULL CHECK (type IN ('FTA', 'CU', 'FTA & EIA', 'CU & EIA')),
    coverage      VARCHAR NOT NULL CHECK (coverage IN ('Goods', 'Goods & Services')),
    status        VARCHAR NOT NULL CHECK (status IN ('In Force', 'In force for at least one Party')),
    in_force_date DATE    NOT NULL CHECK (in_force_date BETWEEN DATE '1948-01-01' AND DATE '2026-12-31'),
    url           VARCHAR NOT NULL CHECK (url LIKE 'https://%'),
    source_id     VARCHAR NOT NULL,
    vintage       VARCHAR NOT NULL,
    PRIMARY KEY (agreement_id)
);
