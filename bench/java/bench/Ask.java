package bench;

import bench.Knock.Answer;
import java.util.ArrayList;
import java.util.List;

/** What is asked for over and over. */
enum Ask {
    GZIP("gzip"),
    IDENTITY("identity"),
    UNCHANGED("304");

    private final String word;

    Ask(String word) {
        this.word = word;
    }

    /** @param etag of this server's gzip answer */
    List<String> headers(String etag) {
        var headers = new ArrayList<String>();
        if (this != IDENTITY) headers.add("Accept-Encoding: gzip");
        if (this == UNCHANGED) headers.add("If-None-Match: " + etag);
        return headers;
    }

    /** Whether this is the answer that was meant. */
    boolean fits(Answer answer) {
        boolean gzip = answer.header("content-encoding").orElse("").equals("gzip");
        return switch (this) {
            case GZIP -> answer.status() == 200 && gzip;
            case IDENTITY -> answer.status() == 200 && !gzip;
            case UNCHANGED -> answer.status() == 304;
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
