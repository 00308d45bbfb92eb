-- What a topic is, how else it is called, its picture, and what the world's shared knowledge base calls it.
alter table topic add column kind text not null default 'theme';
alter table topic add column names text not null default '';
alter table topic add column picture text;
alter table topic add column wikidata text;
