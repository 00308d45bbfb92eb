package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private static final Handler SILENT = request -> Reply.done();
    private final Routes routes = new Routes();

    RoutesTest() {
        for (String pattern : List.of(
                "/",
                "/search",
                "/{section}/",
                "/{section}/{slug}",
                "/authors/{slug}",
                "/desk/{rest...}",
                "/desk/stories/{id}",
                "/{section}/{slug}/comments",
                "/authors/{slug}/feed.xml")) {
            routes.get(pattern, SILENT);
        }
        routes.post("/{section}/{slug}/comments", SILENT);
    }

    @ParameterizedTest
    @CsvSource({
        "/,                       /,                          ''",
        "/search,                 /search,                    ''",
        "/world/,                 /{section}/,                world",
        "/world/war,              /{section}/{slug},          world|war",
        "/authors/ann,            /authors/{slug},            ann",
        "/authors/,               /{section}/,                authors",
        "/authors/ann/comments,   /{section}/{slug}/comments, authors|ann",
        "/desk/a/b/c,             /desk/{rest...},            a/b/c",
        "/desk/stories/7,         /desk/stories/{id},         7",
        "/desk/stories/7/x,       /desk/{rest...},            stories/7/x",
    })
    void a_literal_wins_over_a_variable_and_a_variable_over_the_rest(String path, String pattern, String values) {
        assertThat(routes.find(Method.GET, path)).isInstanceOfSatisfying(Crossroads.Way.Found.class, found -> {
            assertThat(found.route().pattern()).isEqualTo(pattern);
            assertThat(String.join("|", found.values())).isEqualTo(values);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "//", "/world//comments", "/world/war/", "//war", "/search/x/y"})
    void a_variable_is_never_empty_and_a_slash_matters(String path) {
        assertThat(routes.find(Method.GET, path)).isEqualTo(new Crossroads.Way.Nowhere());
    }

    @Test
    void another_method_is_told_which_ones_there_are() {
        assertThat(routes.find(Method.DELETE, "/world/war/comments"))
                .isInstanceOfSatisfying(
                        Crossroads.Way.OtherMethods.class,
                        other -> assertThat(other.allowed())
                                .containsExactlyInAnyOrder(Method.GET, Method.HEAD, Method.POST, Method.OPTIONS));
    }

    @Test
    void every_route_can_be_listed() {
        assertThat(routes.all()).hasSize(10);
        assertThat(routes.all()).extracting(Route::pattern).contains("/", "/desk/stories/{id}");
    }

    @Test
    void two_answers_for_one_question_are_refused() {
        assertThatThrownBy(() -> routes.get("/search", SILENT)).hasMessage("Two routes answer GET /search");
        assertThatThrownBy(() -> routes.get("/{other}/", SILENT)).hasMessage("Two routes answer GET /{other}/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "/{}", "/{a}{b}", "/a{b}", "/{a...}/b", "//", "/{a}/{a}", "/a//b"})
    void a_pattern_that_is_none_is_refused(String pattern) {
        assertThatThrownBy(() -> routes.get(pattern, SILENT)).isInstanceOf(IllegalArgumentException.class);
    }
}
