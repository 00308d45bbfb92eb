-- What the media library knows of a picture beyond what readers see, where its middle is, and which stories show it.
alter table picture add column source text not null default '';
alter table picture add column file_name text not null default '';
alter table picture add column original text;
alter table picture add column words text not null default '';
alter table picture add column added_by text not null default '';
alter table picture add column focus_x integer not null default 50;
alter table picture add column focus_y integer not null default 50;
create index picture_by_original on picture (original);
create index picture_newest on picture (added_at desc, slug);

create table picture_use (
  picture  text not null,
  story    text not null references story (id),
  primary key (picture, story)
);
create index picture_use_by_story on picture_use (story);
