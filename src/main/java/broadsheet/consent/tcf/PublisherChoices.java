package broadsheet.consent.tcf;

/**
 * What the reader said to the publisher itself.
 *
 * @param custom how many purposes of the publisher's own there are, up to 63; consents and interests count from 1
 */
public record PublisherChoices(Ids consents, Ids interests, int custom, Ids customConsents, Ids customInterests) {
    private static final int PURPOSES = 24;

    static PublisherChoices read(BitSource bits) {
        var consents = bits.field(PURPOSES);
        var interests = bits.field(PURPOSES);
        int custom = bits.whole(6);
        return new PublisherChoices(consents, interests, custom, bits.field(custom), bits.field(custom));
    }

    void write(BitSink bits) {
        bits.field(consents, PURPOSES)
                .field(interests, PURPOSES)
                .number(custom, 6)
                .field(customConsents, custom)
                .field(customInterests, custom);
    }
}
