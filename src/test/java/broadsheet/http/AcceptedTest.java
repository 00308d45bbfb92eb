package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {
    private static final byte[] TEXT = "All the news that fits. ".repeat(100).getBytes(StandardCharsets.UTF_8);

    private final Finished page =
            Finished.of(200, OpenHouse.HTML, TEXT, Map.of()).withBest();

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,                                   IDENTITY",
                "'',                                     IDENTITY",
                "'gzip, deflate, br, zstd',              BROTLI",
                "'gzip, deflate, br',                    BROTLI",
                "'gzip, deflate',                        GZIP",
                "gzip,                                   GZIP",
                "GZIP,                                   GZIP",
                "x-gzip,                                 GZIP",
                "'br;q=0.5, gzip;q=0.8',                 GZIP",
                "'br;q=0.8, gzip;q=0.8',                 BROTLI",
                "'br;q=0, gzip',                         GZIP",
                "'br;q=0, gzip;q=0',                     IDENTITY",
                "*,                                      BROTLI",
                "'*;q=0.1, gzip',                        GZIP",
                "'*;q=0, gzip',                          GZIP",
                "'br;q=0.001',                           BROTLI",
                "'identity, gzip;q=0.5',                 IDENTITY",
                "'identity;q=0.5, gzip;q=0.5',           GZIP",
                "deflate,                                IDENTITY",
                "'gzip;q=nonsense',                      IDENTITY",
                "'gzip;q=2',                             IDENTITY",
                "'gzip ; q = 1.000',                     GZIP",
            })
    void the_client_chooses_and_we_prefer_the_smaller(String header, Encoding chosen) {
        assertThat(page.bestFor(Accepted.read(header))).isEqualTo(chosen);
    }

    @Test
    void a_picture_is_not_compressed_and_does_not_vary() {
        Finished picture = Finished.of(200, "image/png", TEXT, Map.of()).withBest();
        Edition edition = picture.edition(picture.bestFor(Accepted.read("gzip, br")));
        assertThat(edition.encoding()).isEqualTo(Encoding.IDENTITY);
        assertThat(edition.headers().value("vary")).isEmpty();
    }

    @Test
    void whoever_cannot_unpack_gets_the_words_though_only_packed_ones_are_held() {
        for (Finished held : List.of(page, page.compressed())) {
            Edition plain = held.edition(held.bestFor(Accepted.read(null)));
            assertThat(plain.bytes().getBytes()).isEqualTo(TEXT);
            assertThat(plain.headers().value("content-length")).contains(Integer.toString(TEXT.length));
            assertThat(plain.headers().value("content-encoding")).isEmpty();
            assertThat(held.body()).isEqualTo(TEXT);
            assertThat(held.weight()).isLessThan(TEXT.length);
        }
    }

    @Test
    void a_few_words_are_sent_as_they_are() {
        Finished words = OpenHouse.page("Short.").compressed();
        assertThat(words.bestFor(Accepted.read("gzip, br"))).isEqualTo(Encoding.IDENTITY);
    }

    @Test
    void better_editions_weigh_about_what_their_bytes_do() {
        Finished bare = Finished.of(200, OpenHouse.HTML, TEXT, Map.of());
        assertThat(bare.weight()).isBetween(TEXT.length, TEXT.length * 4);
        assertThat(bare.compressed().weight()).isLessThan(TEXT.length + 4_000);
    }
}
