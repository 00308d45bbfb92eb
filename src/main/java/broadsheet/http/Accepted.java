package broadsheet.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much a client likes each encoding (RFC 9110, 12.5.3), in thousandths; zero means never.
 *
 * @param identity one when the client did not speak of it: it is then taken only for want of anything else
 */
record Accepted(int brotli, int gzip, int identity) {
    private static final Accepted NOTHING_SAID = new Accepted(0, 0, 1);
    private static final Accepted EVERYTHING = new Accepted(1000, 1000, 1);
    private static final Accepted GZIP_ONLY = new Accepted(0, 1000, 1);
    private static final int UNSAID = -1;

    static Accepted read(@Nullable String header) {
        if (header == null) return NOTHING_SAID;
        // What browsers, and then what programs send: nearly every request, without looking closer.
        return switch (header) {
            case "gzip, deflate, br, zstd", "gzip, deflate, br" -> EVERYTHING;
            case "gzip, deflate", "gzip" -> GZIP_ONLY;
            default -> parsed(header.toLowerCase(Locale.ROOT));
        };
    }

    private static Accepted parsed(String header) {
        int brotli = UNSAID;
        int gzip = UNSAID;
        int identity = UNSAID;
        int others = UNSAID;
        for (String item : header.split(",")) {
            int semicolon = item.indexOf(';');
            int weight = semicolon < 0 ? 1000 : weight(item.substring(semicolon + 1));
            switch ((semicolon < 0 ? item : item.substring(0, semicolon)).strip()) {
                case "br" -> brotli = weight;
                case "gzip", "x-gzip" -> gzip = weight;
                case "identity" -> identity = weight;
                case "*" -> others = weight;
                default -> {}
            }
        }
        int unnamed = Math.max(others, 0);
        return new Accepted(
                brotli == UNSAID ? unnamed : brotli,
                gzip == UNSAID ? unnamed : gzip,
                identity == UNSAID ? (others == 0 ? 0 : 1) : identity);
    }

    /** Thousandths of a q-value; what cannot be read counts as never, so that the plain form is sent. */
    private static int weight(String parameter) {
        String q = parameter.strip();
        if (!q.matches("q\\s*=\\s*(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)")) return 0;
        return (int)
                Math.round(Double.parseDouble(q.substring(q.indexOf('=') + 1).strip()) * 1000);
    }

    int weight(Encoding encoding) {
        return switch (encoding) {
            case BROTLI -> brotli;
            case GZIP -> gzip;
            case IDENTITY -> identity;
        };
    }
}
