CREATE SEQUENCE exchange.agency_id;
CREATE SEQUENCE exchange.agreement_id;
