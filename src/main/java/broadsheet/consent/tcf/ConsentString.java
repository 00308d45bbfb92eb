package broadsheet.consent.tcf;

import java.time.Instant;

/** What a reader was shown and chose, in the form that those who sell advertisements hand on. */
public sealed interface ConsentString permits TcString, FirstConsentString {
    /** 1 or 2. */
    int version();

    Instant created();

    Instant updated();

    /** Number of the program that asked, in IAB Europe's list. */
    int cmp();

    Ids vendorConsents();

    Ids purposeConsents();

    /**
     * Reads one of either version.
     *
     * @throws Unreadable in a sentence; a string that does not hold together says nothing about anybody's consent
     */
    static ConsentString read(String text) {
        var piece = text.strip().split("\\.", 2)[0];
        if (piece.isEmpty()) throw new Unreadable("There is no consent string.");
        int version = new BitSource(piece).whole(TcString.VERSION_BITS);
        return switch (version) {
            case 1 -> FirstConsentString.parsed(text.strip());
            case 2 -> TcString.parsed(text.strip());
            default -> throw new Unreadable("Consent strings of version %d are not known.".formatted(version));
        };
    }
}
