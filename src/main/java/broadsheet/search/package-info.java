/**
 * Finding stories by their words: the index of everything published, made from the change log, and the questions it answers. Uses
 * text, db, http, people, story. Door: {@link Search}, {@link StaffSearch}, {@link Question}, {@link Answer}, {@link Reindex}, {@link IndexState}.
 */
@NullMarked
package broadsheet.search;

import org.jspecify.annotations.NullMarked;
