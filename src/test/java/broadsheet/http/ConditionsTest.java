package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionsTest {
    private static final String TEXT = "All the news that fits. ".repeat(100);
    private static final Finished PAGE = OpenHouse.page(
                    TEXT, Map.of("Cache-Control", "public, max-age=0", "Surrogate-Key", "front story:1"))
            .withBest();

    private OpenHouse house;

    @BeforeAll
    void open() {
        house = OpenHouse.prompted(request -> new Answer.Now(PAGE));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"TAG\"'                    | true",
                "'W/\"TAG\"'                  | true",
                "'\"TAG.br\"'                 | true",
                "'\"other\", W/\"TAG.gz9\"'   | true",
                "'\"other\",\"TAG\"'          | true",
                "*                            | true",
                "'\"other\"'                  | false",
                "'\"TAGs\"'                   | false",
                "TAG                          | false",
                "'\"TAG'                      | false",
                "''                           | false",
            })
    void a_tag_is_compared_weakly_in_a_list(String ifNoneMatch, boolean same) {
        assertThat(Conditions.has(ifNoneMatch, "TAG")).isEqualTo(same);
    }

    @Test
    void a_reader_who_has_the_page_is_told_so_in_few_bytes() {
        for (String encoding : new String[] {"identity", "gzip", "br"}) {
            String tag = house.get("/", "Accept-Encoding", encoding)
                    .headers()
                    .firstValue("etag")
                    .orElseThrow();
            HttpResponse<String> again = house.get("/", "Accept-Encoding", encoding, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("etag")).contains(tag);
            assertThat(again.headers().firstValue("cache-control")).contains("public, max-age=0");
            assertThat(again.headers().firstValue("vary")).contains("Accept-Encoding");
            assertThat(again.headers().firstValue("surrogate-key")).contains("front story:1");
            assertThat(again.headers().map()).doesNotContainKeys("content-length", "content-type", "content-encoding");
            assertThat(again.headers().map()).doesNotContainKeys("content-security-policy", "permissions-policy");
        }
    }

    @Test
    void a_page_with_other_rules_is_another_page_and_one_with_other_keys_is_not() {
        Map<String, String> plain = Map.of("Cache-Control", "public, max-age=0", "Surrogate-Key", "story:1");
        Map<String, String> keyed = Map.of("Cache-Control", "public, max-age=0", "Surrogate-Key", "story:1 topic:2");
        Map<String, String> ruled = Map.of("Surrogate-Key", "story:1", "Referrer-Policy", "no-referrer");
        assertThat(told(keyed).tag()).isEqualTo(told(plain).tag());
        assertThat(told(ruled).tag()).isNotEqualTo(told(plain).tag());
    }

    private static Finished told(Map<String, String> headers) {
        return Finished.of(200, "text/html; charset=utf-8", "the same text".getBytes(StandardCharsets.UTF_8), headers);
    }

    @Test
    void every_encoding_has_a_strong_tag_of_its_own() {
        assertThat(new String[] {"identity", "gzip", "br"})
                .extracting(encoding -> house.get("/", "Accept-Encoding", encoding)
                        .headers()
                        .firstValue("etag")
                        .orElseThrow())
                .doesNotHaveDuplicates()
                .allMatch(tag -> tag.startsWith("\""));
    }

    @Test
    void head_can_be_conditional_too() {
        HttpRequest.Builder head = house.ask("/")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .header("If-None-Match", "\"" + PAGE.tag() + "\"");
        assertThat(house.send(head).statusCode()).isEqualTo(304);
    }

    @Test
    void gzip_is_what_it_says() throws IOException {
        HttpResponse<byte[]> heard =
                house.send(house.ask("/").header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
        assertThat(heard.headers().firstValue("content-encoding")).contains("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(heard.body()))) {
            assertThat(in.readAllBytes()).asString().isEqualTo(TEXT);
        }
    }

    @Test
    void brotli_is_what_it_says() throws IOException {
        HttpResponse<byte[]> heard =
                house.send(house.ask("/").header("Accept-Encoding", "gzip, deflate, br"), BodyHandlers.ofByteArray());
        assertThat(heard.headers().firstValue("content-encoding")).contains("br");
        assertThat(com.aayushatharva.brotli4j.decoder.Decoder.decompress(heard.body())
                        .getDecompressedData())
                .asString()
                .isEqualTo(TEXT);
    }

    @Test
    void an_answer_that_a_worker_made_is_compressed_once_on_its_way() {
        try (OpenHouse other = OpenHouse.with(routes -> routes.get("/", request -> Reply.text(200, TEXT)))) {
            assertThat(other.get("/", "Accept-Encoding", "gzip").headers().firstValue("content-encoding"))
                    .contains("gzip");
            assertThat(other.get("/").headers().firstValue("content-encoding")).isEmpty();
        }
    }
}
