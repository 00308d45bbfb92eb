package broadsheet.consent.tcf;

import java.time.Instant;
import java.util.BitSet;

/**
 * A consent string of version 1.1, which nobody writes any more ("Consent string and vendor list format v1.1").
 *
 * @param language the notice's, two capital letters
 * @param vendorList version of the list of vendors that was shown
 */
public record FirstConsentString(
        Instant created,
        Instant updated,
        int cmp,
        int cmpVersion,
        int screen,
        String language,
        int vendorList,
        Ids purposeConsents,
        Ids vendorConsents)
        implements ConsentString {
    private static final int PURPOSES = 24;

    @Override
    public int version() {
        return 1;
    }

    static FirstConsentString parsed(String text) {
        var bits = new BitSource(text);
        bits.number(TcString.VERSION_BITS);
        var read = new FirstConsentString(
                bits.moment(),
                bits.moment(),
                bits.whole(12),
                bits.whole(12),
                bits.whole(6),
                bits.twoLetters(),
                bits.whole(12),
                bits.field(PURPOSES),
                vendors(bits));
        bits.end();
        return read;
    }

    /** As a bit each, or as those that differ from all the others. */
    private static Ids vendors(BitSource bits) {
        int highest = bits.whole(BitSink.VENDOR);
        if (!bits.flag()) return bits.field(highest);
        boolean others = bits.flag();
        var named = bits.ranges();
        if (named.highest() > highest) throw new Unreadable("The consent string names a vendor above its highest.");
        if (!others) return named;
        var all = new BitSet();
        for (int id = 1; id <= highest; id++) if (!named.contains(id)) all.set(id);
        return new Ids(all);
    }
}
