SET search_path = billing;
BEGIN;
SET LOCAL search_path = ordering;
UPDATE orders SET x = 1;
ROLLBACK;
UPDATE artist SET name = 'y';
