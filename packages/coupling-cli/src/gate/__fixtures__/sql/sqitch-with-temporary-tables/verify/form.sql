-- Verify billing:form on pg
select name from ordering.orders where false;
