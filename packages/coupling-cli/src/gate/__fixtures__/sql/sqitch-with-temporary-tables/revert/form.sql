-- Revert billing:form from pg
drop table ordering.orders;
