package broadsheet.http;

/** How bytes are wrapped on their way; in the order in which we prefer them when a client likes them equally. */
enum Encoding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
