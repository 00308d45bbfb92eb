/**
 * The still pictures on the cards of embeds: fetched once by the house, kept like any other picture, so that no reader has to
 * ask the provider for them (decision 77). Uses db, http, media, consent, story.
 * Door: {@link CardPictures}.
 */
@NullMarked
package broadsheet.embed;

import org.jspecify.annotations.NullMarked;
