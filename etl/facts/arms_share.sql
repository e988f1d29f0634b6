-- Arms imports by supplier, own shares of SIPRI trend-indicator values (TIV), deliveries 2020-24. No TIV is kept.
-- recipient: ISO3 or 'EUU' (the sum of the members). supplier: ISO3, or 'UNK' for unknown suppliers.
-- share_pct: of the recipient's imports. supplier_share_pct: of the supplier's exports (null for supplier UNK: nobody's exports).
-- small_recipient: under 100 m TIV in the five years.
CREATE TABLE fact_arms_share (
    recipient          VARCHAR NOT NULL CHECK (length(recipient) = 3),
    supplier           VARCHAR NOT NULL CHECK (length(supplier) = 3),
    period             VARCHAR NOT NULL CHECK (period = '2020-24'),
    share_pct          DOUBLE  NOT NULL CHECK (share_pct BETWEEN 0 AND 100.0001),
    supplier_share_pct DOUBLE  CHECK (supplier_share_pct BETWEEN 0 AND 100.0001),
    small_recipient    BOOLEAN NOT NULL,
    source_id          VARCHAR NOT NULL,
    vintage            VARCHAR NOT NULL,
    PRIMARY KEY (recipient, supplier, period)
);
