-- The publication itself: one row.
create table publication (
  one       integer primary key check (one = 1),
  name      text not null,
  line      text not null,
  language  text not null,
  zone      text not null
);

create table section (
  slug         text primary key,
  name         text not null,
  description  text not null,
  position     integer not null
);

create table topic (
  slug        text primary key,
  name        text not null,
  background  text not null
);

-- A story: where it stands and at which address. What it says is in its revisions.
create table story (
  id                  text primary key,
  section             text not null references section (slug),
  slug                text not null,
  standing            text not null check (standing in ('draft', 'in review', 'scheduled', 'published', 'withdrawn')),
  due_at              bigint,
  embargo_until       bigint,
  withdrawn_at        bigint,
  withdrawn_reason    text,
  created_at          bigint not null,
  first_published_at  bigint,
  changed_at          bigint,
  working             integer not null,
  live                integer,
  origin              text,
  unique (section, slug)
);
create index story_latest on story (first_published_at desc, id) where standing = 'published';
create index story_latest_in_section on story (section, first_published_at desc, id) where standing = 'published';
create index story_due on story (due_at) where standing = 'scheduled';
create unique index story_by_origin on story (origin) where origin is not null;

-- Every saved state. One that was public has live_from, and is never changed again.
create table revision (
  story       text not null references story (id),
  number      integer not null,
  kicker      text not null,
  headline    text not null,
  standfirst  text not null,
  dateline    text not null,
  kind        text not null,
  language    text not null,
  picture     text,
  bylines     text not null,
  topics      text not null,
  body        text not null,
  saved_at    bigint not null,
  saved_by    text not null,
  live_from   bigint,
  change      text,
  note        text,
  primary key (story, number)
);

-- Who and what a revision is about, for lists by author and topic.
create table revision_person (
  person    text not null,
  story     text not null references story (id),
  revision  integer not null,
  primary key (person, story, revision)
);
create table revision_topic (
  topic     text not null,
  story     text not null references story (id),
  revision  integer not null,
  primary key (topic, story, revision)
);

-- Corrections, clarifications and updates, as readers see them.
create table public_note (
  story  text not null references story (id),
  at     bigint not null,
  kind   text not null check (kind in ('update', 'clarification', 'correction')),
  text   text not null,
  primary key (story, at, kind)
);
create index public_note_latest on public_note (at desc);

-- Addresses a story once had; readers are led on for ever.
create table former_address (
  section  text not null,
  slug     text not null,
  story    text not null references story (id),
  primary key (section, slug)
);
