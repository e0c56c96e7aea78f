-- Deploy billing:form to pg
begin;
create temporary table form (j jsonb) on commit drop;
\copy form from 'form.json'
create temp table reporting as select j ->> 'name' as name from form;
create table billing.inv (name text);
insert into billing.inv select name from reporting on conflict do nothing;
drop table reporting;
commit;
