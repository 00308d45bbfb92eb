package broadsheet.story.document;

import broadsheet.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a piece of text. The order of the kinds below is the order in which they wrap one another in HTML,
 * the first outermost.
 */
public sealed interface Mark {

    /**
     * A link.
     *
     * @param address http, https, mailto or tel, or a path of this site beginning with one slash or a #place
     */
    record Link(String address) implements Mark {
        public Link {
            if (!Addresses.isLink(address)) {
                throw new IllegalArgumentException(
                        "A link leads to an http, https, mailto or tel address or to a page of this site.");
            }
        }
    }

    /** A direct quotation inside a paragraph, its quotation marks included; by whom, where the text says so. */
    record Said(@Nullable Attribution by) implements Mark {}

    /** Words in another language than the text around them. */
    record Foreign(Language language) implements Mark {}

    record Strong() implements Mark {}

    record Emphasis() implements Mark {}

    record Strike() implements Mark {}

    record Subscript() implements Mark {}

    record Superscript() implements Mark {}

    record Code() implements Mark {}

    /** Place in the wrapping order; two marks of one rank exclude each other. */
    default int rank() {
        return switch (this) {
            case Link _ -> 0;
            case Said _ -> 1;
            case Foreign _ -> 2;
            case Strong _ -> 3;
            case Emphasis _ -> 4;
            case Strike _ -> 5;
            case Subscript _, Superscript _ -> 6;
            case Code _ -> 7;
        };
    }
}
