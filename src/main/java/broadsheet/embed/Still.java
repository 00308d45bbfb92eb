package broadsheet.embed;

import broadsheet.http.GuardedClient;
import broadsheet.http.NotFetched;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The picture that a provider itself shows for what lies at an address. Pixels alone come in: nothing of its file is kept. */
final class Still {
    private static final int MOST_PAGE = 2_000_000;
    private static final int MOST_PICTURE = 8_000_000;

    /** A file of a few bytes can unfold into more than the memory holds. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private final GuardedClient client;

    Still(GuardedClient client) {
        this.client = client;
    }

    /** @throws NotFetched if the provider cannot be asked, or has no picture */
    BufferedImage of(URI address) throws IOException {
        var page = client.get(address, PAGES, MOST_PAGE);
        var html = Jsoup.parse(
                new String(page.body(), StandardCharsets.UTF_8), page.address().toString());
        var picture = named(html).or(() -> told(html)).orElse(null);
        if (picture == null) throw new IOException("no picture is named");
        return decoded(
                client.get(URI.create(picture), Set.of("image/"), MOST_PICTURE).body());
    }

    private static Optional<String> named(Document html) {
        return Stream.of(
                        html.select("meta[property=og:image:secure_url], meta[property=og:image]").stream()
                                .map(one -> one.absUrl("content")),
                        html.select("meta[name=twitter:image]").stream().map(one -> one.absUrl("content")),
                        html.select("link[rel=image_src]").stream().map(one -> one.absUrl("href")),
                        html.select("video[poster]").stream().map(one -> one.absUrl("poster")))
                .flatMap(found -> found)
                .filter(found -> !found.isEmpty())
                .findFirst();
    }

    /** Through https://oembed.com, of which the address of the picture alone is read. */
    private Optional<String> told(Document html) {
        var link = html.selectFirst("link[type=application/json+oembed][href]");
        if (link == null) return Optional.empty();
        try {
            var said = client.get(URI.create(link.absUrl("href")), Set.of("application/json"), MOST_PAGE);
            var picture =
                    new JsonMapper().readTree(said.body()).path("thumbnail_url").asString("");
            return picture.isEmpty() ? Optional.empty() : Optional.of(picture);
        } catch (IllegalArgumentException | JacksonException | NotFetched unusable) {
            return Optional.empty();
        }
    }

    private static BufferedImage decoded(byte[] bytes) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) throw new IOException("the picture is of a kind that is not known");
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) throw new IOException("the picture is too large");
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
