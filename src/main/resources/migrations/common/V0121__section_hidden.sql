-- A section that is kept, with its page and its stories, but named in no navigation and not on the front page.
alter table section add column hidden integer not null default 0;
