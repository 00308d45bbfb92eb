/**
 * What a newsroom asks of its readers: purposes and declared services, the terms that follow from them, what a reader agreed
 * to and the proof of it. Nothing here knows how a notice looks. Uses text, db.
 * Door: {@link Consent}.
 */
@NullMarked
package broadsheet.consent;

import org.jspecify.annotations.NullMarked;
