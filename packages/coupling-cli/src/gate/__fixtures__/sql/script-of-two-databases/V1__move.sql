USE billing;
CREATE TABLE inv (id int, KEY (id));
CREATE TEMPORARY TABLE orders (id int);
INSERT INTO orders SELECT id FROM inv;
DROP TEMPORARY TABLE orders;
USE `ordering`;
INSERT INTO orders SELECT id FROM billing.inv;
USE billing;
DELETE FROM inv;
