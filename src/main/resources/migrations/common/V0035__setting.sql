-- What a newsroom has chosen, one value a row. What is not here is as the program makes it.
create table setting (
  name   text primary key,
  value  text not null
);
