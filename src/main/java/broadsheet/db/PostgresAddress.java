package broadsheet.db;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a PostgreSQL address by hand: java.net.URI refuses the list of hosts that both libpq and pgjdbc allow. */
final class PostgresAddress {
    private static final Pattern SHAPE = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@]*))?@)?(?<place>[^/?@]+/[^/?]+)(?:\\?(?<options>.*))?");

    private @Nullable String user;
    private @Nullable String password;
    private final ArrayList<String> options = new ArrayList<>();

    private PostgresAddress() {}

    static DatabaseAddress.PostgresUrl parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A database address looks like postgresql://user:password@host:5432/database or sqlite:path.");
        }
        var address = new PostgresAddress();
        address.user = decoded(parts.group("user"));
        address.password = decoded(parts.group("password"));
        address.take(parts.group("options"));
        return address.at("jdbc:postgresql://" + parts.group("place"));
    }

    // User and password leave the options so that the address can be logged.
    private void take(@Nullable String query) {
        for (var option : query == null ? new String[0] : query.split("&")) {
            var value = option.substring(option.indexOf('=') + 1);
            if (option.startsWith("user=")) {
                user = decoded(value);
            } else if (option.startsWith("password=")) {
                password = decoded(value);
            } else if (!option.isEmpty()) {
                options.add(option);
            }
        }
    }

    private DatabaseAddress.PostgresUrl at(String place) {
        var url = options.isEmpty() ? place : place + "?" + String.join("&", options);
        return new DatabaseAddress.PostgresUrl(
                url, user == null ? System.getProperty("user.name") : user, password == null ? "" : password);
    }

    // A plus sign in a password is a plus sign, not a blank.
    private static @Nullable String decoded(@Nullable String part) {
        try {
            return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // without the cause, which quotes from the password
            throw new IllegalArgumentException(
                    "A percent sign in the user or password of a database address is written as %25.");
        }
    }
}
