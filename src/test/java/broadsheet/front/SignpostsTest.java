package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.http.Request;
import broadsheet.story.redirect.Redirect;
import broadsheet.story.redirect.Redirects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was used is counted, many at a time. */
class SignpostsTest {
    @ParameterizedTest
    @MethodSource("broadsheet.Databases#both")
    void every_reader_led_on_is_counted_when_it_is_written_down(TestDatabase kind) {
        try (var newsroom = Newsroom.open(kind)) {
            var redirects = new Redirects();
            var signposts = new Signposts(newsroom.database(), Runnable::run);
            assertThat(signposts.lead(Request.get("/printed"))).isNull();
            newsroom.database().run(tx -> redirects.keep(tx, new Redirect("/printed", "/news/", 2)));
            signposts.forget(Set.of(Redirects.KEY));
            for (var path : new String[] {"/printed", "/PRINTED/", "/printed?from=paper", "/unprinted"}) {
                signposts.lead(Request.get(path));
            }
            signposts.close();
            var counted = newsroom.database().read(sql -> redirects.find(sql, "/printed"));
            assertThat(counted).contains(new Redirect("/printed", "/news/", 5));
        }
    }
}
