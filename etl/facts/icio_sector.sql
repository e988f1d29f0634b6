-- The ICIO sectors and the group of fact_icio_flow each belongs to ('' = only in 'all'); data/reference/icio_sectors.csv.
CREATE TABLE fact_icio_sector (
    icio_sector  VARCHAR NOT NULL,
    label        VARCHAR NOT NULL,
    sector_group VARCHAR NOT NULL CHECK (sector_group IN ('', 'information_communication', 'electronics', 'electrical', 'machinery', 'other_transport')),
    source_id    VARCHAR NOT NULL,
    vintage      VARCHAR NOT NULL,
    PRIMARY KEY (icio_sector)
);
