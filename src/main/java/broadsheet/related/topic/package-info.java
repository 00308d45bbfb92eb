/**
 * The desk's list of topics: what each is called, what readers are told about it, its picture and its Wikidata id; and which of them are one. Uses story, people, text, db, http.
 * Door: {@link TopicScreens}.
 */
@NullMarked
package broadsheet.related.topic;

import org.jspecify.annotations.NullMarked;
