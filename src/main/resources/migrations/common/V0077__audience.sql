-- How many read what, a day a row, added up over all nodes; nothing here can be traced to a reader.
-- A page is "story:ID", "/", "/section/" or "other".
create table audience_view (
  day    text not null,
  page   text not null,
  views  bigint not null,
  primary key (day, page)
);
create index audience_view_by_page on audience_view (page, day);

-- Where readers came from: the host alone.
create table audience_referrer (
  day    text not null,
  host   text not null,
  views  bigint not null,
  primary key (day, host)
);

-- About how many different readers each counter saw; a counter lives as long as the process.
create table audience_readers (
  day      text not null,
  counter  text not null,
  readers  bigint not null,
  primary key (day, counter)
);
