-- Existing AI computing clusters by country, possible duplicates left out: number and H100 equivalents.
-- 'UNK': clusters without a stated country; they belong in a world total. clusters_without_size have no figure and add nothing.
CREATE TABLE fact_gpu_cluster (
    iso3                  VARCHAR NOT NULL CHECK (length(iso3) = 3),
    clusters              INTEGER NOT NULL CHECK (clusters BETWEEN 1 AND 2000),
    clusters_without_size INTEGER NOT NULL CHECK (clusters_without_size BETWEEN 0 AND clusters),
    h100_equivalents      DOUBLE  NOT NULL CHECK (h100_equivalents BETWEEN 0 AND 20000000),
    source_id             VARCHAR NOT NULL,
    vintage               VARCHAR NOT NULL,
    PRIMARY KEY (iso3)
);
