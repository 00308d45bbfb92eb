package broadsheet;

import broadsheet.db.DatabaseAddress;
import broadsheet.front.FrontSettings;
import broadsheet.http.Certificate;
import broadsheet.mail.MailAddress;
import broadsheet.mail.SmtpServer;
import broadsheet.media.Storage;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the newsroom lies; shared by every command that opens one. */
final class CommonOptions {
    /** A CDN, a balancer and a cache make three; more is a slip of the finger, and would believe strangers. */
    private static final int MOST_PROXIES = 8;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with everything that is the newsroom's own (default: ./data).")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "postgresql://user:password@host/name; without it a file in the data folder.")
    private @Nullable String database;

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on (default: 8080).")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The site's public address, if it is not the one it listens on.")
    private @Nullable String baseUrl;

    @Option(
            names = "--also-host",
            paramLabel = "NAME",
            split = ",",
            description = "Further host names under which readers may ask for the site, separated by commas.")
    private List<String> otherHosts = List.of();

    @Option(
            names = "--management-port",
            paramLabel = "N",
            description =
                    "Port on this machine for /healthz, /readyz and /metrics; 0 for none (default: 9090, if free).")
    private @Nullable Integer managementPort;

    @Option(
            names = "--proxies",
            paramLabel = "N",
            description = "How many of your own proxies stand before it and write down who asks in X-Forwarded-For"
                    + " (default: 0).")
    private int proxies;

    @Option(names = "--tls-cert", paramLabel = "PEM", description = "Certificate chain: readers come by HTTPS then.")
    private @Nullable Path tlsCertificate;

    @Option(names = "--tls-key", paramLabel = "PEM", description = "The certificate's private key.")
    private @Nullable Path tlsKey;

    @Option(
            names = "--smtp",
            paramLabel = "URL",
            description = "Server that takes the newsroom's letters: smtp://user:password@host:587 or smtps://…")
    private @Nullable String smtp;

    @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "The address letters come from.")
    private @Nullable String mailFrom;

    @Mixin
    private BucketOptions bucket = new BucketOptions();

    @Option(
            names = "--renderings-per-second",
            paramLabel = "N",
            description = "How often at most one page is made anew in a second while changes to it, such as comments,"
                    + " storm in (default: 50).")
    private int renderings = FrontSettings.USUAL_RENDERINGS;

    /** The settings, with another folder where none was named. */
    Config config(Path otherwise) {
        if (port < 0 || port > 65_535) throw wrong("--port takes a number from 0 to 65535, not %d.".formatted(port));
        if (managementPort != null && (managementPort < 0 || managementPort > 65_535)) {
            throw wrong("--management-port takes a number from 0 to 65535, not %d.".formatted(managementPort));
        }
        if (proxies < 0 || proxies > MOST_PROXIES) {
            throw wrong("--proxies takes a number from 0 to %d, not %d.".formatted(MOST_PROXIES, proxies));
        }
        if (renderings < FrontSettings.FEWEST_RENDERINGS || renderings > FrontSettings.MOST_RENDERINGS) {
            throw wrong("--renderings-per-second takes a number from %d to %d, not %d."
                    .formatted(FrontSettings.FEWEST_RENDERINGS, FrontSettings.MOST_RENDERINGS, renderings));
        }
        var folder = data == null ? otherwise : data;
        return new Config(
                folder,
                records(folder),
                host,
                port,
                base(),
                hosts(),
                managementPort,
                proxies,
                certificate(),
                Config.PAGE_CACHE,
                renderings,
                mail(),
                pictures());
    }

    Config config() {
        return config(Path.of("data"));
    }

    boolean folderNamed() {
        return data != null;
    }

    private DatabaseAddress records(Path folder) {
        try {
            return DatabaseAddress.parse(database, folder);
        } catch (IllegalArgumentException sentence) {
            throw wrong(sentence.getMessage());
        }
    }

    private @Nullable Certificate certificate() {
        if (tlsCertificate == null && tlsKey == null) return null;
        if (tlsCertificate == null || tlsKey == null) throw wrong("--tls-cert and --tls-key go together.");
        for (var file : List.of(tlsCertificate, tlsKey)) {
            if (!Files.isReadable(file)) throw wrong("%s cannot be read.".formatted(file));
        }
        return new Certificate(tlsCertificate, tlsKey);
    }

    private @Nullable SmtpServer mail() {
        if (smtp == null && mailFrom == null) return null;
        if (smtp == null || mailFrom == null) throw wrong("--smtp and --mail-from go together.");
        try {
            return SmtpServer.parse(smtp, MailAddress.parse(mailFrom));
        } catch (IllegalArgumentException sentence) {
            throw wrong(String.valueOf(sentence.getMessage()));
        }
    }

    private Storage pictures() {
        try {
            return bucket.storage();
        } catch (IllegalArgumentException sentence) {
            throw wrong(String.valueOf(sentence.getMessage()));
        }
    }

    private List<String> hosts() {
        for (var name : otherHosts) {
            if (!name.matches("[A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:.]+]")) {
                throw wrong("--also-host takes names like www.example.org, not “%s”.".formatted(name));
            }
        }
        return List.copyOf(otherHosts);
    }

    private @Nullable URI base() {
        if (baseUrl == null) return null;
        try {
            var uri = new URI(baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl);
            boolean plain = uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (plain
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getRawPath().isEmpty()) return uri;
        } catch (URISyntaxException _) {
            // said below
        }
        throw wrong("--base-url takes an address like https://www.example.org, not “%s”.".formatted(baseUrl));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
