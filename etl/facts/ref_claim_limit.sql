-- What a claim states and the limits of its verdict: judgement where the text gives no number, so each with a reason.
CREATE TABLE ref_claim_limit (
    id       VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    value    VARCHAR NOT NULL,
    unit     VARCHAR NOT NULL,
    reason   VARCHAR NOT NULL,
    PRIMARY KEY (id)
);
