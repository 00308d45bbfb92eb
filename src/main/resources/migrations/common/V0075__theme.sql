-- Themes that were chosen from a folder, whole, so that every node wears the same and a folder that breaks later breaks nothing.
create table theme (
  name      text primary key,
  files     text not null,
  taken_at  bigint not null
);
