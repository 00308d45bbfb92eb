-- What one person saves in one sitting is one state: it gives way to the next until it is closed, by time or by a step of the work.
alter table revision add column begun_at bigint;
alter table revision add column closed integer not null default 0;

-- Steps with every save, so that nobody overwrites what they have not seen. A revision that gives way keeps its number.
alter table story add column version integer not null default 1;

-- The desk lists stories by this, the latest first.
alter table story add column saved_at bigint not null default 0;
update story set saved_at = coalesce(
  (select r.saved_at from revision r where r.story = story.id and r.number = story.working), created_at);
create index story_saved on story (saved_at desc, id desc);
create index story_saved_of_standing on story (standing, saved_at desc, id desc);

-- Who is at which story, in which tab of the browser; given back, or lapsed when it is not renewed.
create table story_lock (
  story    text primary key references story (id),
  tab      text not null,
  person   text not null,
  name     text not null,
  since    bigint not null,
  renewed  bigint not null
);
