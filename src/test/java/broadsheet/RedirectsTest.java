package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.story.Stories;
import broadsheet.story.redirect.RedirectRules;
import broadsheet.story.redirect.RedirectRules.Verdict;
import broadsheet.story.redirect.Redirects;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Old addresses lead readers on in one step, safely, and never in a circle. */
class RedirectsTest {
    private static final Redirects REDIRECTS = new Redirects();

    private static RedirectRules rules(Newsroom newsroom) {
        return new RedirectRules(
                REDIRECTS, new Stories(), newsroom.publications(), URI.create("https://courier.example"));
    }

    private static String judged(Newsroom newsroom, String from, String to) {
        return newsroom.database().write(tx -> switch (rules(newsroom).judge(tx.sql(), from, to, null)) {
            case Verdict.Fine(var redirect) -> {
                REDIRECTS.keep(tx, redirect);
                yield redirect.path() + " > " + redirect.target();
            }
            case Verdict.Wrong(var objection) -> objection.word() + " " + objection.about();
        });
    }

    private static String location(Newsroom newsroom, String path) {
        var answer = newsroom.get(path);
        return answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("");
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void an_old_address_leads_on_where_nothing_stands(TestDatabase kind) {
        try (var newsroom = Newsroom.open(kind)) {
            assertThat(newsroom.get("/2019/05/12/bridge").statusCode()).isEqualTo(404);
            assertThat(judged(newsroom, "https://old.example/2019/05/12/Bridge/", "https://courier.example/news/"))
                    .isEqualTo("/2019/05/12/bridge > /news/");
            judged(newsroom, "/caf%C3%A9-klatsch", "https://elsewhere.example/a?b=c#d");
            judged(newsroom, "/old.php", "/search?q=bridge");
            // A long path, one that looks like a section, one that no page of ours could have.
            assertThat(location(newsroom, "/2019/05/12/BRIDGE/")).isEqualTo("301 /news/");
            assertThat(location(newsroom, "/caf%C3%A9-klatsch")).isEqualTo("301 https://elsewhere.example/a?b=c#d");
            assertThat(location(newsroom, "/old.php?id=3")).isEqualTo("301 /search?q=bridge");
            judged(newsroom, "/oldnews/page", "/news/");
            assertThat(location(newsroom, "/oldnews/page")).isEqualTo("301 /news/");
            assertThat(newsroom.get("/oldnews/other").statusCode()).isEqualTo(404);
            newsroom.database().run(tx -> REDIRECTS.remove(tx, "/oldnews/page"));
            assertThat(newsroom.get("/oldnews/page").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void what_would_mislead_is_refused(TestDatabase kind) {
        try (var newsroom = Newsroom.open(kind)) {
            assertThat(judged(newsroom, "/a", "/b")).isEqualTo("/a > /b");
            assertThat(judged(newsroom, "/b", "/a")).isEqualTo("to.loop /a");
            assertThat(judged(newsroom, "/b", "/c")).isEqualTo("from.chain /a");
            assertThat(judged(newsroom, "/x", "/A/?q=1")).isEqualTo("to.chain /b");
            assertThat(judged(newsroom, "/x", "/x/")).isEqualTo("to.self /x");
            assertThat(judged(newsroom, "/a/", "/d")).isEqualTo("from.double /a");
            for (var to : new String[] {
                "//evil.example",
                "http://evil.example",
                "javascript:alert(1)",
                "/\\evil.example",
                "evil.example/x",
                "https://courier.example@evil.example/",
                "https://courier.example//evil.example",
                "/x\r\nSet-Cookie: a=b",
                "https:///x"
            }) {
                assertThat(judged(newsroom, "/y", to)).as(to).startsWith("to.");
            }
            assertThat(judged(newsroom, "/", "/b")).startsWith("from.front");
            assertThat(judged(newsroom, "/desk/people", "/b")).startsWith("from.fixed");
            assertThat(judged(newsroom, "/news/", "/b")).startsWith("from.taken");
            assertThat(judged(newsroom, "/?p=12", "/b")).startsWith("from.question");
            assertThat(judged(newsroom, "words", "/b")).startsWith("from.wrong");
            assertThat(newsroom.database()
                            .<Integer>read(
                                    sql -> REDIRECTS.search(sql, "/b", 9, 0).size()))
                    .isEqualTo(1);
        }
    }
}
