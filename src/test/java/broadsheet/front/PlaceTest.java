package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "//, /",
        "/news, /news/",
        "/news/, /news/",
        "/NEWS//, /news/",
        "/news/flood, /news/flood",
        "/News/Flood/, /news/flood",
        "/authors, /authors/",
        "/authors/gwen-ashdown/, /authors/gwen-ashdown",
        "/topics/the-flood, /topics/the-flood",
        "/corrections/, /corrections",
        "/privacy, /privacy",
        "/feed.xml, /feed.xml",
        "/FEED.XML, /feed.xml",
        "/topics/the-flood/feed.xml, /topics/the-flood/feed.xml",
        "/Storylines/The-Flood/feed.xml/, /storylines/the-flood/feed.xml",
        "/robots.txt, /robots.txt",
        "/sitemap.xml, /sitemap.xml",
        "/sitemap-12.xml, /sitemap-12.xml",
    })
    void every_place_has_one_address(String asked, String address) {
        assertThat(Place.read(asked, null).address()).isEqualTo(address);
        assertThat(Place.read(address, null).isAsked(address, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/",
                "/desk/stories",
                "/api/v1/openapi.json",
                "/assets/reader.css",
                "/media/a/b.webp",
                "/search",
                "/healthz",
                "/wp-login.php",
                "/news/flood/more",
                "/news/flood/feed.xml",
                "/news/flood.html",
                "/.well-known/gpc.json",
                "/sitemap-0.xml",
                "/نهر/",
                "/topics",
                "/consent"
            })
    void what_belongs_to_others_is_left_to_them(String path) {
        assertThat(Place.read(path, null)).isNull();
    }

    @Test
    void a_page_number_counts_only_where_there_are_pages() {
        assertThat(Place.read("/news/", "2").address()).isEqualTo("/news/?page=2");
        assertThat(Place.read("/news/flood", "2").address()).isEqualTo("/news/flood");
        assertThat(Place.read("/news/flood", "2").isAsked("/news/flood", "2")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-1", "01", "two", "", "999999999999", "2 "})
    void a_number_that_is_none_leads_to_the_first_page(String page) {
        var place = Place.read("/news/", page);
        assertThat(place.address()).isEqualTo("/news/");
        assertThat(place.isAsked("/news/", page)).isFalse();
    }
}
