SET statement_timeout = 0;
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET default_tablespace = '';
CREATE SCHEMA billing;
ALTER SCHEMA billing OWNER TO app;
CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA billing;
COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions';
CREATE TYPE billing.state AS ENUM ('open', 'paid');
ALTER TYPE billing.state OWNER TO app;
CREATE TABLE billing.inv (id integer NOT NULL, state billing.state DEFAULT 'open'::billing.state NOT NULL);
ALTER TABLE billing.inv OWNER TO app;
CREATE SEQUENCE billing.inv_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER TABLE billing.inv_id_seq OWNER TO app;
ALTER SEQUENCE billing.inv_id_seq OWNED BY billing.inv.id;
ALTER TABLE ONLY billing.inv ALTER COLUMN id SET DEFAULT nextval('billing.inv_id_seq'::regclass);
COPY billing.inv (id, state) FROM stdin;
1	open
2	it's; drop table ordering.orders;
\.
SELECT pg_catalog.setval('billing.inv_id_seq', 2, true);
ALTER TABLE ONLY billing.inv ADD CONSTRAINT inv_pkey PRIMARY KEY (id);
CREATE INDEX inv_state ON billing.inv USING btree (state);
ALTER INDEX billing.inv_state SET (fillfactor = 70);
COMMENT ON INDEX billing.inv_state IS 'by state';
GRANT ALL ON TABLE billing.inv_id_seq TO web;
GRANT SELECT,USAGE ON SEQUENCE billing.inv_id_seq TO web;
SELECT last_value FROM billing.inv_id_seq;
