package broadsheet.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes the newsroom's letters.
 *
 * @param encrypted from the first byte (smtps); otherwise by STARTTLS when the server offers it
 * @param host its name
 * @param port usually 587, 465 when encrypted from the first byte
 * @param login user and password, where it wants them; never sent before the line is encrypted, except on this machine
 * @param from the address letters come from
 */
public record SmtpServer(boolean encrypted, String host, int port, Optional<Login> login, MailAddress from) {
    /** Who the newsroom is to the server. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user + ":…";
        }
    }

    /**
     * From an address such as {@code smtp://user:password@mail.example.org:587}.
     *
     * @throws IllegalArgumentException with a sentence, if it is none
     */
    public static SmtpServer parse(String address, MailAddress from) {
        try {
            var uri = new URI(address);
            boolean encrypted = "smtps".equals(uri.getScheme());
            if (!encrypted && !"smtp".equals(uri.getScheme()) || uri.getHost() == null) throw unusable();
            int port = uri.getPort() > 0 ? uri.getPort() : encrypted ? 465 : 587;
            return new SmtpServer(encrypted, uri.getHost(), port, login(uri.getRawUserInfo()), from);
        } catch (URISyntaxException _) {
            throw unusable();
        }
    }

    /** The address may hold a password, so it is not repeated. */
    private static IllegalArgumentException unusable() {
        return new IllegalArgumentException(
                "The mail server is given as smtp://user:password@host:port or smtps://…; signs such as @ or / in a password are written %40, %2F.");
    }

    private static Optional<Login> login(@Nullable String userInfo) {
        if (userInfo == null || userInfo.isEmpty()) return Optional.empty();
        var parts = userInfo.split(":", 2);
        return Optional.of(new Login(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : ""));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    boolean onThisMachine() {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }
}
