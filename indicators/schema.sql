-- Tables the indicators fill. One row per country, power and measure in out_indicator: its current value or the reason there is none.
CREATE TABLE out_indicator (
    iso3         VARCHAR NOT NULL,
    power        VARCHAR NOT NULL CHECK (power IN ('USA', 'CHN', '')),
    year         INTEGER NOT NULL,
    period       VARCHAR NOT NULL,
    indicator_id VARCHAR NOT NULL,
    value        DOUBLE,
    unit         VARCHAR NOT NULL,
    status       VARCHAR NOT NULL CHECK (status IN ('ok', 'low_coverage', 'not_reported', 'not_applicable')),
    coverage     DOUBLE CHECK (coverage BETWEEN 0 AND 1),
    bound        VARCHAR NOT NULL CHECK (bound IN ('', 'floor', 'ceiling')),
    note         VARCHAR NOT NULL,
    source_ids   VARCHAR NOT NULL,
    PRIMARY KEY (iso3, power, indicator_id),
    CHECK ((value IS NOT NULL) = (status IN ('ok', 'low_coverage'))),
    CHECK (status = 'ok' OR note <> '')
);
-- Rows of out_indicator that are not reported because a source is absent from this build (empty in a complete one).
CREATE TABLE meta_withheld (
    iso3         VARCHAR NOT NULL,
    power        VARCHAR NOT NULL,
    indicator_id VARCHAR NOT NULL,
    source_id    VARCHAR NOT NULL,
    PRIMARY KEY (iso3, power, indicator_id, source_id)
);
-- The same measure over time, values only; the newest row repeats out_indicator.
CREATE TABLE out_trend (
    iso3         VARCHAR NOT NULL,
    power        VARCHAR NOT NULL,
    year         INTEGER NOT NULL,
    period       VARCHAR NOT NULL,
    indicator_id VARCHAR NOT NULL,
    value        DOUBLE NOT NULL,
    unit         VARCHAR NOT NULL,
    status       VARCHAR NOT NULL CHECK (status IN ('ok', 'low_coverage')),
    source_ids   VARCHAR NOT NULL,
    PRIMARY KEY (iso3, power, indicator_id, year)
);
-- The numbers that made a current value: numerator, denominator and other terms, with unit, period and source.
CREATE TABLE out_component (
    iso3         VARCHAR NOT NULL,
    power        VARCHAR NOT NULL,
    indicator_id VARCHAR NOT NULL,
    position     INTEGER NOT NULL,
    role         VARCHAR NOT NULL CHECK (role IN ('numerator', 'denominator', 'term')),
    label        VARCHAR NOT NULL,
    value        DOUBLE,
    unit         VARCHAR NOT NULL,
    period       VARCHAR NOT NULL,
    source_id    VARCHAR NOT NULL,
    PRIMARY KEY (iso3, power, indicator_id, position)
);
-- Share of one mineral's world output or reserves per country.
CREATE TABLE out_mineral_share (
    iso3      VARCHAR NOT NULL,
    mineral   VARCHAR NOT NULL,
    stage     VARCHAR NOT NULL CHECK (stage IN ('mine', 'refining', 'reserve')),
    share_pct DOUBLE NOT NULL CHECK (share_pct BETWEEN 0 AND 100.0001),
    year      INTEGER NOT NULL,
    status    VARCHAR NOT NULL CHECK (status IN ('ok', 'low_coverage')),
    note      VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL,
    PRIMARY KEY (iso3, mineral, stage)
);
-- The catalogue as data, for analysts who read the database without the code.
CREATE TABLE meta_indicator (
    indicator_id VARCHAR NOT NULL,
    parent_id    VARCHAR NOT NULL,
    title        VARCHAR NOT NULL,
    label        VARCHAR NOT NULL,
    unit         VARCHAR NOT NULL,
    lens         VARCHAR NOT NULL,
    domain       VARCHAR NOT NULL,
    powers       VARCHAR NOT NULL,
    question     VARCHAR NOT NULL,
    formula      VARCHAR NOT NULL,
    definition   VARCHAR NOT NULL,
    reference    VARCHAR NOT NULL,
    coverage_rule VARCHAR NOT NULL,
    caveats      VARCHAR NOT NULL,
    source_ids   VARCHAR NOT NULL,
    PRIMARY KEY (indicator_id)
);
-- Scores of the default index. domain '' is the lens total. rank only for the roster; p05 and p95 from the uncertainty draws.
CREATE TABLE out_score (
    iso3         VARCHAR NOT NULL,
    power        VARCHAR NOT NULL CHECK (power IN ('USA', 'CHN', '')),
    lens         VARCHAR NOT NULL CHECK (lens IN ('leverage', 'exposure', 'agency', 'restraint')),
    domain       VARCHAR NOT NULL,
    score        DOUBLE CHECK (score BETWEEN 0 AND 100),
    score_p05    DOUBLE,
    score_p95    DOUBLE,
    rank         INTEGER,
    rank_p05     INTEGER,
    rank_p95     INTEGER,
    tier         INTEGER,
    driver       VARCHAR NOT NULL,
    n_indicators INTEGER NOT NULL,
    n_clipped    INTEGER NOT NULL,
    status       VARCHAR NOT NULL,
    reason       VARCHAR NOT NULL,
    PRIMARY KEY (iso3, power, lens, domain)
);
-- What the brief's recommendations mean for each country. evidence: JSON list of the deciding numbers.
CREATE TABLE out_recommendation (
    iso3              VARCHAR NOT NULL,
    recommendation_id VARCHAR NOT NULL,
    state             VARCHAR NOT NULL CHECK (state IN ('act', 'in_place', 'less_relevant', 'no_data')),
    strength          DOUBLE NOT NULL CHECK (strength BETWEEN 0 AND 1),
    sentence          VARCHAR NOT NULL CHECK (sentence <> ''),
    would_change_if   VARCHAR NOT NULL CHECK (would_change_if <> ''),
    evidence          VARCHAR NOT NULL,
    PRIMARY KEY (iso3, recommendation_id)
);
-- Product lines (HS subheadings) of US imports of which one partner supplies half or more of what the listed partners supply.
-- next_iso3: the second largest listed supplier, '' where there is none. status low_coverage where shares of the chapter are too high.
CREATE TABLE out_product_line (
    iso3            VARCHAR NOT NULL,
    hs6             VARCHAR NOT NULL CHECK (length(hs6) = 6),
    product         VARCHAR NOT NULL CHECK (product <> ''),
    share_pct       DOUBLE  NOT NULL CHECK (share_pct BETWEEN 50 AND 100),
    is_70_or_more   BOOLEAN NOT NULL,
    value_musd      DOUBLE  NOT NULL CHECK (value_musd > 0),
    us_imports_musd DOUBLE  NOT NULL CHECK (us_imports_musd >= value_musd),
    next_iso3       VARCHAR NOT NULL,
    next_share_pct  DOUBLE  NOT NULL CHECK (next_share_pct BETWEEN 0 AND 50),
    year            INTEGER NOT NULL,
    status          VARCHAR NOT NULL CHECK (status IN ('ok', 'low_coverage')),
    note            VARCHAR NOT NULL,
    source_id       VARCHAR NOT NULL,
    PRIMARY KEY (iso3, hs6),
    CHECK (status = 'ok' OR note <> '')
);
-- Pairs of a profiled country and a middle power without a common trade agreement in force, with the goods trade at stake.
-- exports_musd: iso3 to partner as iso3 reports it; imports_musd: partner to iso3 as the partner reports it. NULL: not listed, not zero.
CREATE TABLE out_missing_agreement (
    iso3         VARCHAR NOT NULL,
    partner_iso3 VARCHAR NOT NULL CHECK (partner_iso3 <> iso3),
    exports_musd DOUBLE  CHECK (exports_musd >= 0),
    exports_year INTEGER,
    imports_musd DOUBLE  CHECK (imports_musd >= 0),
    imports_year INTEGER,
    trade_musd   DOUBLE  CHECK (trade_musd >= 0),
    status       VARCHAR NOT NULL CHECK (status IN ('ok', 'low_coverage', 'not_reported')),
    note         VARCHAR NOT NULL,
    source_ids   VARCHAR NOT NULL,
    PRIMARY KEY (iso3, partner_iso3),
    CHECK ((trade_musd IS NULL) = (status = 'not_reported')),
    CHECK (status = 'ok' OR note <> '')
);
-- Verdicts on the claims of the two texts. value is NULL where nothing that decides is held.
CREATE TABLE out_claim (
    claim_id   VARCHAR NOT NULL,
    verdict    VARCHAR NOT NULL CHECK (verdict IN ('supported', 'partly', 'not_supported', 'cannot_be_checked')),
    value      DOUBLE,
    unit       VARCHAR NOT NULL,
    year       INTEGER,
    reason     VARCHAR NOT NULL CHECK (reason <> ''),
    source_ids VARCHAR NOT NULL,
    PRIMARY KEY (claim_id)
);
-- The numbers behind a verdict, for its chart and table. position: in the order of the chart.
CREATE TABLE out_claim_figure (
    claim_id  VARCHAR NOT NULL,
    position  INTEGER NOT NULL,
    series    VARCHAR NOT NULL,
    label     VARCHAR NOT NULL,
    value     DOUBLE  NOT NULL,
    unit      VARCHAR NOT NULL,
    year      INTEGER NOT NULL,
    source_id VARCHAR NOT NULL,
    PRIMARY KEY (claim_id, position)
);

-- What scores are made of. A value withheld for want of its source may be large: it must not count as 0.
CREATE OR REPLACE VIEW calc_score_value AS
SELECT
    o.iso3, o.power, o.indicator_id, o.value,
    CASE WHEN w.indicator_id IS NULL THEN o.status ELSE 'withheld' END AS status
FROM out_indicator AS o
LEFT JOIN (SELECT DISTINCT iso3, power, indicator_id FROM meta_withheld) AS w USING (iso3, power, indicator_id);
