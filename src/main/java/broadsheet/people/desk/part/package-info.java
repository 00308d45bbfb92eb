/**
 * The parts desk screens are put together from: each a record that says what it shows, and a small template beside it. Whoever
 * builds the next screen takes them from here and invents none; the page {@code /desk/design} shows them all. Uses text.
 * Door: {@link Field}, {@link Table}, {@link Listing}.
 */
@NullMarked
package broadsheet.people.desk.part;

import org.jspecify.annotations.NullMarked;
