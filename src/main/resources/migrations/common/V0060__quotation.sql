-- Who said what, as published stories have it. A row outlives the words in its story: what the desk decided is not asked again.
create table quotation (
  story     text not null references story (id),
  mark      text not null,
  place     integer not null,
  present   integer not null,
  words     text not null,
  speaker   text not null,
  called    text not null,
  role      text,
  standing  text not null check (standing in ('suggested', 'agreed', 'refused')),
  topic     text,
  by_desk   integer not null,
  primary key (story, mark)
);
create index quotation_by_topic on quotation (topic, standing, story);
create index quotation_by_called on quotation (called);
create index quotation_suggested on quotation (story, place) where standing = 'suggested' and present = 1;

-- What the desk decided about them, each time.
create table quotation_decision (
  id        text primary key,
  story     text not null,
  mark      text not null,
  decision  text not null check (decision in ('agreed', 'refused', 'reopened', 'assigned')),
  topic     text,
  by_whom   text not null,
  at        bigint not null
);
create index quotation_decision_by_quotation on quotation_decision (story, mark);
