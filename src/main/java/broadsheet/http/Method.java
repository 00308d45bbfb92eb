package broadsheet.http;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a client wants done with an address. Methods that are not listed here are answered with 501. */
public enum Method {
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE,
    OPTIONS;

    private static final Map<String, Method> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Enum::name, method -> method));

    static Optional<Method> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether this method only looks (RFC 9110, 9.2.1): nothing may change because of it. */
    public boolean onlyLooks() {
        return switch (this) {
            case GET, HEAD, OPTIONS -> true;
            case POST, PUT, PATCH, DELETE -> false;
        };
    }
}
