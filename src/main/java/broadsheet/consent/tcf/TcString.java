package broadsheet.consent.tcf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent string of version 2. Bits and their order are those of "Transparency and Consent String with Global Vendor and CMP
 * List Formats" (IAB Tech Lab, version 2.2).
 *
 * @param screen of the notice on which the reader decided
 * @param language the notice's, two capital letters
 * @param vendorList version of the Global Vendor List that was shown
 * @param policy version of the policies; 4 is that of 2.2
 * @param serviceSpecific whether it holds for this site only
 * @param ownTexts whether texts other than the standard ones were shown
 * @param features special features the reader opted in to
 * @param interests purposes whose legitimate interest was shown and not objected to
 * @param purposeOneUntold whether purpose 1 was left out because the publisher's country asks for no consent
 * @param country the publisher's, two capital letters
 * @param disclosed vendors that were shown; null when the string does not say
 * @param allowed vendors that may use it elsewhere (before 2.2); null when the string does not say
 * @param publisher null when the string does not say
 */
public record TcString(
        Instant created,
        Instant updated,
        int cmp,
        int cmpVersion,
        int screen,
        String language,
        int vendorList,
        int policy,
        boolean serviceSpecific,
        boolean ownTexts,
        Ids features,
        Ids purposeConsents,
        Ids interests,
        boolean purposeOneUntold,
        String country,
        Ids vendorConsents,
        Ids vendorInterests,
        List<Restriction> restrictions,
        @Nullable Ids disclosed,
        @Nullable Ids allowed,
        @Nullable PublisherChoices publisher)
        implements ConsentString {

    static final int VERSION_BITS = 6;

    private static final int VERSION = 2;
    private static final int FEATURES = 12;
    private static final int PURPOSES = 24;
    private static final int SEGMENT_BITS = 3;

    /** Pieces after the first, by the number that begins each. */
    private enum Segment {
        CORE,
        DISCLOSED,
        ALLOWED,
        PUBLISHER
    }

    public TcString {
        restrictions = List.copyOf(restrictions);
    }

    @Override
    public int version() {
        return VERSION;
    }

    static TcString parsed(String text) {
        var pieces = text.split("\\.", -1);
        Ids disclosed = null;
        Ids allowed = null;
        PublisherChoices publisher = null;
        for (int i = 1; i < pieces.length; i++) {
            var bits = new BitSource(pieces[i]);
            switch (segment(bits)) {
                case DISCLOSED -> disclosed = bits.vendors();
                case ALLOWED -> allowed = bits.vendors();
                case PUBLISHER -> publisher = PublisherChoices.read(bits);
                case CORE -> throw new Unreadable("The consent string has two first pieces.");
            }
            bits.end();
        }
        return core(pieces[0], disclosed, allowed, publisher);
    }

    private static Segment segment(BitSource bits) {
        int number = bits.whole(SEGMENT_BITS);
        if (number >= Segment.values().length) {
            throw new Unreadable("Pieces of kind %d are not known in a consent string.".formatted(number));
        }
        return Segment.values()[number];
    }

    private static TcString core(
            String piece, @Nullable Ids disclosed, @Nullable Ids allowed, @Nullable PublisherChoices publisher) {
        var bits = new BitSource(piece);
        bits.number(VERSION_BITS);
        var read = new TcString(
                bits.moment(),
                bits.moment(),
                bits.whole(12),
                bits.whole(12),
                bits.whole(6),
                bits.twoLetters(),
                bits.whole(12),
                bits.whole(6),
                bits.flag(),
                bits.flag(),
                bits.field(FEATURES),
                bits.field(PURPOSES),
                bits.field(PURPOSES),
                bits.flag(),
                bits.twoLetters(),
                bits.vendors(),
                bits.vendors(),
                restrictions(bits),
                disclosed,
                allowed,
                publisher);
        bits.end();
        return read;
    }

    private static List<Restriction> restrictions(BitSource bits) {
        var restrictions = new ArrayList<Restriction>();
        int count = bits.whole(BitSink.COUNT);
        for (int i = 0; i < count; i++) {
            int purpose = bits.whole(6);
            int type = bits.whole(2);
            if (type >= Restriction.Type.values().length) {
                throw new Unreadable(
                        "The consent string restricts purpose %d in a way that is not known.".formatted(purpose));
            }
            restrictions.add(new Restriction(purpose, Restriction.Type.values()[type], bits.ranges()));
        }
        return restrictions;
    }

    /** Reads what {@link ConsentString#read} reads, and refuses what is not of version 2. */
    public static TcString read(String text) {
        return switch (ConsentString.read(text)) {
            case TcString second -> second;
            case FirstConsentString _ -> throw new Unreadable("This consent string is of version 1.");
        };
    }

    public String write() {
        var bits = new BitSink()
                .number(VERSION, VERSION_BITS)
                .moment(created)
                .moment(updated)
                .number(cmp, 12)
                .number(cmpVersion, 12)
                .number(screen, 6)
                .twoLetters(language)
                .number(vendorList, 12)
                .number(policy, 6)
                .flag(serviceSpecific)
                .flag(ownTexts)
                .field(features, FEATURES)
                .field(purposeConsents, PURPOSES)
                .field(interests, PURPOSES)
                .flag(purposeOneUntold)
                .twoLetters(country)
                .vendors(vendorConsents)
                .vendors(vendorInterests)
                .number(restrictions.size(), BitSink.COUNT);
        for (var restriction : restrictions) {
            bits.number(restriction.purpose(), 6)
                    .number(restriction.type().ordinal(), 2)
                    .ranges(restriction.vendors());
        }
        var text = new StringBuilder(bits.written());
        if (disclosed != null)
            text.append('.')
                    .append(segment(Segment.DISCLOSED).vendors(disclosed).written());
        if (allowed != null)
            text.append('.').append(segment(Segment.ALLOWED).vendors(allowed).written());
        if (publisher != null) {
            var last = segment(Segment.PUBLISHER);
            publisher.write(last);
            text.append('.').append(last.written());
        }
        return text.toString();
    }

    private static BitSink segment(Segment segment) {
        return new BitSink().number(segment.ordinal(), SEGMENT_BITS);
    }
}
